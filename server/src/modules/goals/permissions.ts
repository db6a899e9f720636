import type { Permission } from '@houqin/contracts'
import type { DefaultGrants } from '../../kernel/access/default-roles.ts'

const seers = { head: 'all', auditor: 'all', admin: 'all', dispatcher: 'subtree', leader: 'subtree' } as const
const everyone = {
  head: 'own',
  dispatcher: 'own',
  leader: 'own',
  technician: 'own',
  clerk: 'own',
  reporter: 'own',
  auditor: 'own',
  admin: 'own',
} as const satisfies DefaultGrants

export const goalPermissions = {
  'goal-plan.list': {
    name: ['查看目标计划与完成情况', 'See target plans and how they stand'],
    grants: { ...seers, technician: 'unit', clerk: 'unit' },
  },
  'goal-plan.draft': {
    name: ['编制与调整目标计划', 'Draft and amend target plans'],
    grants: { head: 'all', admin: 'all' },
  },
  'goal-plan.approve': { name: ['审批目标计划', 'Approve target plans'], grants: { head: 'all' } },
  'goal-follow-up.list': {
    name: ['查看目标月度跟踪', 'See monthly follow-ups of targets'],
    grants: { ...everyone, ...seers, technician: 'unit', clerk: 'unit' },
  },
  'goal-follow-up.submit': {
    name: ['填报目标月度跟踪', 'Fill in monthly follow-ups'],
    grants: { head: 'all', dispatcher: 'own', leader: 'own', technician: 'own', clerk: 'own', reporter: 'own' },
  },
  'goal-follow-up.review': { name: ['审核目标月度跟踪', 'Review monthly follow-ups'], grants: { head: 'all' } },
  'goal-letter.list': {
    name: ['查看责任书', 'See responsibility letters'],
    grants: { ...everyone, ...seers },
  },
  'goal-letter.make': { name: ['生成责任书', 'Make responsibility letters'], grants: { head: 'all', admin: 'all' } },
  'goal-letter.sign': { name: ['签订责任书', 'Sign responsibility letters'], grants: everyone },
} as const satisfies Record<Permission, { name: readonly [string, string]; grants: DefaultGrants }>
