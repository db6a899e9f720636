import { z } from 'zod'
import type { Words } from '../shared/values.ts'

/** Who has the next step: the dispatch desk 调度, the one it is assigned to, the one who raised it, nobody. */
export type Holder = 'desk' | 'assignee' | 'reporter' | null
/** `wait` nobody works on it yet · `work` in hand · `stop` the clock stands · `ask` an answer is awaited · `end` over. */
export type Tone = 'wait' | 'work' | 'stop' | 'ask' | 'end'

interface StateDefinition {
  label: Words
  tone: Tone
  holder: Holder
}

export const caseStates = {
  submitted: { label: { zh: '待派单', en: 'To dispatch' }, tone: 'wait', holder: 'desk' },
  offered: { label: { zh: '待抢单', en: 'Open to claim' }, tone: 'wait', holder: 'desk' },
  assigned: { label: { zh: '待接单', en: 'To accept' }, tone: 'wait', holder: 'assignee' },
  accepted: { label: { zh: '已接单', en: 'Accepted' }, tone: 'work', holder: 'assignee' },
  working: { label: { zh: '处理中', en: 'In progress' }, tone: 'work', holder: 'assignee' },
  paused: { label: { zh: '挂起', en: 'On hold' }, tone: 'stop', holder: 'assignee' },
  split: { label: { zh: '分办中', en: 'In parts' }, tone: 'work', holder: 'desk' },
  done: { label: { zh: '待验收', en: 'To confirm' }, tone: 'ask', holder: 'reporter' },
  confirmed: { label: { zh: '已验收', en: 'Confirmed' }, tone: 'ask', holder: 'desk' },
  closed: { label: { zh: '已关闭', en: 'Closed' }, tone: 'end', holder: null },
  returned: { label: { zh: '已退回', en: 'Returned' }, tone: 'wait', holder: 'desk' },
  reopened: { label: { zh: '重新打开', en: 'Reopened' }, tone: 'wait', holder: 'desk' },
  rejected: { label: { zh: '不予受理', en: 'Rejected' }, tone: 'end', holder: null },
  cancelled: { label: { zh: '已撤回', en: 'Cancelled' }, tone: 'end', holder: null },
  merged: { label: { zh: '已并单', en: 'Merged' }, tone: 'end', holder: null },
} as const satisfies Record<string, StateDefinition>

export type CaseState = keyof typeof caseStates
export const caseState = z.enum(Object.keys(caseStates) as [CaseState, ...CaseState[]])
