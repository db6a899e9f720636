import type { Permission } from '@houqin/contracts'
import { hazardVerbs, type HazardVerb } from '@houqin/contracts/hazards/words'
import type { DefaultGrants } from '../../kernel/access/default-roles.ts'

const own = { reporter: 'own', technician: 'own' } as const satisfies DefaultGrants
const office = { clerk: 'all', dispatcher: 'all', head: 'all' } as const satisfies DefaultGrants
const mending = {
  technician: 'own',
  leader: 'own',
  dispatcher: 'own',
  clerk: 'own',
  head: 'own',
} as const satisfies DefaultGrants
const checking = { leader: 'subtree', ...office } as const satisfies DefaultGrants

const verbGrants: Record<HazardVerb, DefaultGrants> = {
  assign: { leader: 'subtree', ...office },
  accept: mending,
  finish: mending,
  confirm: checking,
  reopen: checking,
  close: { clerk: 'all', head: 'all' },
  return: mending,
  reject: { dispatcher: 'all', head: 'all' },
  cancel: { ...own, leader: 'own', ...office },
}

export const hazardPermissions = {
  'hazard.list': {
    name: ['查看隐患', 'See hazards'],
    grants: { ...own, leader: 'subtree', ...office, auditor: 'all' },
  },
  'hazard.create': { name: ['上报隐患', 'Report hazards'], grants: { ...own, leader: 'own', ...office } },
  'hazard.plan': { name: ['制定隐患整改方案、申请延期', 'Plan the mending of hazards'], grants: mending },
  'hazard.extend': {
    name: ['审批隐患整改延期', 'Give more time for hazards'],
    grants: { leader: 'subtree', head: 'all' },
  },
  'hazard.report-up': { name: ['隐患上报', 'Report hazards upward'], grants: { head: 'all' } },
  'hazard.statistics': {
    name: ['查看隐患统计', 'See statistics of hazards'],
    grants: { leader: 'all', ...office, auditor: 'all' },
  },
  ...(Object.fromEntries(
    (Object.keys(hazardVerbs) as HazardVerb[]).map((verb) => [
      `hazard.${verb}`,
      {
        name: [`隐患${hazardVerbs[verb].label.zh}`, `Hazards: ${hazardVerbs[verb].label.en.toLowerCase()}`],
        grants: verbGrants[verb],
      },
    ]),
  ) as Record<Permission, { name: readonly [string, string]; grants: DefaultGrants }>),
} as const satisfies Record<Permission, { name: readonly [string, string]; grants: DefaultGrants }>
