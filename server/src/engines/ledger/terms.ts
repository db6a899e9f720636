import type { Terms } from '../../kernel/i18n/terms.ts'

export const indicatorTerms = {
  'search.indicator': ['指标', 'Indicators'],
  'indicator.unknown': ['没有这个指标。', 'There is no such indicator.'],
  'indicator.period-reversed': ['结束日期早于开始日期。', 'The last day lies before the first.'],
  'indicator.period-too-long': [
    '这样细分时，期间最长 {days} 天。',
    'Split like this, a period may be {days} days long at most.',
  ],
  'indicator.too-many-dimensions': ['最多按两个维度细分。', 'Split by two dimensions at most.'],
  'indicator.person-refused': [
    '按人员查看需要“查看人员”权限。',
    'Figures of single persons are for those who may see people.',
  ],
  'indicator.unnamed': ['（未填写）', '(none)'],
  'indicator.stale': [
    '别人刚改过这个指标的设置，请刷新后再改。',
    'Somebody has just changed this indicator; reload and try again.',
  ],
  'indicator.owner-unknown': ['没有这个人，请重选负责人。', 'There is no such person; choose the owner again.'],
  'indicator.owner-missing': ['设了界限就要有负责人，预警才有人收到。', 'Bounds need an owner who hears of them.'],
  'indicator.bounds-crossed': ['上限不能低于下限。', 'The upper bound cannot lie below the lower one.'],
  'indicator-alert.unknown': ['没有这条预警，或它不是您的。', 'There is no such alert, or it is not yours.'],
  'message.name.indicator.lower': ['指标低于下限', 'An indicator below its bound'],
  'message.text.indicator.lower': [
    '{name}（{period}）为 {value}，低于下限 {bound}',
    '{name} ({period}) is {value}, below its bound of {bound}',
  ],
  'message.name.indicator.upper': ['指标高于上限', 'An indicator above its bound'],
  'message.text.indicator.upper': [
    '{name}（{period}）为 {value}，高于上限 {bound}',
    '{name} ({period}) is {value}, above its bound of {bound}',
  ],
} as const satisfies Terms
