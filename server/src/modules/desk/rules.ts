import type { RuleDefinition } from '../../kernel/rules/rule.ts'

const basis = [
  '本单位《维修投诉电话管理办法》：来电事项办结后向来电人反馈结果',
  'The house’s rule on the service line: the result is told to who called',
] as const

const callBack = (code: string, name: readonly [string, string]) =>
  ({
    code: `desk.call-back-${code}`,
    default: 1,
    min: 0,
    max: 1,
    unit: '1',
    name,
    basis,
  }) as const satisfies RuleDefinition

export const callBackCalls = callBack('calls', [
  '来电事项办结后回访（1 是，0 否）',
  'Call back when a matter that came by telephone is done (1 yes, 0 no)',
])
export const callBackComplaints = callBack('complaints', [
  '投诉办结后回访（1 是，0 否）',
  'Call back when a complaint is answered (1 yes, 0 no)',
])
export const callBackEmergencies = callBack('emergencies', [
  '突发报修办结后回访（1 是，0 否）',
  'Call back when an emergency is mended (1 yes, 0 no)',
])

export const deskRules = [callBackCalls, callBackComplaints, callBackEmergencies] as const
