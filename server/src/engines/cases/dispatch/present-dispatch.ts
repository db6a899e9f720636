import type { CaseFlag } from '@houqin/contracts/cases'
import type { Ctx } from '../../../kernel/ctx.ts'
import type { CaseRow } from '../select-cases.ts'
import type { EventDetail } from '../timeline.ts'

/** What an event of dispatch says besides its verb, in the reader's language. */
export function dispatchDetail(ctx: Ctx, detail: EventDetail): (string | null)[] {
  const { towards, refusals, parts, into, number, reporter = '', verb, rule } = detail
  return [
    towards ? ctx.say('case.detail.towards', { to: towards }) : null,
    refusals ? ctx.say('case.detail.refusals', { count: refusals }) : null,
    parts ? ctx.say('case.detail.parts', { parts: parts.join(ctx.language === 'zh' ? '、' : ', ') }) : null,
    into ? ctx.say('case.detail.into', { number: into }) : null,
    number && verb ? ctx.say('case.detail.answer', { number, event: ctx.say(`case.event.${verb}`) }) : null,
    number && !verb ? ctx.say('case.detail.double', { number, reporter }).trim() : null,
    rule ? ctx.say('case.detail.rule', { rule }) : null,
  ]
}

/** What a reader must know of: remarks kept with the record, and how it stands between teams. */
export const flagsOf = (row: CaseRow): CaseFlag[] => [
  ...row.flags,
  ...(row.parent_id ? (['part'] as const) : []),
  ...(row.transfer_to_id ? (['passing-on'] as const) : []),
  ...(row.disputed_at ? (['disputed'] as const) : []),
]
