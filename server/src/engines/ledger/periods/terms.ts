import type { Terms } from '../../../kernel/i18n/terms.ts'

export const periodTerms = {
  'period.unknown': ['没有这个期间。', 'There is no such period.'],
  'period.of-calendar': [
    '月、季度、半年和年度按日历，不能改日期。',
    'Months, quarters, half-years and years follow the calendar.',
  ],
  'period.reversed': ['结束日期早于开始日期。', 'The last day lies before the first.'],
  'period.too-long': ['期间最长 {days} 天。', 'A period may be {days} days long at most.'],
  'period.not-over': [
    '这个期间到 {to} 才结束，结束后才能关账。',
    'This period ends on {to}; it can be closed after that.',
  ],
  'period.already-closed': ['这个期间已经关账。', 'This period is closed already.'],
  'period.not-closed': ['这个期间没有关账。', 'This period is not closed.'],
  'period.within-closed': [
    '它属于已关账的{name}，请先打开{name}。',
    'It lies within {name}, which is closed; open that first.',
  ],
} as const satisfies Terms
