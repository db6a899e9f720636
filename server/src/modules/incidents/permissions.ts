import type { Permission } from '@houqin/contracts'
import type { DefaultGrants } from '../../kernel/access/default-roles.ts'

export const incidentPermissions = {
  'incident.list': {
    name: ['查看意外事件', 'See incidents'],
    grants: { technician: 'own', leader: 'own', dispatcher: 'own', clerk: 'all', head: 'all', auditor: 'all' },
  },
  'incident.create': {
    name: ['报告意外事件', 'Report incidents'],
    grants: { technician: 'own', leader: 'own', dispatcher: 'own', clerk: 'own', head: 'own' },
  },
  'incident.analyse': { name: ['分析意外事件', 'Analyse incidents'], grants: { clerk: 'all', head: 'all' } },
  'incident.close': { name: ['意外事件结案', 'Close incidents'], grants: { head: 'all' } },
  'incident.declare': { name: ['零报告', 'Declare months without incidents'], grants: { clerk: 'all', head: 'all' } },
} as const satisfies Record<Permission, { name: readonly [string, string]; grants: DefaultGrants }>
