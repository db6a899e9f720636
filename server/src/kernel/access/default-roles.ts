import type { Scope } from '@houqin/contracts'

/** Roles every organisation starts with; afterwards they are its own data. */
export const defaultRoles = {
  reporter: ['报修人', 'Reporter'],
  technician: ['维修工', 'Technician'],
  leader: ['班组长', 'Team leader'],
  dispatcher: ['调度员', 'Dispatcher'],
  clerk: ['客服员', 'Service desk clerk'],
  head: ['后勤主任', 'Head of support services'],
  auditor: ['内审员', 'Auditor'],
  admin: ['系统管理员', 'Administrator'],
} as const satisfies Record<string, readonly [zh: string, en: string]>

export type DefaultRole = keyof typeof defaultRoles

/** Which of the starting roles a permission is given to, and how far. */
export type DefaultGrants = Partial<Record<DefaultRole, Scope>>
