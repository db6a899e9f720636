import type { Terms } from '../../kernel/i18n/terms.ts'

export const workforceTerms = {
  'roster.not-yours': ['这个班组不归您安排。', 'This team is not yours to plan.'],
  'roster.no-shifts': ['这个班组还没有班次，请先设置班次。', 'This team has no shifts yet; set them up first.'],
  'roster.too-few': [
    '轮值人员至少要有 {count} 人，否则有人一天要值两班。',
    'At least {count} people are needed, or somebody would stand two shifts of a day.',
  ],
  'roster.past': ['只能从今天起排班。', 'A roster can be planned from today on.'],
  'shift.name-taken': ['这个班组已有班次“{name}”。', 'This team has a shift “{name}” already.'],
  'duty.unknown': ['没有这个值班。', 'There is no such duty.'],
  'duty.stale': ['值班安排刚有变动，刷新后再办。', 'The roster has just changed; refresh first.'],
  'duty.not-yours': ['这个班不是您的。', 'This duty is not yours.'],
  'duty.begun': ['已经开始的班不能再换。', 'A duty that has begun cannot be swapped.'],
  'duty.asked': ['这个班已在等同事答复。', 'A colleague has been asked about this duty already.'],
  'duty.clash': ['这样换会让人同一时间值两个班。', 'Somebody would stand two shifts at once.'],
  'swap.unknown': ['没有这个换班申请。', 'There is no such swap.'],
  'swap.answered': ['这个换班申请已经有了结果。', 'This swap has been settled already.'],
  'swap.not-yours': ['这个换班申请不由您答复。', 'This swap is not yours to answer.'],
  'handover.unknown': ['没有这个交接班记录，或您无权查看。', 'There is no such handover, or you may not see it.'],
  'handover.given': ['这个班已经交班。', 'This shift has been handed over already.'],
  'handover.too-early': [
    '下班前 {minutes} 分钟内才能交班。',
    'A shift can be handed over in its last {minutes} minutes.',
  ],
  'handover.checklist-incomplete': ['请逐项清点钥匙和工具。', 'Check every item on the list.'],
  'handover.stale': ['这条交接班记录刚有变动，刷新后再签字。', 'It has just changed; refresh before you sign.'],
  'handover.own': ['交班人不能自己接班，请由接班人签字。', 'Who hands over cannot take over; the one who comes signs.'],
  'handover.not-team': ['只有本班组的人可以接班。', 'Only members of the team can take over.'],
  'handover.not-open': ['这个班已经交接完毕，或已超过时间记为未交接。', 'It has been settled already, or was missed.'],
  'skill.certificate-incomplete': [
    '填了有效期，也请填证书编号。',
    'A date of validity needs the number of the certificate.',
  ],
  'area.stale': ['区域划分刚有人改过，刷新后再改。', 'Somebody has just changed the areas; refresh first.'],
  'area.place-twice': ['同一地点只能划入一个区域。', 'A place can lie in one area only.'],
} as const satisfies Terms
