import type { Terms } from '../i18n/terms.ts'

/** What is said of rows of people and places, and of taking an import back. */
export const recordImportTerms = {
  'import.cell-too-long': ['“{column}”超过 {limit} 个字符。', '"{column}" is longer than {limit} characters.'],
  'import.name-blank': ['没有名称。', 'There is no name.'],
  'import.code-wrong': [
    '工号“{value}”只能有字母、数字和短横，最多 30 位。',
    'The number "{value}" may hold letters, digits and hyphens only, 30 at most.',
  ],
  'import.place-code-wrong': [
    '编号“{value}”须为 3 到 16 位字母、数字和短横。',
    'The code "{value}" must be 3 to 16 letters, digits and hyphens.',
  ],
  'import.phone-wrong': [
    '电话“{value}”只能有数字、空格、+ 和 -，5 到 20 位。',
    'The phone "{value}" may hold digits, spaces, + and - only, 5 to 20 of them.',
  ],
  'import.kind-wrong': [
    '“{value}”不是场所类型：校区、楼、层、房间、点位。',
    '"{value}" is no kind of place: site, building, floor, room, spot.',
  ],
  'import.kind-changed': ['场所类型不能由文件更改。', 'The kind of a place is not changed by a file.'],
  'import.unit-blank': ['新人员要写明部门。', 'A new person needs a unit.'],
  'import.unit-unknown': ['没有部门“{value}”。', 'There is no unit "{value}".'],
  'import.unit-ambiguous': [
    '有几个部门都叫“{value}”，请写部门编号。',
    'Several units are called "{value}"; give the code.',
  ],
  'import.person-left': ['此人已离岗，请先办理返岗。', 'This person has left; let them return first.'],
  'import.parent-unknown': ['没有编号为“{value}”的上级场所。', 'There is no place "{value}" above.'],
  'import.parent-bad': ['上级“{value}”那一行有误。', 'The row of the place above, "{value}", is wrong.'],
  'import.parent-circle': ['上级“{value}”又在它自己之下。', 'The place above, "{value}", stands below this one.'],
  'import.place-moved': ['场所不能由文件移到“{value}”之下。', 'A place is not moved below "{value}" by a file.'],
  'import.not-undoable': ['这次导入不能撤销，或已经撤销。', 'This import cannot be taken back, or has been already.'],
  'import.undo-hindered': [
    '不能撤销，有 {count} 条记录之后已被修改或使用：{list}。',
    'It cannot be taken back: {count} records have since been changed or used: {list}.',
  ],
  'import.undo-changed': ['第 {row} 行 {label} 之后改过', 'row {row} {label} has been changed since'],
  'import.undo-used': ['第 {row} 行 {label} 已被引用', 'row {row} {label} is referred to'],
} as const satisfies Terms
