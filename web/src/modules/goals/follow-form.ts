import type { CauseKind, FollowLine, FollowUp } from '@houqin/contracts/goals'

/** What is said of a target in a follow-up. */
export interface Said {
  doneOn: string | null
  causeKind: CauseKind | null
  cause: string
  measures: string
  note: string
}
export type SaidByTarget = Record<string, Said>

export const saidOf = ({ lines }: FollowUp): SaidByTarget =>
  Object.fromEntries(
    lines.map(({ targetId, doneOn, causeKind, cause, measures, note }) => [
      targetId,
      { doneOn, causeKind, cause, measures, note },
    ]),
  )

/** Whether a line is missed, given what is said of it: work is done or not by what the day says. */
export function isMissed(line: FollowLine, said: Said | undefined): boolean {
  if (line.kind === 'figure') return line.figure.outcome === 'missed'
  const { doneOn = null } = said ?? {}
  if (line.dueOn === null) return false
  return doneOn === null ? line.to >= line.dueOn : doneOn > line.dueOn
}

/** Missed targets for which something is still to be said. */
export const unsaid = (followUp: FollowUp, said: SaidByTarget): FollowLine[] =>
  followUp.lines.filter((line) => {
    const { causeKind, cause, measures } = said[line.targetId] ?? { causeKind: null, cause: '', measures: '' }
    return isMissed(line, said[line.targetId]) && (causeKind === null || cause.trim() === '' || measures.trim() === '')
  })

export const linesOf = (said: SaidByTarget) => Object.entries(said).map(([targetId, words]) => ({ targetId, ...words }))
