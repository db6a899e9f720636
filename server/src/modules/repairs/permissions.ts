import type { Permission } from '@houqin/contracts'
import { caseVerbs, type CaseVerb } from '@houqin/contracts/cases'
import type { DefaultGrants } from '../../kernel/access/default-roles.ts'

const everyone = {
  reporter: 'own',
  technician: 'own',
  leader: 'own',
  dispatcher: 'all',
  clerk: 'all',
  head: 'all',
  admin: 'own',
} as const satisfies DefaultGrants
const workers = { technician: 'own', leader: 'own' } as const satisfies DefaultGrants
const desk = { dispatcher: 'all', head: 'all', leader: 'subtree' } as const satisfies DefaultGrants

/** Who may say which verb to begin with. "own" is one's own report or job. */
const verbGrants: Record<CaseVerb, DefaultGrants> = {
  assign: desk,
  accept: workers,
  start: workers,
  pause: workers,
  resume: workers,
  finish: workers,
  return: workers,
  reject: { dispatcher: 'all', head: 'all' },
  close: { dispatcher: 'all', head: 'all' },
  cancel: everyone,
  confirm: everyone,
  reopen: everyone,
  rate: { ...everyone, dispatcher: 'own', clerk: 'own', head: 'own' },
  offer: desk,
  recall: desk,
  claim: { technician: 'all', leader: 'all' },
  transfer: { technician: 'own', ...desk },
  take: { leader: 'subtree', head: 'all' },
  decline: { leader: 'subtree', head: 'all' },
  decide: { head: 'all' },
  split: desk,
  merge: desk,
}

const verbPermissions = Object.fromEntries(
  Object.entries(caseVerbs).map(([verb, { label }]) => [
    `repair.${verb}`,
    { name: [`报修单${label.zh}`, `Repairs: ${label.en.toLowerCase()}`], grants: verbGrants[verb as CaseVerb] },
  ]),
) as Record<Permission, { name: readonly [string, string]; grants: DefaultGrants }>

export const repairPermissions = {
  'repair.create': {
    name: ['报修', 'Report repairs'],
    grants: { ...everyone, dispatcher: 'own', clerk: 'own', head: 'own' },
  },
  'repair.list': {
    name: ['查看报修单', 'See repairs'],
    grants: {
      reporter: 'own',
      technician: 'unit',
      leader: 'subtree',
      dispatcher: 'all',
      clerk: 'all',
      head: 'all',
      auditor: 'all',
      admin: 'all',
    },
  },
  'repair.export': {
    name: ['导出报修单', 'Export repairs'],
    grants: { leader: 'subtree', dispatcher: 'all', head: 'all', auditor: 'all' },
  },
  'repair.import': { name: ['导入历史报修', 'Import historic repairs'], grants: { admin: 'all' } },
  ...verbPermissions,
} as const satisfies Record<Permission, { name: readonly [string, string]; grants: DefaultGrants }>
