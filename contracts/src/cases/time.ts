import { z } from 'zod'
import { instant, ref, type Words } from '../shared/values.ts'
import { pauseReason } from './words.ts'

/** What a deadline is reckoned by. */
export const deadlineClocks = {
  working: { zh: '工作时间', en: 'Working time' },
  running: { zh: '自然时间', en: 'Clock time' },
} as const satisfies Record<string, Words>
export type DeadlineClock = keyof typeof deadlineClocks
export const deadlineClock = z.enum(Object.keys(deadlineClocks) as [DeadlineClock, ...DeadlineClock[]])

/** Whom a case is escalated to 逐级督办. */
export const escalationLevels = {
  team: { zh: '班组长', en: 'Team leader' },
  unit: { zh: '部门负责人', en: 'Head of unit' },
  charge: { zh: '分管领导', en: 'Leader in charge' },
} as const satisfies Record<string, Words>
export type EscalationLevel = keyof typeof escalationLevels
export const escalationLevel = z.enum(Object.keys(escalationLevels) as [EscalationLevel, ...EscalationLevel[]])

/** A step of the chain: at which share of the time allowed whom; 1 is the deadline, beyond it comes what is overdue. */
export const escalationStep = z.object({ share: z.number().min(0.1).max(10), level: escalationLevel })
export type EscalationStep = z.infer<typeof escalationStep>

/** How a case stands with its time, for everyone who may see it: the public clock. */
export const clockOfCase = z.object({
  by: deadlineClock,
  /** Whether it stands, by the reason of the pause. */
  stands: z.boolean(),
  allowedMinutes: z.number().int().nullable(),
  respondDueAt: instant.nullable(),
  respondedAt: instant.nullable(),
  /** When it first went past its time: it counts as failed from then on, even if done. */
  failedAt: instant.nullable(),
  /** Who comes next when the present holder has done their part. */
  next: z.string().nullable(),
  holds: z.array(z.object({ cause: pauseReason, from: instant, to: instant.nullable(), stops: z.boolean() })),
  escalations: z.array(z.object({ level: escalationLevel, share: z.number(), person: ref.nullable(), at: instant })),
})
