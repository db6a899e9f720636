import { gradeValues } from '@houqin/contracts/satisfaction/survey'
import type { Graded } from '@houqin/contracts/satisfaction/surveys'

/** How often an answer was given to a question. */
export interface Tally {
  key: string
  unitId: string | null
  answer: number
  count: number
}

/** Pure: what the tallies of one or more graded questions come to. A grade of 0 says that one cannot judge. */
export function countGrades(tallies: readonly Tally[], satisfiedFrom: number): Graded {
  const times = (grade: number) =>
    tallies.filter(({ answer }) => answer === grade).reduce((sum, { count }) => sum + count, 0)
  const counts = gradeValues.map(times)
  const graded = counts.reduce((sum, count) => sum + count, 0)
  const satisfied = gradeValues.reduce(
    (sum, grade, index) => sum + (grade >= satisfiedFrom ? (counts[index] ?? 0) : 0),
    0,
  )
  const points = gradeValues.reduce((sum, grade, index) => sum + grade * (counts[index] ?? 0), 0)
  return {
    counts,
    cannotJudge: times(0),
    graded,
    satisfied,
    satisfaction: graded === 0 ? null : satisfied / graded,
    mean: graded === 0 ? null : points / graded,
  }
}
