import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { id, instant, version } from './shared/values.ts'

const ofAccount = z.object({ id })
const stale = ['account.unknown', 'record.stale'] as const

export const setRoles = endpoint({
  method: 'PUT',
  path: '/accounts/{id}/roles',
  summary: 'Give and take roles of an account',
  access: { permission: 'account.change' },
  params: ofAccount,
  body: z.object({ version, roleIds: z.array(id).min(1).max(20) }),
  response: z.object({}),
  errors: [...stale, 'role.unknown', 'account.last-admin'],
})

export const resetPassword = endpoint({
  method: 'POST',
  path: '/accounts/{id}/reset-password',
  summary: 'Give an account a one-time password; it is shown once, and sessions end',
  access: { permission: 'account.change' },
  params: ofAccount,
  body: z.object({ version }),
  response: z.object({ password: z.string(), until: instant }),
  errors: [...stale, 'account.own'],
})

export const blockAccount = endpoint({
  method: 'POST',
  path: '/accounts/{id}/block',
  summary: 'Block an account; its sessions end at once',
  access: { permission: 'account.change' },
  params: ofAccount,
  body: z.object({ version }),
  response: z.object({}),
  errors: [...stale, 'account.own', 'account.last-admin'],
})

export const unblockAccount = endpoint({
  method: 'POST',
  path: '/accounts/{id}/unblock',
  summary: 'Open a blocked or locked account again',
  access: { permission: 'account.change' },
  params: ofAccount,
  body: z.object({ version }),
  response: z.object({}),
  errors: [...stale, 'account.person-left'],
})
