import type { RequestOf } from '@houqin/contracts'
import type { setMessagePreference } from '@houqin/contracts/messages'
import { personIdOf } from '../../kernel/access/actor.ts'
import { audit } from '../../kernel/audit/audit.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { AppError, badField } from '../../kernel/errors.ts'
import type { Runtime } from '../../kernel/runtime.ts'
import { assertKinds, kindsOf } from './message-kind.ts'

/** How the caller wants to be told; until they choose, in the inbox only. */
export async function getPreference(ctx: Ctx, { config }: Runtime) {
  const row = await ctx.db
    .selectFrom('message_preference')
    .selectAll()
    .where('person_id', '=', ownPerson(ctx))
    .executeTakeFirst()
  return {
    email: row?.email ?? null,
    mail: (row?.mail ?? 'off') as 'off' | 'at-once' | 'daily',
    quiet: row?.quiet_from && row.quiet_to ? { from: row.quiet_from.slice(0, 5), to: row.quiet_to.slice(0, 5) } : null,
    muted: row?.muted ?? [],
    mailAvailable: config.mail !== null,
  }
}

/** @throws message.kind-unknown, message.kind-urgent, message.email-missing */
export async function setPreference(
  ctx: Ctx,
  wanted: RequestOf<typeof setMessagePreference>['body'],
  runtime: Runtime,
) {
  assertKinds(ctx, 'muted', wanted.muted)
  if (kindsOf(ctx).some(({ code, urgent }) => urgent && wanted.muted.includes(code)))
    throw badField('muted', 'message.kind-urgent')
  if (wanted.mail !== 'off' && wanted.email === null) throw badField('email', 'message.email-missing')
  const row = {
    email: wanted.email,
    mail: wanted.mail,
    quiet_from: wanted.quiet?.from ?? null,
    quiet_to: wanted.quiet?.to ?? null,
    muted: wanted.muted,
    language: ctx.language,
  }
  const personId = ownPerson(ctx)
  await ctx.db
    .insertInto('message_preference')
    .values({ person_id: personId, ...row })
    .onConflict((on) => on.column('person_id').doUpdateSet(row))
    .execute()
  audit(ctx, {
    action: 'message.preference',
    subject: { kind: 'person', id: personId },
    detail: { mail: wanted.mail, quiet: wanted.quiet, muted: wanted.muted },
  })
  return getPreference(ctx, runtime)
}

/** Who the caller is; the inbox belongs to people. */
export function ownPerson(ctx: Ctx): string {
  const id = personIdOf(ctx.actor)
  if (id === null) throw new AppError('session.required', 401)
  return id
}
