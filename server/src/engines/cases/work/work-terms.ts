import { natures, quoteStates } from '@houqin/contracts/work'
import type { Ctx } from '../../../kernel/ctx.ts'
import type { Terms } from '../../../kernel/i18n/terms.ts'
import type { EventDetail } from '../timeline.ts'

const declared = Object.fromEntries(
  Object.entries(quoteStates).map(([state, label]) => [`quote.state.${state}`, [label.zh, label.en]]),
) as Terms

export const workTerms: Terms = {
  ...declared,
  'work.nothing': ['请填写大于零的数。', 'Enter a number above zero.'],
  'work.hours-missing': ['请填写起止时间或工时。', 'Enter start and end, or the hours.'],
  'work.too-long': ['一次登记不超过 24 小时。', 'One entry is 24 hours at most.'],
  'work.reversed': ['结束时间应晚于开始时间。', 'The end must lie after the start.'],
  'work.in-future': ['不能登记还没有发生的工时。', 'Hours to come cannot be recorded.'],
  'work.overlap': [
    '同一时段已登记在 {number} 单上，一小时只能计一次。',
    'This time is recorded on {number} already; an hour counts once.',
  ],
  'work.unknown-line': ['没有这项登记，或已作废。', 'There is no such entry, or it is void already.'],
  'work.already-paid': ['已经收费，不能再更改。', 'Money has been taken; this cannot change any more.'],
  'work.own-charge': ['维修人不能自己收费（收费与维修分开）。', 'Who does the repair does not take the money.'],
  'work.consent-required': [
    '有偿维修须先报价并经报修人同意，才能开工。依据：{basis}',
    'Chargeable work starts only after the requester has agreed to a quote. Basis: {basis}',
  ],
  'work.consent-required.notice': [
    '等待报修人同意报价，尚不能开工',
    'Work waits for the requester’s consent to the quote',
  ],
  'work.unsettled': [
    '费用尚未结清，不能关闭。依据：{basis}',
    'Money is outstanding; it cannot be closed. Basis: {basis}',
  ],
  'work.unsettled.notice': ['费用尚未结清，不能关闭', 'Money is outstanding; it cannot be closed yet'],
  'sign.wrong-code': ['确认码不对，请与报修人核对。', 'The code is wrong; please ask the requester.'],
  'quote.not-chargeable': ['请先把费用性质改为“有偿”再报价。', 'Make it chargeable before quoting.'],
  'quote.unknown': ['没有这份报价。', 'There is no such quote.'],
  'quote.decided': ['这份报价现在是“{state}”，请刷新后再看。', 'This quote is “{state}” now; please refresh.'],
  'quote.how-missing': ['代报修人登记时，请写明对方如何表示。', 'Say how the requester told you.'],
  'charge.nothing-due': ['没有应收的费用。', 'Nothing is due.'],
  'charge.too-much': ['超过尚欠的 {outstanding} 元。', 'More than the {outstanding} yuan outstanding.'],
  'charge.receipt-taken': ['这个票据号已经用过。', 'This receipt number has been used.'],
  'charge.incomplete': ['收费要选方式，减免要写原因。', 'A payment needs its method, a waiver its reason.'],
  'outside.unknown': ['没有这笔外修，或已返回。', 'There is no such outside repair, or it is back already.'],
  'outside.remark-missing': ['判为不合格时请写明问题。', 'Say what was wrong where it is judged poor.'],
  'saving.none': ['参考价应高于自修成本，才有节支。', 'There is a saving only where the price exceeds our cost.'],
  'fault.unknown': ['故障目录里没有这一项，或已停用。', 'It is not in the fault catalogue, or no longer in use.'],
  'fault.code-taken': ['这个编码已有。', 'This code is taken.'],
  'fault.stale': ['别人刚改过，请刷新后再改。', 'Somebody has just changed it; refresh and try again.'],
  'time-kind.unknown': ['没有这种时间类别。', 'There is no such kind of time.'],
  'work.detail.hours': ['有效工时 {hours} 小时', '{hours} effective hours'],
  'work.detail.amount': ['{amount} 元', '{amount} yuan'],
  'work.detail.elsewhere': ['扫到的是另一处：{place}', 'the code is of another place: {place}'],
}

/** What an event of work or money says besides its verb. */
export const workDetail = (ctx: Ctx, detail: EventDetail): (string | null)[] => [
  detail.hours === undefined ? null : ctx.say('work.detail.hours', { hours: detail.hours }),
  detail.nature === undefined ? null : natures[detail.nature][ctx.language],
  detail.note ?? null,
  detail.amount === undefined ? null : ctx.say('work.detail.amount', { amount: detail.amount }),
  detail.elsewhere === undefined ? null : ctx.say('work.detail.elsewhere', { place: detail.elsewhere }),
]
