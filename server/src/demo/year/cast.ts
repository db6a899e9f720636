import type { Spot } from '../campus/buildings.ts'
import { people, type PersonSpec } from '../campus/people.ts'
import type { TeamCode } from '../campus/units.ts'
import { chance, pick, type Random } from '../random.ts'
import { hourOf, isWeekend } from './school-calendar.ts'

const codes = (found: readonly PersonSpec[]): string[] => found.map(({ code }) => code)
const withPost = (part: string) => codes(people.filter(({ post }) => post.includes(part)))

const students = withPost('学生')
const teachers = withPost('教师')
const counsellors = withPost('辅导员')
const wardens: Readonly<Record<string, string>> = {
  学生公寓1号楼: 'H701',
  学生公寓2号楼: 'H702',
  学生公寓3号楼: 'H703',
  学生公寓4号楼: 'H704',
}
const canteenManagers: Readonly<Record<string, string>> = { 第一食堂: 'H801', 第二食堂: 'H802' }
const SECRETARY = 'T002'
const REGISTRAR = 'T004'
const GUARD = 'T009'
const GYM_KEEPER = 'T012'
const DESK_MANAGER = 'H101'

/** Who reports a fault at a place: those who use it. */
export function reporterAt(random: Random, spot: Spot): string {
  const { use, unit, building } = spot
  const warden = wardens[building ?? '']
  const anyone = [...students, ...teachers]
  switch (use) {
    case 'dorm':
      return pick(random, [
        ...students,
        ...students,
        warden ?? pick(random, counsellors),
        warden ?? pick(random, counsellors),
        pick(random, counsellors),
      ])
    case 'classroom':
      return pick(random, [...anyone, REGISTRAR, ...membersOf(unit)])
    case 'lab':
    case 'office':
      return pick(random, membersOf(unit))
    case 'reading':
      return pick(random, [...membersOf('TS'), ...membersOf('TS'), ...students.slice(0, 3)])
    case 'kitchen':
    case 'dining':
      return canteenManagers[building ?? ''] ?? SECRETARY
    case 'gym':
      return pick(random, [GYM_KEEPER, GYM_KEEPER, pick(random, students)])
    case 'plant':
      return DESK_MANAGER
    case 'yard':
      return pick(random, [GUARD, GUARD, pick(random, students)])
    case 'wc':
    case 'tea':
    case 'corridor':
    case 'lift':
      return pick(random, warden ? [warden, pick(random, students)] : [pick(random, anyone), SECRETARY])
  }
}

/** Those of a unit who report faults; a unit without any is spoken for by the general office. */
function membersOf(unit: string | null): string[] {
  const found = people.filter(
    (person) => person.unit === unit && (person.role === 'reporter' || person.role === 'dispatcher'),
  )
  return found.length > 0 ? codes(found) : [SECRETARY]
}

export interface Crew {
  leader: string
  members: string[]
}

/** Who works in a team; its leader works too. */
export function crewOf(team: TeamCode): Crew {
  const members = codes(people.filter(({ unit }) => unit === team))
  const leader = people.find(({ unit, role }) => unit === team && role === 'leader')
  if (!leader) throw new Error(`Team ${team} has no leader`)
  return { leader: leader.code, members }
}

/** The leader takes a smaller share of the jobs. */
export function technicianOf(random: Random, team: TeamCode): string {
  const { leader, members } = crewOf(team)
  const others = members.filter((code) => code !== leader)
  return chance(random, 0.12) ? leader : pick(random, others)
}

/** Who sits at the desk at a moment. */
export function dispatcherAt(moment: number): string {
  if (isWeekend(moment)) return 'H101'
  return hourOf(moment) < 14 ? 'H102' : 'H103'
}
