import type { TeamCode } from '../campus/units.ts'
import { between, chance, pick, type Random } from '../random.ts'
import { crewOf, dispatcherAt } from './cast.ts'
import type { Step, Words } from './plan.ts'
import { MINUTE } from './school-calendar.ts'

const HEAD = 'H001'
const passedTo: Partial<Record<TeamCode, TeamCode>> = {
  'HQ-SD': 'HQ-ZH',
  'HQ-ZH': 'HQ-SD',
  'HQ-MG': 'HQ-ZH',
  'HQ-NT': 'HQ-SD',
}
const asks = ['渗漏点在墙体里，应由贵班处理', '现场看是土建问题，请贵班接手', '需要动贵班负责的设备']
const refusals = ['看过现场，不在我班范围', '我班负责的部分完好', '同类问题上次就是你班修的']
const decisions = ['现场看过，原因在设备本身，由原班组处理', '按区域分工归原班组，双方配合']

/** Pure: some jobs lie open to be claimed instead of being given to somebody. */
export function planClaim(
  random: Random,
  { at, technician, acceptedAt }: { at: number; technician: string; acceptedAt: number },
): Step[] {
  const offered: Step = { at, by: dispatcherAt(at), words: { verb: 'offer' } }
  const latest = Math.min(acceptedAt, at + 25 * MINUTE)
  const claimedAt = Math.round(at + between(random, 0.1, 0.9) * Math.max(2 * MINUTE, latest - at))
  return [offered, { at: claimedAt, by: technician, words: { verb: 'claim' } }]
}

/** Pure: now and then two teams push a job to one another; refused twice, the head decides. */
export function planDispute(
  random: Random,
  { team, at, technician }: { team: TeamCode; at: number; technician: string },
): Step[] {
  const other = passedTo[team]
  if (!other) return []
  const leader = crewOf(other).leader
  const step = (minutes: number, by: string, words: Words): Step => ({
    at: Math.round(at + minutes * MINUTE),
    by,
    words,
  })
  const round = (from: number): Step[] => [
    step(from, technician, { verb: 'transfer', team: other, reason: pick(random, asks) }),
    step(from + between(random, 5, 25), leader, { verb: 'decline', reason: pick(random, refusals) }),
  ]
  if (chance(random, 0.7)) return round(4)
  return [
    ...round(4),
    ...round(40),
    step(90, HEAD, { verb: 'decide', team, person: technician, reason: pick(random, decisions) }),
  ]
}
