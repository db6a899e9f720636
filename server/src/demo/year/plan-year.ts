import type { Urgency } from '@houqin/contracts/cases'
import { allSpots, type Spot } from '../campus/buildings.ts'
import { catalogue } from '../campus/catalogue.ts'
import type { TeamCode } from '../campus/units.ts'
import { faults, type Fault } from '../faults/index.ts'
import { between, chance, logNormal, pick, pickWeighted, seeded, shuffled, type Random } from '../random.ts'
import { reporterAt } from './cast.ts'
import { planCourse, type Course, type Job } from './plan-course.ts'
import { openToday, planStanding } from './plan-open.ts'
import type { CasePlan, Report } from './plan.ts'
import { callers } from './remarks.ts'
import { DAY, HOUR, hourOf, loadOf, reportingMoment, seasonal, startOfDay } from './school-calendar.ts'

const PER_YEAR = 1_170
const DAYS = 365
const PHOTOS = 22
const SEED = 20_260_901

/** How forty repairs go, in an order that is drawn anew for each forty. */
const courses: readonly Course[] = [
  ...Array.from({ length: 30 }, () => 'plain' as const),
  ...Array.from({ length: 5 }, () => 'paused' as const),
  'returned',
  'reopened',
  'reopened',
  'rejected',
  'cancelled',
]

/** Pure: the repairs of the year that ends now. The same seed, scale and day give the same year. */
export function planYear({ now, scale }: { now: number; scale: number }): CasePlan[] {
  const random = seeded(SEED)
  const wear = new Map(allSpots.map(({ code }) => [code, logNormal(random, 1, 0.7)]))
  const spotOf = (fault: Fault) =>
    pickWeighted(
      random,
      allSpots.filter(({ use }) => fault.at.includes(use)),
      ({ code }) => wear.get(code) ?? 1,
    )
  let deck: Course[] = []
  const plans = reportingDays(random, { now, count: Math.round(PER_YEAR * scale) }).map((day) => {
    const found = faultOn(random, day, (fault) => fault.weight)
    const spot = spotOf(found)
    if (deck.length === 0) deck = shuffled(random, courses)
    const course = deck.pop() ?? 'plain'
    const { report, job } = planReport(random, found, { spot, at: reportingMoment(random, day, spot.use) })
    return { report, steps: planCourse(random, job, { reportedAt: report.at, course }), scene: found.scene ?? null }
  })
  const open = planToday(random, spotOf, { now, scale })
  return keepPhotos(inOrder([...plans, ...open], now), Math.max(3, Math.round(PHOTOS * Math.min(scale, 1))))
}

/** What is open today, of many kinds. */
function planToday(
  random: Random,
  spotOf: (fault: Fault) => Spot,
  { now, scale }: { now: number; scale: number },
): CasePlan[] {
  const taken = new Map<Fault, number>()
  return openToday(scale).map(({ state, hours }) => {
    const reportedAt = awake(random, Math.round(now - hours * HOUR), now)
    const rarity = (fault: Fault) => (fault.urgency === 'emergency' ? 0 : fault.weight * 0.1 ** (taken.get(fault) ?? 0))
    const found = faultOn(random, reportedAt, rarity)
    taken.set(found, (taken.get(found) ?? 0) + 1)
    const { report, job } = planReport(random, found, { spot: spotOf(found), at: reportedAt })
    return { report, steps: planStanding(random, job, { state, reportedAt, now }), scene: found.scene ?? null }
  })
}

/** What would have been reported in the small hours was reported the evening before, but for the last few hours. */
function awake(random: Random, moment: number, now: number): number {
  const hour = hourOf(moment)
  if (hour >= 7 || now - moment < 5 * HOUR) return moment
  return Math.round(moment - (hour + between(random, 1, 4)) * HOUR)
}

/** What has not happened yet is left out. */
const inOrder = (plans: CasePlan[], now: number): CasePlan[] =>
  plans
    .filter(({ report }) => report.at < now)
    .map((plan) => ({ ...plan, steps: plan.steps.filter(({ at }) => at < now) }))
    .toSorted((a, b) => a.report.at - b.report.at)

/** Days on which repairs are reported, one entry for each. */
function reportingDays(random: Random, { now, count }: { now: number; count: number }): number[] {
  const today = startOfDay(now)
  const days = Array.from({ length: DAYS }, (_, at) => today - (DAYS - 1 - at) * DAY).map((day) => ({
    day,
    load: loadOf(day) * between(random, 0.6, 1.4),
  }))
  const total = days.reduce((sum, { load }) => sum + load, 0)
  let carried = 0
  return days.flatMap(({ day, load }) => {
    carried += (load / total) * count
    const whole = Math.floor(carried)
    carried -= whole
    return Array.from({ length: whole }, () => day)
  })
}

const faultOn = (random: Random, day: number, weightOf: (fault: Fault) => number): Fault =>
  pickWeighted(random, faults, (fault) => weightOf(fault) * seasonal(fault.season, day))

function planReport(
  random: Random,
  found: Fault,
  { spot, at }: { spot: Spot; at: number },
): { report: Report; job: Job } {
  const symptom = catalogue.find(({ code }) => code === found.kind.split('-')[0])
  const kind = symptom?.kinds.find(({ code }) => code === found.kind)
  if (!symptom || !kind) throw new Error(`No such kind of fault: ${found.kind}`)
  const description = pick(random, found.says)
  const isPublic =
    found.urgency !== 'emergency' && spot.use !== 'plant' && spot.use !== 'kitchen' && chance(random, 0.165)
  const urgency: Urgency = isPublic ? 'normal' : (found.urgency ?? 'normal')
  const team: TeamCode = kind.team ?? symptom.team ?? 'HQ-ZH'
  return {
    report: {
      at,
      by: isPublic ? null : reporterAt(random, spot),
      place: spot.code,
      category: isPublic ? symptom.code : kind.code,
      title: found.title,
      description,
      urgency,
      caller: {
        name: chance(random, 0.4) ? pick(random, callers) : null,
        phone: chance(random, 0.6) ? `1380000${Math.floor(between(random, 6000, 9999))}` : null,
      },
    },
    // How quickly the teams move follows the fault, whatever the form said.
    job: {
      team,
      urgency: found.urgency ?? 'normal',
      isUnsorted: isPublic && symptom.team === null,
      results: found.done,
    },
  }
}

/** Photos were taken of a few repairs, most of them recent. */
function keepPhotos(plans: CasePlan[], count: number): CasePlan[] {
  const drawn = plans.flatMap((plan, at) => (plan.scene ? [at] : []))
  const recent = drawn.slice(-3 * count)
  const every = (list: number[], wanted: number) =>
    list.filter((_, at) => at % Math.max(1, Math.floor(list.length / wanted)) === 0).slice(0, wanted)
  const kept = new Set([
    ...every(recent, Math.ceil(count * 0.7)),
    ...every(drawn.slice(0, -3 * count), Math.floor(count * 0.3)),
  ])
  return plans.map((plan, at) => (kept.has(at) ? plan : { ...plan, scene: null }))
}
