import type { Terms } from '../../../kernel/i18n/terms.ts'

export const templateTerms = {
  'report.template-faulty': [
    '模板有 {count} 处引用不对，没有保存。',
    'The template has {count} faults; nothing was saved.',
  ],
  'report.template-taken': ['代号 {code} 已被使用。', 'The code {code} is already in use.'],
  'report.template-changed': [
    '在您打开之后，别人已经改过这个模板。请刷新后再改。',
    'Somebody has changed this template since you opened it. Reload and try again.',
  ],
  'report.template-declared': [
    '这是系统自带的模板，不能改；可以另建一个并引用它。',
    'This template belongs to the program and cannot be changed; define one that includes it.',
  ],
  'report.template-unknown-there': ['没有模板“{name}”。', 'There is no template "{name}".'],
  'report.template-circular': ['模板互相引用成了圈：{way}。', 'Templates include each other in a circle: {way}.'],
  'report.reference-unreadable': [
    '第 {at} 个字符：引用“{text}”读不通。',
    'Character {at}: the reference "{text}" cannot be read.',
  ],
  'report.word-unknown': ['第 {at} 个字符：没有“{text}”这个词。', 'Character {at}: there is no word "{text}".'],
  'report.span-unknown': [
    '第 {at} 个字符：“{text}”的期间不认识。',
    'Character {at}: the span in "{text}" is not known.',
  ],
  'report.split-unknown': [
    '第 {at} 个字符：“{text}”的细分方式不认识。',
    'Character {at}: the split in "{text}" is not known.',
  ],
  'report.format-unknown': [
    '第 {at} 个字符：“{text}”的写法不认识。',
    'Character {at}: the format in "{text}" is not known.',
  ],
  'report.filter-unreadable': [
    '第 {at} 个字符：“{text}”的范围读不通。',
    'Character {at}: the filter in "{text}" cannot be read.',
  ],
  'report.filter-unknown': [
    '没有叫“{name}”的，或者不止一个。',
    'Nothing is called "{name}", or more than one thing is.',
  ],
  'report.indicator-unknown': ['第 {at} 个字符：没有指标“{code}”。', 'Character {at}: there is no indicator "{code}".'],
} satisfies Terms
