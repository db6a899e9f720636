import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { id, instant, line, ref, timeZone } from './shared/values.ts'

export const username = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._-]{1,39}$/)
/** At least 10 characters of three kinds, or 16 of any; the exact bounds are rules `identity.password-*`. */
export const password = z.string().min(10).max(200)

/** How far a grant reaches: one's own records, one's units, those and all below, everything. */
export const scope = z.enum(['own', 'unit', 'subtree', 'all'])
export type Scope = z.infer<typeof scope>

/** The signed-in person, and what the screens may offer. */
export const me = z.object({
  accountId: id,
  username: z.string(),
  person: ref,
  units: z.array(ref),
  roles: z.array(ref),
  /** Widest scope per permission. */
  permissions: z.record(z.string(), scope),
  organisation: z.object({ name: z.string(), timeZone: z.string() }),
  /** Signed in with a one-time password: nothing opens before it is changed. */
  mustChangePassword: z.boolean(),
})
export type Me = z.infer<typeof me>

export const signIn = endpoint({
  method: 'POST',
  path: '/sessions',
  summary: 'Sign in with user name and password',
  access: { public: 'signing in is how a stranger becomes known' },
  body: z.object({ username: z.string().trim().toLowerCase().min(1).max(80), password: z.string().min(1).max(200) }),
  response: z.object({ token: z.string(), expiresAt: instant }),
  status: 201,
  errors: ['session.refused', 'session.locked', 'session.blocked', 'session.one-time-over'],
})

export const getSession = endpoint({
  method: 'GET',
  path: '/sessions/current',
  summary: 'Who is signed in, and what they may do',
  access: { signedIn: 'everyone may know their own rights' },
  response: me,
})

export const signOut = endpoint({
  method: 'DELETE',
  path: '/sessions/current',
  summary: 'Sign out',
  access: { signedIn: 'everyone may end their own session' },
  response: z.object({}),
})

export const changePassword = endpoint({
  method: 'POST',
  path: '/accounts/current/password',
  summary: 'Change one’s own password; other sessions of the account end',
  access: { signedIn: 'everyone may change their own password' },
  body: z.object({ current: z.string().max(200), next: password }),
  response: z.object({}),
  errors: ['password.current-wrong', 'password.weak'],
})

export const role = z.object({
  id,
  code: z.string(),
  name: z.string(),
  grants: z.array(z.object({ permission: z.string(), name: z.string(), scope })),
})

export const listRoles = endpoint({
  method: 'GET',
  path: '/roles',
  summary: 'The roles and what they grant',
  access: { permission: 'account.list' },
  response: z.object({ items: z.array(role) }),
})

export const createAccount = endpoint({
  method: 'POST',
  path: '/accounts',
  summary: 'Give a person an account with roles',
  access: { permission: 'account.create' },
  body: z.object({ personId: id, username, password, roleIds: z.array(id).min(1).max(20) }),
  response: z.object({ id }),
  status: 201,
  errors: ['account.username-taken', 'account.person-has-one', 'password.weak'],
})

export const getSetup = endpoint({
  method: 'GET',
  path: '/setup',
  summary: 'Whether the organisation has still to be created',
  access: { public: 'the first-run page comes before the first account' },
  response: z.object({ needed: z.boolean() }),
})

export const setUp = endpoint({
  method: 'POST',
  path: '/setup',
  summary: 'Create the organisation and its first administrator; possible once',
  access: { public: 'the first-run page comes before the first account' },
  body: z.object({
    organisation: line(100),
    timeZone: timeZone.default('Asia/Shanghai'),
    name: line(50),
    username,
    password,
  }),
  response: z.object({ token: z.string(), expiresAt: instant }),
  status: 201,
  errors: ['setup.already-done', 'password.weak'],
})
