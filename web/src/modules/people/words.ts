import { terms } from '../../kernel/terms.ts'

export const peopleWords = terms({
  'people.title': ['人员', 'People'],
  'people.about': ['部门、人员、账号和各角色能做的事。', 'Units, people, accounts, and what each role may do.'],
  'people.list': ['人员名单', 'List of people'],
  'column.name': ['姓名与工号', 'Name and number'],
  'column.unit': ['部门', 'Unit'],
  'people.empty.title': ['还没有人员', 'Nobody here yet'],
  'people.empty.about': ['逐个添加，或从表格导入。', 'Add people one by one, or import a table.'],
})
