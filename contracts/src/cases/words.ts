import { z } from 'zod'
import type { Words } from '../shared/values.ts'

/** Why the clock may stand (挂起原因). */
export const pauseReasons = {
  parts: { zh: '待料', en: 'Waiting for parts' },
  user: { zh: '待预约', en: 'Waiting for the user' },
  money: { zh: '待经费', en: 'Waiting for funds' },
  outside: { zh: '待外修', en: 'Waiting for outside repair' },
} as const satisfies Record<string, Words>
export type PauseReason = keyof typeof pauseReasons
export const pauseReason = z.enum(Object.keys(pauseReasons) as [PauseReason, ...PauseReason[]])

export const urgencies = {
  normal: { zh: '一般', en: 'Normal' },
  urgent: { zh: '紧急', en: 'Urgent' },
  emergency: { zh: '突发', en: 'Emergency' },
} as const satisfies Record<string, Words>
export type Urgency = keyof typeof urgencies
export const urgency = z.enum(Object.keys(urgencies) as [Urgency, ...Urgency[]])

/** Remarks about a record that its reader must know of. */
export const caseFlags = {
  repeat: { zh: '重复报修：同一地点近期修过同类故障', en: 'Repeated: the same fault was repaired here not long ago' },
  backlog: {
    zh: '积压：暂时不能解决，原因已告知报修人',
    en: 'Backlog: cannot be solved now; the requester has been told why',
  },
  'closed-before-opened': { zh: '办结早于报修，不计时长', en: 'Closed before it was opened; left out of durations' },
  part: { zh: '分单：与其他班组共同完成一张报修单', en: 'A part: several teams complete one repair together' },
  'passing-on': { zh: '已申请转派，等对方班组答复', en: 'Another team is asked to take it over' },
  disputed: { zh: '多次转派被拒，等主任裁定归属', en: 'Refused too often; the head decides whose it is' },
  'deadline-by-weekdays': {
    zh: '时限跨入尚未公布节假日的年份，暂按周一至周五推算',
    en: 'The deadline reaches into a year whose holidays are not published; reckoned by weekdays for now',
  },
} as const satisfies Record<string, Words>
export type CaseFlag = keyof typeof caseFlags
export const caseFlag = z.enum(Object.keys(caseFlags) as [keyof typeof caseFlags, ...(keyof typeof caseFlags)[]])
