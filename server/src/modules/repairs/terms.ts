import type { Terms } from '../../kernel/i18n/terms.ts'

export const repairTerms = {
  'search.repair': ['报修', 'Repairs'],
  'repair.unknown': ['没有这张报修单，或您无权查看。', 'There is no such repair, or you may not see it.'],
  'receipt.unknown': ['回执链接无效，请核对后再打开。', 'This receipt link is not valid; please check it.'],
  'repair.not-found-by-you': [
    '“自查发现”由维修人员和班组长登记。',
    'Faults found on rounds are entered by those who repair.',
  ],
  'stamp.weak': ['请重新打开页面后再提交。', 'Please open the page again and send once more.'],
  'stamp.old': ['页面打开太久，请刷新后再提交。', 'The page has been open too long; refresh it and send once more.'],
  'stamp.spent': ['这一份已经提交过了。', 'This has been sent already.'],
  'repair.export.sheet': ['报修单', 'Repairs'],
  'repair.export.number': ['单号', 'Number'],
  'repair.export.title': ['报修内容', 'Fault'],
  'repair.export.state': ['状态', 'State'],
  'repair.export.urgency': ['紧急程度', 'Urgency'],
  'repair.export.category': ['类别', 'Category'],
  'repair.export.place': ['地点', 'Place'],
  'repair.export.team': ['班组', 'Team'],
  'repair.export.assignee': ['维修人', 'Technician'],
  'repair.export.reporter': ['报修人', 'Reporter'],
  'repair.export.reported': ['报修时间', 'Reported'],
  'repair.export.due': ['时限', 'Due'],
  'repair.export.finished': ['完工时间', 'Finished'],
  'repair.export.result': ['处理结果', 'Result'],
  'repair.export.stars': ['评价', 'Stars'],
} as const satisfies Terms
