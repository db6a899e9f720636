import { taskStates } from '@houqin/contracts/plans'
import type { Terms } from '../../kernel/i18n/terms.ts'

export const inspectionTerms: Terms = {
  ...Object.fromEntries(
    Object.entries(taskStates).map(([state, { zh, en }]) => [`round.state.${state}`, [zh, en] as const]),
  ),
  'inspection-route.unknown': ['没有这条巡检路线。', 'There is no such route.'],
  'inspection-route.stale': [
    '这条路线刚被他人改动，请刷新后再改。',
    'Somebody else has just changed this route; refresh first.',
  ],
  'inspection-route.draw-too-many': ['抽取点位数不能多于点位总数。', 'No more points can be drawn than there are.'],
  'round.unknown': ['没有这次巡检，或您无权查看。', 'There is no such round, or you may not see it.'],
  'round.stale': ['这次巡检刚有变化，请刷新后再办。', 'This round has just changed; refresh first.'],
  'round.not-yours': ['这次巡检不由您执行。', 'This round is not yours to walk.'],
  'round.closed': ['这次巡检已经结束或超过时限，不能再登记。', 'This round has ended or closed.'],
  'round.not-open-yet': ['还没到开始时间。', 'It has not opened yet.'],
  'round.ended': ['这次巡检已经结束。', 'This round has ended.'],
  'round.own-duty': ['责任人不能免除自己的巡检。', 'Nobody waives a round of their own.'],
  'round.point-unknown': ['这次巡检没有这个点位。', 'This round has no such point.'],
  'round.scan-missing': [
    '请扫描现场的地点码：要求现场检查。',
    'Scan the code at the place: proof of having been there.',
  ],
  'round.photo-missing': ['这个点位须拍照。', 'This point asks for a photo.'],
  'round.photo-reused': ['这张照片用过了，请现场重新拍。', 'This photo has been used before; take one here and now.'],
  'round.raise-refused': [
    '您没有上报这类事项的权限，请选“只记录”。',
    'You may not report this; choose to only record it.',
  ],
  'round.note-missing': ['请写明问题或未检查的原因。', 'Say what the problem is, or why it was not checked.'],
}
