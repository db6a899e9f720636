import { assetStates } from '@houqin/contracts/assets/asset'
import { countStates } from '@houqin/contracts/assets/count'
import { paperStates } from '@houqin/contracts/assets/paper'
import type { Terms } from '../../kernel/i18n/terms.ts'

const statesOf = (prefix: string, states: Record<string, { zh: string; en: string }>): Terms =>
  Object.fromEntries(Object.entries(states).map(([state, { zh, en }]) => [`${prefix}.${state}`, [zh, en] as const]))

export const assetTerms: Terms = {
  'search.asset': ['固定资产', 'Assets'],
  ...statesOf('asset.state', assetStates),
  ...statesOf('asset-paper.state', paperStates),
  'asset.unknown': ['没有这张资产卡片，或您无权查看。', 'There is no such asset, or you may not see it.'],
  'asset.stale': ['这张卡片刚被他人改动，请刷新后再办。', 'Somebody else has just changed this card; refresh first.'],
  'asset.ended': ['资产已处置销账，卡片不再改动。', 'The asset has been written off; its card no longer changes.'],
  'asset.class-unknown': ['没有这个资产分类（GB/T 14885）。', 'There is no such class of assets (GB/T 14885).'],
  'asset.day-ahead': ['取得日期不能晚于今天。', 'It cannot have been acquired after today.'],
  'asset.booked-before': ['入账日期不能早于取得日期。', 'It cannot be booked before it was acquired.'],
  'asset.wrong-state': [
    '资产 {number} 目前“{state}”，不能这样办。',
    'Asset {number} stands at “{state}”; this cannot be done.',
  ],
  'asset.on-paper': ['资产 {number} 已在另一张未办结的单据上。', 'Asset {number} is on another paper under way.'],
  ...statesOf('asset-count.state', countStates),
  'asset-count.unknown': ['没有这次盘点。', 'There is no such stocktaking.'],
  'asset-count.stale': [
    '这次盘点刚被他人办理，请刷新后再办。',
    'Somebody else has just worked on this stocktaking; refresh first.',
  ],
  'asset-count.wrong-state': [
    '盘点“{state}”，不能这样办。',
    'This cannot be done: the stocktaking stands at “{state}”.',
  ],
  'asset-count.nothing': ['范围内没有在账的资产。', 'There is nothing on the books in this scope.'],
  'asset-count.day-past': ['截止日期不能早于今天。', 'It cannot end before today.'],
  'asset-count.not-missing': ['这张卡片没有盘亏。', 'This card is not missing.'],
  'asset-count.own-work': [
    '组织盘点的人不审批盘点结果（资产保管与清查分离，《行政事业单位内部控制规范》第四十四条）。',
    'Who held the stocktaking does not approve it (Norm of Internal Control, art. 44).',
  ],
  'asset-count.unexplained': [
    '还有 {n} 项盘亏没有写明原因、责任人和处理意见。',
    '{n} missing things lack cause, responsible person or opinion.',
  ],
  'asset-paper.unknown': ['没有这张单据，或您无权查看。', 'There is no such paper, or you may not see it.'],
  'asset-paper.stale': [
    '这张单据刚被他人办理，请刷新后再办。',
    'Somebody else has just worked on this paper; refresh first.',
  ],
  'asset-paper.wrong-state': ['单据“{state}”，不能这样办。', 'This cannot be done: the paper stands at “{state}”.'],
  'asset-paper.not-yours': ['这一步不由您办理。', 'This step is not yours.'],
  'asset-paper.own-step': [
    '申请、鉴定、审批、接收须由不同的人办理（不相容岗位分离，《行政事业单位内部控制规范》第四十四条）。',
    'Asking, appraising, approving and receiving are done by different persons (Norm of Internal Control, art. 44).',
  ],
  'asset-paper.field-missing': ['请填写。', 'Please fill in.'],
  'asset-paper.day-past': ['归还日期不能早于今天。', 'It cannot be returned before today.'],
  'message.name.asset-paper.moved': ['资产单据有进展', 'A paper about assets goes on'],
  'message.text.asset-paper.moved': ['资产单据 {number}：{state}', 'Paper {number} about assets: {state}'],
  'message.name.asset-paper.due': ['借用快到期', 'A loan is about to end'],
  'message.text.asset-paper.due': ['借用单 {number} 应于 {dueOn} 归还', 'Loan {number} is to be returned by {dueOn}'],
}
