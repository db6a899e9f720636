import type { Permission } from '@houqin/contracts'
import { caseVerbs } from '@houqin/contracts/cases'
import { complaintVerbs, type ComplaintVerb } from '@houqin/contracts/complaints'
import type { DefaultGrants } from '../../kernel/access/default-roles.ts'

const own = { reporter: 'own', technician: 'own', leader: 'own' } as const satisfies DefaultGrants
const line = { clerk: 'all', dispatcher: 'all', head: 'all' } as const satisfies DefaultGrants
const answering = { technician: 'own', leader: 'own', dispatcher: 'own', head: 'own' } as const satisfies DefaultGrants

const verbGrants: Record<ComplaintVerb, DefaultGrants> = {
  assign: { clerk: 'all', dispatcher: 'all', head: 'all' },
  accept: answering,
  finish: answering,
  return: answering,
  reject: { head: 'all' },
  cancel: { ...own, ...line },
  confirm: { ...own, ...line },
  reopen: { ...own, ...line },
  // only the one who complained says how it was answered
  rate: own,
  close: line,
}

const verbPermissions = Object.fromEntries(
  complaintVerbs.map((verb) => [
    `complaint.${verb}`,
    {
      name: [`投诉${caseVerbs[verb].label.zh}`, `Complaints: ${caseVerbs[verb].label.en.toLowerCase()}`],
      grants: verbGrants[verb],
    },
  ]),
) as Record<Permission, { name: readonly [string, string]; grants: DefaultGrants }>

export const deskPermissions = {
  'call.create': { name: ['登记来电', 'Enter calls'], grants: line },
  'call.list': { name: ['查看来电记录', 'See calls'], grants: { ...line, auditor: 'all' } },
  'complaint.list': {
    name: ['查看投诉', 'See complaints'],
    grants: { ...own, ...line, leader: 'subtree', auditor: 'all' },
  },
  'return-draw.create': { name: ['抽取回访名单', 'Draw return calls'], grants: { clerk: 'all', head: 'all' } },
  ...verbPermissions,
} as const satisfies Record<Permission, { name: readonly [string, string]; grants: DefaultGrants }>
