import type { Terms } from '../../../kernel/i18n/terms.ts'

export const requestImportTerms = {
  'import.past-request': ['历史报修', 'Past request'],
  'import.reported-blank': ['没有报修时间。', 'There is no time of the report.'],
  'import.closed-before-opened': [
    '办结时间早于报修时间：按已办结计数，不计入时长。',
    'Closed before it was opened: counted as closed and left out of durations.',
  ],
  'import.in-future': [
    '“{column}”的“{value}”晚于导入的时刻，请核对。',
    '"{value}" in "{column}" lies in the future; please check.',
  ],
  'import.category-too-long': ['类别超过 {limit} 个字符。', 'The category is longer than {limit} characters.'],
  'import.text-shortened': [
    '“{column}”过长，只保留前 {limit} 个字符；原文保存在原始文件中。',
    '"{column}" was cut to {limit} characters; the original file keeps the whole.',
  ],
  'import.place-is-time': [
    '地点“{value}”像是时间，可能是错列。',
    'The place "{value}" looks like a time; its columns may have shifted.',
  ],
  'import.found.blank-categories': [
    '{count} 条没有类别，归入“未填写”。',
    '{count} requests name no category; they stand under "(blank)".',
  ],
  'import.found.alike-categories': [
    '只有大小写或空格不同的类别按原样分开：{names}。',
    'Categories that differ only in case or spaces were kept apart: {names}.',
  ],
  'import.found.padded-categories': [
    '类别前后带有空格，按原样保留：{names}。',
    'Categories with spaces around them were kept as they are: {names}.',
  ],
  'import.found.odd-places': [
    '{count} 条的地点只是数字或时间（如“{example}”），可能是错列，请核对。',
    'In {count} rows the place is only a number or a time (such as "{example}"); columns may have shifted.',
  ],
} as const satisfies Terms
