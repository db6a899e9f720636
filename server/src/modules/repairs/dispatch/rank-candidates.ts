import type { TradeCode } from '@houqin/contracts/workforce'

/** What is known of somebody who could be sent. */
export interface Candidate {
  person: { id: string; name: string }
  team: { id: string; name: string }
  /** Standing of the certificate for the trade wanted; undefined: another trade. */
  standing: 'valid' | 'soon' | 'expired' | 'missing' | undefined
  isTeamOfCategory: boolean
  isAreaCrew: boolean
  /** `unplanned`: the team keeps no roster today. */
  shift: 'on' | 'later' | 'off' | 'unplanned'
  openCount: number
  /** The nearest place above both this job and their last one. */
  near: 'room' | 'floor' | 'building' | 'site' | 'far' | 'unknown'
}

export type ReasonCode =
  | `standing.${NonNullable<Candidate['standing']>}`
  | 'standing.other'
  | 'team'
  | 'area'
  | `shift.${'on' | 'later' | 'off'}`
  | `near.${'room' | 'floor' | 'building' | 'site' | 'far'}`
  | 'load'
  | 'load.none'

export interface Reason {
  code: ReasonCode
  points: number
}

export interface Ranked {
  candidate: Candidate
  isBarred: boolean
  points: number
  reasons: Reason[]
}

/** What speaks for or against somebody, in points. */
const weights = {
  'standing.valid': 30,
  'standing.soon': 28,
  'standing.expired': -60,
  'standing.missing': -60,
  'standing.other': -15,
  team: 25,
  area: 20,
  'shift.on': 15,
  'shift.later': 0,
  'shift.off': -20,
  'near.room': 14,
  'near.floor': 12,
  'near.building': 10,
  'near.site': 4,
  'near.far': -4,
  load: -4,
  'load.none': 4,
} as const satisfies Record<ReasonCode, number>

const HEAVIEST = 10

/**
 * Pure: whom to send first. Without a valid certificate where the trade calls for one nobody is sent, however near; they
 * stand last and the reason says why. Equals are ordered by name, so that the same question has the same answer.
 */
export function rankCandidates(wanted: TradeCode | null, candidates: readonly Candidate[]): Ranked[] {
  return candidates
    .map((candidate) => judge(wanted, candidate))
    .toSorted(
      (a, b) =>
        Number(a.isBarred) - Number(b.isBarred) ||
        b.points - a.points ||
        a.candidate.person.name.localeCompare(b.candidate.person.name, 'zh') ||
        a.candidate.person.id.localeCompare(b.candidate.person.id),
    )
}

function judge(wanted: TradeCode | null, candidate: Candidate): Ranked {
  const reasons = reasonsFor(wanted, candidate).toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points))
  return {
    candidate,
    isBarred: wanted !== null && (candidate.standing === 'expired' || candidate.standing === 'missing'),
    points: reasons.reduce((sum, { points }) => sum + points, 0),
    reasons,
  }
}

function reasonsFor(wanted: TradeCode | null, candidate: Candidate): Reason[] {
  const { standing, shift, near, openCount } = candidate
  const plain = (code: ReasonCode): Reason => ({ code, points: weights[code] })
  return [
    ...(wanted === null ? [] : [plain(standing ? `standing.${standing}` : 'standing.other')]),
    ...(candidate.isTeamOfCategory ? [plain('team')] : []),
    ...(candidate.isAreaCrew ? [plain('area')] : []),
    ...(shift === 'unplanned' ? [] : [plain(`shift.${shift}`)]),
    ...(near === 'unknown' ? [] : [plain(`near.${near}`)]),
    openCount === 0 ? plain('load.none') : { code: 'load', points: weights.load * Math.min(openCount, HEAVIEST) },
  ]
}
