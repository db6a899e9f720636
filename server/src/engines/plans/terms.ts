import type { Terms } from '../../kernel/i18n/terms.ts'

export const planTerms: Terms = {
  'plan.never': ['按这个周期永远不会到期（例如 2 月 31 日）。', 'It never comes, like 31 February.'],
  'plan.reversed': ['结束日期不能早于开始日期。', 'It cannot end before it begins.'],
  'message.name.task.missed': ['有计划任务漏做', 'A planned task was missed'],
  'message.text.task.missed': ['漏做：{name}', 'Missed: {name}'],
}
