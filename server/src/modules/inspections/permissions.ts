import type { Permission } from '@houqin/contracts'
import type { DefaultGrants } from '../../kernel/access/default-roles.ts'

const office = { clerk: 'all', dispatcher: 'all', head: 'all' } as const satisfies DefaultGrants

export const inspectionPermissions = {
  'inspection-route.list': {
    name: ['查看巡检路线', 'See routes of rounds'],
    grants: { technician: 'all', leader: 'all', ...office, auditor: 'all' },
  },
  'inspection-route.manage': {
    name: ['设置巡检路线与计划', 'Lay out routes and plans of rounds'],
    grants: { clerk: 'all', head: 'all' },
  },
  'round.list': {
    name: ['查看巡检', 'See rounds'],
    grants: { technician: 'own', leader: 'subtree', ...office, auditor: 'all' },
  },
  'round.walk': {
    name: ['执行巡检', 'Walk rounds'],
    grants: { technician: 'own', leader: 'own', clerk: 'own', dispatcher: 'own', head: 'own' },
  },
  'round.waive': { name: ['免除巡检', 'Waive rounds'], grants: { leader: 'subtree', head: 'all' } },
  'round.fulfilment': {
    name: ['查看履职情况', 'See how duties of checking are fulfilled'],
    grants: { clerk: 'all', head: 'all', auditor: 'all', leader: 'subtree' },
  },
} as const satisfies Record<Permission, { name: readonly [string, string]; grants: DefaultGrants }>
