import { terms } from '../../kernel/terms.ts'

export const ruleWords = terms({
  'rules.title': ['规则', 'Rules'],
  'rules.about': [
    '法规、标准或本单位自己定的数。改动从下一次计算起生效，以前的值留在审计记录里。',
    'Numbers that a law, a standard or the house sets. A change applies from the next calculation; the former value stays in the audit trail.',
  ],
  'audit.title': ['审计', 'Audit trail'],
  'audit.about': ['谁在什么时候改了什么，只增不改。', 'Who changed what and when. It only grows.'],
  'column.at': ['时间', 'Time'],
  'column.action': ['动作', 'Action'],
  'audit.empty.title': ['还没有记录', 'Nothing recorded yet'],
})
