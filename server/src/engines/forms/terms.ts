import type { Terms } from '../../kernel/i18n/terms.ts'

const ofDefinition = {
  'register.definition-faulty': [
    '台账定义有 {count} 处问题，没有保存。',
    'The definition of the register has {count} faults; nothing was saved.',
  ],
  'register.key-twice': ['标识“{key}”出现了两次。', 'The key "{key}" is used twice.'],
  'register.key-reserved': ['“{key}”是保留的标识，请换一个。', '"{key}" is a reserved key; choose another.'],
  'register.formula-unreadable': [
    '算式“{text}”在第 {at} 个字符处读不通。',
    'The formula "{text}" cannot be read from character {at} on.',
  ],
  'register.formula-circular': ['计算字段“{field}”绕了一圈又用到自己。', 'The computed field "{field}" needs itself.'],
  'register.field-unknown': ['没有字段“{field}”。', 'There is no field "{field}".'],
  'register.not-a-date': ['“{field}”不是日期字段。', '"{field}" is not a date field.'],
  'register.not-a-number': ['“{field}”不是数值字段。', '"{field}" is not a number field.'],
  'register.not-a-choice': ['“{field}”不是选项字段。', '"{field}" is not a choice field.'],
  'register.option-unknown': ['字段“{field}”没有选项“{option}”。', 'The field "{field}" has no option "{option}".'],
  'register.measure-unknown': ['没有度量“{measure}”。', 'There is no measure "{measure}".'],
  'register.field-in-use': [
    '已有登记用到字段“{field}”，不能删除，也不能改变类型。',
    'Entries use the field "{field}": it cannot be removed or change its kind.',
  ],
  'register.option-in-use': [
    '已有登记，选项“{option}”不能删除，可以改名。',
    'The option "{option}" cannot be removed while there are entries; it can be renamed.',
  ],
} satisfies Terms

const ofValues = {
  'register.value-missing': ['“{field}”没有填。', '"{field}" is missing.'],
  'register.value-not-a-day': ['“{field}”不是有效的日期。', '"{field}" is not a valid date.'],
  'register.value-not-a-number': ['“{field}”应为数字。', '"{field}" must be a number.'],
  'register.value-out-of-range': [
    '“{field}”应在 {least} 到 {most} 之间。',
    '"{field}" must lie between {least} and {most}.',
  ],
  'register.value-not-a-choice': ['“{field}”应为：{options}。', '"{field}" must be one of: {options}.'],
  'register.value-too-long': ['“{field}”超过 {limit} 个字符。', '"{field}" is longer than {limit} characters.'],
  'register.value-unknown-place': [
    '“{field}”里的地点没有登记，或者不止一处叫这个名字；请用编码或全路径。',
    'The place in "{field}" is not known, or several bear that name; use its code or full path.',
  ],
  'register.value-unknown-unit': [
    '“{field}”里的部门没有登记，或者不止一个叫这个名字。',
    'The unit in "{field}" is not known, or several bear that name.',
  ],
  'register.value-unknown-person': [
    '“{field}”里的人员没有登记，或者有重名；请用工号。',
    'The person in "{field}" is not known, or several bear that name; use the staff number.',
  ],
} satisfies Terms

export const registerTerms = {
  'search.register': ['台账', 'Registers'],
  'register.unknown': ['没有这本台账。', 'There is no such register.'],
  'register.code-taken': ['代号 {code} 已被使用。', 'The code {code} is already in use.'],
  'register.changed-meanwhile': [
    '在您打开之后，别人已经改过。请刷新后再改。',
    'Somebody has changed this since you opened it. Reload and try again.',
  ],
  'register.entry-unknown': ['没有这条登记。', 'There is no such entry.'],
  'register.entry-void': ['这条登记已经作废，不能再改。', 'This entry is void and cannot be changed.'],
  'register.entry-faulty': ['有 {count} 项填得不对。', '{count} fields are not right.'],
  'register.number-taken': ['编号 {number} 已被使用。', 'The number {number} is already in use.'],
  'register.import-reason': ['导入的文件有更正', 'Corrected by an imported file'],
  'register.column-number': ['编号', 'Number'],
  'register.column-state': ['状态', 'State'],
  'register.state-valid': ['有效', 'Valid'],
  'register.state-void': ['作废', 'Void'],
  ...ofDefinition,
  ...ofValues,
} satisfies Terms
