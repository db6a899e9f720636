import { api } from '@houqin/contracts'
import { mount } from '../http/mount.ts'
import { manifest } from '../manifest.ts'
import { changePassword } from './change-password.ts'
import { createAccount } from './create-account.ts'
import { hashToken } from './find-session-actor.ts'
import { listRoles } from './list-roles.ts'
import { presentMe } from './present-me.ts'
import { identityRules } from './rules.ts'
import { setUp } from './set-up.ts'
import { signIn } from './sign-in.ts'

export { createAccount } from './create-account.ts'
export { setUp, type Founding } from './set-up.ts'

export const identity = manifest({
  name: 'identity',
  tables: ['organisation', 'account', 'session', 'role', 'role_grant', 'account_role', 'known_permission'],
  permissions: {
    'account.list': { name: ['查看账号与角色', 'See accounts and roles'], grants: { admin: 'all' } },
    'account.create': { name: ['开通账号', 'Create accounts'], grants: { admin: 'all' } },
  },
  rules: identityRules,
  routes: [
    mount(
      api.signIn,
      async (ctx, { body, meta }) => {
        const session = await signIn(ctx, body)
        meta.setSessionCookie(session.token, session.expiresAt)
        return { token: session.token, expiresAt: session.expiresAt.toISOString() }
      },
      { perMinute: 120 },
    ),
    mount(api.getSession, (ctx) => presentMe(ctx)),
    mount(api.signOut, async (ctx, { meta }) => {
      if (meta.token) await ctx.db.deleteFrom('session').where('token_hash', '=', hashToken(meta.token)).execute()
      meta.setSessionCookie(null)
      return {}
    }),
    mount(api.changePassword, (ctx, { body, meta }) => changePassword(ctx, { ...body, token: meta.token })),
    mount(api.listRoles, (ctx) => listRoles(ctx)),
    mount(api.createAccount, (ctx, { body }) => createAccount(ctx, body)),
    mount(api.getSetup, async (ctx) => ({ needed: ctx.organisation === null })),
    mount(api.setUp, async (ctx, { body, meta }) => {
      const session = await setUp(ctx, body)
      meta.setSessionCookie(session.token, session.expiresAt)
      return { token: session.token, expiresAt: session.expiresAt.toISOString() }
    }),
  ],
  terms: {
    'session.refused': ['用户名或密码不对。', 'The user name or the password is wrong.'],
    'password.current-wrong': ['当前密码不对。', 'The current password is wrong.'],
    'session.locked': [
      '连续输错次数过多，账号已锁定，请 {minutes} 分钟后再试。',
      'Too many failed attempts. The account is locked; try again in {minutes} minutes.',
    ],
    'session.required': ['请先登录。登录可能已过期。', 'Please sign in; your session may have ended.'],
    'access.refused': [
      '您没有这项权限（{permission}），请联系系统管理员。',
      'You are not allowed to do this ({permission}). Ask the administrator.',
    ],
    'account.username-taken': ['用户名已被使用。', 'This user name is already in use.'],
    'account.person-has-one': ['此人已有账号。', 'This person already has an account.'],
    'role.unknown': ['没有这个角色。', 'There is no such role.'],
    'password.weak': [
      '密码太弱：至少 10 位，含大写、小写、数字、符号中的 {classes} 种（16 位以上不限），且不含用户名。',
      'Too weak: at least 10 characters of {classes} kinds (or 16 of any), not containing the user name.',
    ],
    'setup.already-done': ['机构已经建立，请直接登录。', 'The organisation already exists; please sign in.'],
  },
})
