import { dayOf } from '../../kernel/calendar.ts'
import { between, chance, pick, type Random } from '../random.ts'
import { DAY, HOUR, isWeekend, startOfDay, TIME_ZONE } from '../year/school-calendar.ts'

/** An entry to be made: when, in which register, and what it says. */
export interface PlannedEntry {
  at: number
  register: string
  values: Record<string, string>
}

interface School {
  from: number
  to: number
  /** The larger campus first. */
  sites: readonly string[]
  units: readonly string[]
}

const hazardKinds = [
  '疏散通道堆放杂物',
  '灭火器压力不足',
  '配电箱门未上锁',
  '应急灯不亮',
  '宿舍使用大功率电器',
  '楼梯扶手松动',
  '井盖破损',
  '燃气软管老化',
  '防火门闭门器失效',
  '外墙瓷砖空鼓',
] as const
const topics = ['防火巡查要点', '电气安全', '食品留样规范', '服务礼仪', '空调清洗', '电梯困人处置'] as const
const documents = [
  '值班制度',
  '外来施工管理办法',
  '食堂物资验收流程',
  '电梯困人应急预案',
  '维修工岗位职责',
  '公寓用电管理规定',
  '停水停电应急预案',
  '保洁作业流程',
] as const

/** Pure for a seed: what a school of two campuses writes into its registers in a year. */
export function planEntries(random: Random, school: School): PlannedEntry[] {
  const days = workingDays(school)
  const site = () => (chance(random, 0.68) ? school.sites[0] : school.sites[1]) ?? ''
  const unit = () => pick(random, school.units)
  const entries = days.flatMap((at, index) => [
    ...(index % 5 === 1 ? [meeting(at, unit())] : []),
    ...(index % 10 === 3 ? school.sites.map((place) => drill(random, at, place)) : []),
    ...(index % 3 === 0 ? [hazard(random, at, { place: site(), unit: unit(), now: school.to })] : []),
    ...(index % 9 === 4 ? [spotCheck(random, at, site())] : []),
    ...(index % 14 === 6 ? [training(random, at, unit())] : []),
    ...(index % 12 === 7 ? [visit(random, at, unit())] : []),
    ...(index % 60 === 30 ? [survey(random, at, unit())] : []),
    ...(index % 30 === 12 ? [document(at, { unit: unit(), index })] : []),
  ])
  return [
    ...entries,
    ...monthEnds(school).flatMap((at) => school.sites.map((place, index) => energy(random, at, { place, index }))),
  ].toSorted((a, b) => a.at - b.at)
}

function workingDays({ from, to }: School): number[] {
  const count = Math.floor((to - from) / DAY)
  return Array.from({ length: count }, (_, day) => startOfDay(from) + (day + 1) * DAY + 10 * HOUR).filter(
    (at) => !isWeekend(at) && at < to,
  )
}

const monthEnds = (school: School): number[] =>
  workingDays(school).filter(
    (at, index, all) =>
      dayOf(new Date(at), TIME_ZONE).slice(0, 7) !== dayOf(new Date(all[index + 1] ?? at), TIME_ZONE).slice(0, 7),
  )

const whole = (random: Random, low: number, high: number): string => String(Math.round(between(random, low, high)))

const meeting = (at: number, unit: string): PlannedEntry => ({
  at,
  register: 'meeting',
  values: {
    unit,
    kind: dayOf(new Date(at), TIME_ZONE).slice(8) < '08' ? 'safety' : 'regular',
    topic: '上周工作与本周安排',
    people: '14',
  },
})

const drill = (random: Random, at: number, place: string): PlannedEntry => ({
  at,
  register: 'drill',
  values: {
    place,
    kind: chance(random, 0.6) ? 'fire' : pick(random, ['lift', 'power', 'flood', 'food']),
    people: whole(random, 40, 320),
  },
})

function hazard(random: Random, at: number, given: { place: string; unit: string; now: number }): PlannedEntry {
  const due = at + 7 * DAY
  const mended = at + Math.round(between(random, 1, 8)) * DAY
  const day = (moment: number) => dayOf(new Date(moment), TIME_ZONE)
  return {
    at,
    register: 'hazard',
    values: {
      place: given.place,
      unit: given.unit,
      grade: chance(random, 0.04) ? 'major' : 'minor',
      what: pick(random, hazardKinds),
      due: day(due),
      ...(mended < given.now ? { mended: day(mended) } : {}),
    },
  }
}

function spotCheck(random: Random, at: number, place: string): PlannedEntry {
  const people = Math.round(between(random, 12, 30))
  return {
    at,
    register: 'spot-check',
    values: { place, people: String(people), passed: String(people - Math.round(between(random, 0, 3))) },
  }
}

function training(random: Random, at: number, unit: string): PlannedEntry {
  const people = Math.round(between(random, 15, 60))
  return {
    at,
    register: 'training',
    values: {
      unit,
      kind: pick(random, ['safety', 'skill', 'food', 'service']),
      people: String(people),
      passed: String(people - Math.round(between(random, 0, 2))),
      hours: pick(random, ['2', '3', '4']),
    },
  }
}

function visit(random: Random, at: number, unit: string): PlannedEntry {
  const opinions = Math.round(between(random, 1, 6))
  return {
    at,
    register: 'visit',
    values: {
      unit,
      opinions: String(opinions),
      settled: String(opinions - (chance(random, 0.3) ? 1 : 0)),
      note: pick(random, topics),
    },
  }
}

function survey(random: Random, at: number, unit: string): PlannedEntry {
  const returned = Math.round(between(random, 280, 460))
  return {
    at,
    register: 'survey',
    values: { unit, returned: String(returned), satisfied: String(Math.round(returned * between(random, 0.92, 0.97))) },
  }
}

const document = (at: number, { unit, index }: { unit: string; index: number }): PlannedEntry => ({
  at,
  register: 'document',
  values: {
    unit,
    kind: ['rule', 'process', 'plan', 'duty'][index % 4] ?? 'rule',
    name: documents[index % documents.length] ?? '',
  },
})

function energy(random: Random, at: number, { place, index }: { place: string; index: number }): PlannedEntry {
  const plan = index === 0 ? 412_000 : 186_000
  return {
    at,
    register: 'energy-plan',
    values: { place, kind: 'electricity', plan: String(plan), actual: (plan * between(random, 0.9, 1.01)).toFixed(2) },
  }
}
