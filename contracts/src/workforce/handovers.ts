import { z } from 'zod'
import { caseState } from '../cases/index.ts'
import { endpoint } from '../endpoint.ts'
import { pageOf, pageQuery } from '../shared/page.ts'
import { id, instant, line, ref, text, version, type Words } from '../shared/values.ts'

export const handoverStates = {
  given: { zh: '待接班签字', en: 'To be taken' },
  done: { zh: '已交接', en: 'Handed over' },
  missed: { zh: '未交接', en: 'Missed' },
} as const satisfies Record<string, Words>
export type HandoverState = keyof typeof handoverStates
export const handoverState = z.enum(Object.keys(handoverStates) as [HandoverState, ...HandoverState[]])

const checked = z.object({ item: line(40), ok: z.boolean(), note: text(200).nullable() })

/** A handover 交接班: who leaves signs, then who comes signs; never one person for both. */
export const handover = z.object({
  id,
  team: ref,
  shift: z.string(),
  on: z.string(),
  dueAt: instant,
  state: handoverState,
  notes: z.string(),
  checklist: z.array(checked),
  openWork: z.array(z.object({ id, number: z.string(), title: z.string(), state: caseState })),
  givenBy: ref.nullable(),
  givenAt: instant.nullable(),
  takenBy: ref.nullable(),
  takenAt: instant.nullable(),
  version,
  canTake: z.boolean(),
})

export const listHandovers = endpoint({
  method: 'GET',
  path: '/handovers',
  summary: 'Handovers of the teams one may see, newest first',
  access: { permission: 'handover.list' },
  query: pageQuery.extend({ unitId: id.optional(), state: handoverState.optional() }),
  response: pageOf(handover),
})

export const getHandover = endpoint({
  method: 'GET',
  path: '/handovers/{id}',
  summary: 'One handover',
  access: { permission: 'handover.list' },
  params: z.object({ id }),
  response: handover,
  errors: ['handover.unknown'],
})

export const giveHandover = endpoint({
  method: 'POST',
  path: '/duties/{id}/handover',
  summary: 'Hand over my shift: notes, checklist; open work of the team is written down with it',
  access: { permission: 'handover.give' },
  params: z.object({ id }),
  body: z.object({ notes: text(2000).default(''), checklist: z.array(checked).max(20).default([]) }),
  response: handover,
  status: 201,
  errors: ['duty.unknown', 'duty.not-yours', 'handover.given', 'handover.too-early', 'handover.checklist-incomplete'],
})

export const takeHandover = endpoint({
  method: 'POST',
  path: '/handovers/{id}/take',
  summary: 'Take over the shift with my signature',
  access: { permission: 'handover.give' },
  params: z.object({ id }),
  body: z.object({ version }),
  response: handover,
  errors: ['handover.unknown', 'handover.stale', 'handover.own', 'handover.not-open', 'handover.not-team'],
})
