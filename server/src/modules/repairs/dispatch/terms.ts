import type { Terms } from '../../../kernel/i18n/terms.ts'

export const dispatchTerms = {
  'dispatch-rule.unknown': ['没有这条派单规则。', 'There is no such rule of dispatch.'],
  'dispatch-rule.stale': ['这条规则刚有人改过，刷新后再改。', 'Somebody has just changed this rule; refresh first.'],
  'dispatch-rule.name-taken': ['已有名为“{name}”的派单规则。', 'There is a rule called “{name}” already.'],
  'dispatch-rule.target-incomplete': [
    '请选定班组；派给指定人员时还要选人。',
    'Choose the team, and the person where one is named.',
  ],
  'dispatch.reason.standing.suited': ['工种对口（{trade}）', '{trade}: the right trade'],
  'dispatch.reason.standing.valid': ['工种对口（{trade}），证书有效', '{trade}: the right trade, certificate valid'],
  'dispatch.reason.standing.soon': [
    '工种对口（{trade}），证书即将到期',
    '{trade}: the right trade, certificate about to end',
  ],
  'dispatch.reason.standing.expired': ['{trade}证书已过期，不能派', '{trade}: certificate expired, not to be sent'],
  'dispatch.reason.standing.missing': ['没有{trade}证书，不能派', '{trade}: no certificate, not to be sent'],
  'dispatch.reason.standing.other': ['工种不对口（需{trade}）', 'Another trade ({trade} is wanted)'],
  'dispatch.reason.team': ['该类故障归本班组', 'Their team’s kind of fault'],
  'dispatch.reason.area': ['本期该区域责任人', 'In charge of the area now'],
  'dispatch.reason.shift.on': ['当班', 'On duty'],
  'dispatch.reason.shift.later': ['今天稍后当班', 'On duty later today'],
  'dispatch.reason.shift.off': ['今天不当班', 'Off duty today'],
  'dispatch.reason.near.room': ['上一单就在这个房间', 'Last job in this very room'],
  'dispatch.reason.near.floor': ['上一单在同一层', 'Last job on this floor'],
  'dispatch.reason.near.building': ['上一单在同一栋楼', 'Last job in this building'],
  'dispatch.reason.near.site': ['上一单在同一校区', 'Last job on this site'],
  'dispatch.reason.near.far': ['上一单在别的校区', 'Last job on another site'],
  'dispatch.reason.load': ['手上 {count} 单', '{count} in hand'],
  'dispatch.reason.load.none': ['手上没有单', 'Nothing in hand'],
} as const satisfies Terms
