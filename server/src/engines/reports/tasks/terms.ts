import type { Terms } from '../../../kernel/i18n/terms.ts'

export const taskTerms: Terms = {
  'report-task.unknown': ['没有这个总结任务。', 'There is no such task.'],
  'report-task.nobody': ['请至少选择一个撰写单位。', 'Choose at least one unit that is to write.'],
  'report-task.no-slots': [
    '这个模板没有需要撰写的栏目，直接生成即可。',
    'This template leaves nothing to write; the summary can be written straight away.',
  ],
  'report-task.due-past': ['交稿日期不能早于今天。', 'The due day cannot lie in the past.'],
  'report-task.taken': [
    '这个期间的同一种总结已经布置过。可在总结任务里找到它，或先取消。',
    'This kind of summary has been asked for already for this period. Find it among the tasks, or call it off first.',
  ],
  'report-task.over': [
    '任务已发布或已取消，不能再这样做。',
    'The task is published or called off; this can no longer be done.',
  ],
  'report-task.changed': ['任务刚有变动，请刷新后再办。', 'The task has just changed; refresh and try again.'],
  'report-task.unaccepted': [
    '还有 {n} 份分稿没有审定，全部审定后才能发布。',
    '{n} contributions are not accepted yet; the summary can be published when all are.',
  ],
  'report.not-published': [
    '这份总结没有处于发布状态，不能撤回。',
    'This summary is not published and cannot be withdrawn.',
  ],
  'report-part.unknown': ['没有这份分稿，或您无权查看。', 'There is no such contribution, or you may not see it.'],
  'report-part.closed': [
    '分稿已交，退回后才能再改。',
    'The contribution has been handed in; it can be changed once it is returned.',
  ],
  'report-part.over': ['总结已发布，不能再加批注。', 'The summary is published; remarks can no longer be made.'],
  'report-part.changed': ['分稿刚有变动，请刷新后再办。', 'The contribution has just changed; refresh and try again.'],
  'report-part.unfilled': ['还有栏目没有写：{sections}。', 'Sections still to be written: {sections}.'],
  'report-part.not-submitted': ['这份分稿现在不在待审状态。', 'This contribution is not waiting for review.'],
  'report-part.own': [
    '自己交的分稿要由别人审定。',
    'A contribution is accepted by somebody else than who handed it in.',
  ],
  'report-part.remarks-open': [
    '还有 {n} 条批注没有回应，请先退回修改。',
    '{n} remarks have no answer yet; return the contribution first.',
  ],
  'report-part.slice-unit': ['本单位', 'own unit'],
  'report-part.slice-house': ['全单位', 'whole house'],
  'report-part.slice-person': ['本人', 'own records'],
  'report-section.changed': [
    '{name}刚保存过这一节。您的文字还在，请选择保留哪一份，另一份会存为旧稿。',
    '{name} has just saved this section. Your text is still here: choose which to keep; the other is kept as an older draft.',
  ],
  'report.figure-unknown': [
    '第 {at} 段引用的指标“{code}”不存在或写法不对，请重新选择数字。',
    'Paragraph {at} refers to “{code}”, which is no figure or cannot be worded so; choose the figure again.',
  ],
  'report.figure-not-own': [
    '第 {at} 段引用了别人的数字。个人总结只能引用本人的记录。',
    'Paragraph {at} refers to the figures of somebody else. A summary of oneself uses one’s own records only.',
  ],
  'report.slot-reference': [
    '待写栏目里预填的数据只能用单个数字，不能用比较或排名。',
    'Data drafted in a slot are single figures; comparisons and rankings cannot be drafted.',
  ],
  'report-remark.unknown': ['没有这条批注。', 'There is no such remark.'],
  'report-remark.nowhere': [
    '这一段已经不在了，请刷新后再批注。',
    'This paragraph is no longer there; refresh and try again.',
  ],
  'report-remark.settled': ['这条批注已经回应过。', 'This remark has been answered already.'],
  'report-remark.answer-missing': ['不采纳要说明理由。', 'Say why the remark is not taken up.'],
  'message.name.report.asked': ['有总结要写', 'A summary to contribute to'],
  'message.text.report.asked': ['请撰写《{title}》分稿，{day} 前交。', 'Please contribute to “{title}” by {day}.'],
  'message.name.report.due': ['总结分稿快到期', 'A contribution is due soon'],
  'message.text.report.due': [
    '《{title}》分稿 {day} 到期，还有 {n} 个栏目没写。',
    'Your contribution to “{title}” is due on {day}; {n} sections are still empty.',
  ],
  'message.name.report.late': ['总结分稿逾期', 'A contribution is late'],
  'message.text.report.late': [
    '《{title}》分稿应于 {day} 交，已逾期，还有 {n} 个栏目没写。',
    'Your contribution to “{title}” was due on {day}; {n} sections are still empty.',
  ],
  'message.name.report.submitted': ['总结分稿待审', 'A contribution to review'],
  'message.text.report.submitted': ['{by}交来《{title}》分稿，请审阅。', '{by} handed in a contribution to “{title}”.'],
  'message.name.report.returned': ['总结分稿退回', 'A contribution was returned'],
  'message.text.report.returned': [
    '《{title}》分稿退回修改：{reason}',
    'Your contribution to “{title}” was returned: {reason}',
  ],
  'message.name.report.remarked': ['总结分稿有批注', 'A remark on a contribution'],
  'message.text.report.remarked': [
    '《{title}》分稿有批注：{text}',
    'A remark on your contribution to “{title}”: {text}',
  ],
  'message.name.report.published': ['总结已发布', 'A summary was published'],
  'message.text.report.published': [
    '《{title}》已发布，欢迎批评指正。',
    '“{title}” has been published; corrections are welcome.',
  ],
}
