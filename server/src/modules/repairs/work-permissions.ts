import type { Permission } from '@houqin/contracts'
import type { DefaultGrants } from '../../kernel/access/default-roles.ts'

/** Who may record work and money to begin with. "own" is one's own job; who does the work does not take the money. */
export const workPermissions = {
  'repair.work': {
    name: ['登记维修工作', 'Record the work of repairs'],
    grants: { technician: 'own', leader: 'subtree', dispatcher: 'all', head: 'all' },
  },
  'repair.consent': {
    name: ['同意报价（本人或代记）', 'Agree to quotes, or write consent down'],
    grants: { reporter: 'own', technician: 'own', leader: 'own', dispatcher: 'all', head: 'all', admin: 'own' },
  },
  'repair.charge': {
    name: ['维修收费、减免与节支登记', 'Take and waive payment, record savings'],
    grants: { leader: 'subtree', dispatcher: 'all', head: 'all' },
  },
  'repair.hours': {
    name: ['查看工时', 'See hours'],
    grants: { technician: 'own', leader: 'subtree', dispatcher: 'all', head: 'all', auditor: 'all' },
  },
  'fault.manage': {
    name: ['维护故障目录与收费办法', 'Keep the fault catalogue and charge schemes'],
    grants: { head: 'all', admin: 'all' },
  },
} as const satisfies Record<Permission, { name: readonly [string, string]; grants: DefaultGrants }>
