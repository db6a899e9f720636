import type { RuleDefinition } from '../../kernel/rules/rule.ts'

export const satisfiedFrom = {
  code: 'survey.satisfied-from',
  default: 4,
  min: 2,
  max: 5,
  unit: '1',
  name: ['满意率从哪一档算起（5 满意，4 比较满意，3 一般）', 'The lowest grade that counts as satisfied (5 to 1)'],
  basis: [
    '本单位《满意度测评办法》：满意、比较满意计为满意',
    'The house’s rule on surveys: satisfied and rather satisfied count',
  ],
} as const satisfies RuleDefinition

export const smallestGroup = {
  code: 'survey.smallest-group',
  default: 5,
  min: 1,
  max: 50,
  unit: '1',
  name: ['匿名测评单列部门的最少人数', 'Fewest persons of a unit shown by itself in an anonymous survey'],
  basis: [
    '《个人信息保护法》第五十一条：采取去标识化等措施；人数过少的部门并入上级，不致认出个人',
    'Personal Information Protection Law, art. 51: de-identification; small units are counted with the one above',
  ],
} as const satisfies RuleDefinition

export const remindDays = {
  code: 'survey.remind-days',
  default: 2,
  min: 0,
  max: 30,
  unit: 'd',
  name: ['截止前几天提醒尚未作答的人（0 不提醒）', 'Days before the end on which the silent are reminded (0: never)'],
  basis: ['本单位《满意度测评办法》', 'The house’s rule on surveys'],
} as const satisfies RuleDefinition

const days = (code: string, value: number, name: readonly [string, string]) =>
  ({
    code: `opinion.${code}`,
    default: value,
    min: 1,
    max: 365,
    unit: 'd',
    name,
    basis: [
      '本单位《意见建议办理办法》：能解决的快速办理，暂不能解决的先说明再研究改进',
      'The house’s rule on opinions: what can be solved is solved at once, the rest explained and studied',
    ],
  }) as const satisfies RuleDefinition

/** Days from sorting to the reply, and to the end, on each track. */
export const opinionDays = {
  quick: {
    reply: days('reply-days-quick', 3, ['能解决的意见几天内回复', 'Days to reply to what can be solved']),
    end: days('end-days-quick', 15, ['能解决的意见几天内办结', 'Days to close what can be solved']),
  },
  study: {
    reply: days('reply-days-study', 7, ['暂不能解决的意见几天内说明', 'Days to explain what cannot be solved yet']),
    end: days('end-days-study', 90, ['暂不能解决的意见几天内研究改进', 'Days to improve what cannot be solved yet']),
  },
} as const

export const satisfactionRules = [
  satisfiedFrom,
  smallestGroup,
  remindDays,
  opinionDays.quick.reply,
  opinionDays.quick.end,
  opinionDays.study.reply,
  opinionDays.study.end,
] as const
