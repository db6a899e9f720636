import { api } from '@houqin/contracts'
import { mount } from '../http/mount.ts'
import { manifest } from '../manifest.ts'
import { blockAccount, resetPassword, setRoles, unblockAccount } from './accounts.ts'
import { changePassword } from './change-password.ts'
import { createAccount } from './create-account.ts'
import { hashToken } from './find-session.ts'
import { listRoles } from './list-roles.ts'
import { presentMe } from './present-me.ts'
import { identityRules } from './rules.ts'
import { setUp } from './set-up.ts'
import { signIn } from './sign-in.ts'

export { assertOwnPassword } from './assert-own-password.ts'
export { createAccount } from './create-account.ts'
export { setUp, type Founding } from './set-up.ts'

export const identity = manifest({
  name: 'identity',
  tables: ['organisation', 'account', 'session', 'role', 'role_grant', 'account_role', 'known_permission'],
  permissions: {
    'account.list': { name: ['查看账号与角色', 'See accounts and roles'], grants: { admin: 'all' } },
    'account.create': { name: ['开通账号', 'Create accounts'], grants: { admin: 'all' } },
    'account.change': {
      name: ['调整角色、重置密码、停用账号', 'Change roles, reset passwords, block accounts'],
      grants: { admin: 'all' },
    },
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
    mount(api.getSession, (ctx) => presentMe(ctx), { withOneTimePassword: true }),
    mount(
      api.signOut,
      async (ctx, { meta }) => {
        if (meta.token) await ctx.db.deleteFrom('session').where('token_hash', '=', hashToken(meta.token)).execute()
        meta.setSessionCookie(null)
        return {}
      },
      { withOneTimePassword: true },
    ),
    mount(api.changePassword, (ctx, { body, meta }) => changePassword(ctx, { ...body, token: meta.token }), {
      withOneTimePassword: true,
    }),
    mount(api.listRoles, (ctx) => listRoles(ctx)),
    mount(api.createAccount, (ctx, { body }) => createAccount(ctx, { ...body, isOneTime: true })),
    mount(api.setRoles, async (ctx, { params, body }) => {
      await setRoles(ctx, params.id, body)
      return {}
    }),
    mount(api.resetPassword, (ctx, { params, body }) => resetPassword(ctx, params.id, body)),
    mount(api.blockAccount, (ctx, { params, body }) => blockAccount(ctx, params.id, body)),
    mount(api.unblockAccount, (ctx, { params, body }) => unblockAccount(ctx, params.id, body)),
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
    'session.blocked': ['账号已停用，请联系系统管理员。', 'This account is blocked. Ask the administrator.'],
    'session.one-time-over': [
      '一次性密码已过期，请联系系统管理员重新发放。',
      'The one-time password is no longer valid. Ask the administrator for a new one.',
    ],
    'password.must-change': [
      '您用的是一次性密码，请先改成自己的密码。',
      'You signed in with a one-time password. Choose your own first.',
    ],
    'session.required': ['请先登录。登录可能已过期。', 'Please sign in; your session may have ended.'],
    'access.refused': [
      '您没有这项权限（{permission}），请联系系统管理员。',
      'You are not allowed to do this ({permission}). Ask the administrator.',
    ],
    'account.username-taken': ['用户名已被使用。', 'This user name is already in use.'],
    'account.person-has-one': ['此人已有账号。', 'This person already has an account.'],
    'account.unknown': ['没有这个账号。', 'There is no such account.'],
    'account.own': [
      '不能对自己的账号这样做，请另一位管理员来办。',
      'Not on your own account; ask another administrator.',
    ],
    'account.last-admin': [
      '这样就没有人能管理账号了。先让另一个账号担任系统管理员。',
      'Nobody could look after accounts any more. Make another account administrator first.',
    ],
    'account.person-left': [
      '{name}已离岗，返岗后才能启用账号。',
      '{name} has left; the account opens after the return.',
    ],
    'role.unknown': ['没有这个角色。', 'There is no such role.'],
    'password.weak': [
      '密码太弱：至少 10 位，含大写、小写、数字、符号中的 {classes} 种（16 位以上不限），且不含用户名。',
      'Too weak: at least 10 characters of {classes} kinds (or 16 of any), not containing the user name.',
    ],
    'setup.already-done': ['机构已经建立，请直接登录。', 'The organisation already exists; please sign in.'],
  },
})
