import type { cases } from '@houqin/contracts'

/** Columns of the dispatch board and the states that stand in each. */
export const boardColumns = [
  { key: 'todo', states: ['submitted', 'returned', 'reopened'] },
  { key: 'pool', states: ['offered'] },
  { key: 'assigned', states: ['assigned'] },
  { key: 'working', states: ['accepted', 'working', 'split'] },
  { key: 'paused', states: ['paused'] },
  { key: 'asking', states: ['done', 'confirmed'] },
] as const satisfies readonly { key: string; states: readonly cases.CaseState[] }[]

export type BoardColumn = (typeof boardColumns)[number]
