import { createHash } from 'node:crypto'
import type { RequestOf } from '@houqin/contracts'
import type { changeChannel as changeContract, ChannelKind, createChannel } from '@houqin/contracts/messages'
import type { Selectable } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import { audit } from '../../kernel/audit/audit.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { badField, conflict, notFound } from '../../kernel/errors.ts'
import type { Channel } from '../../kernel/database/schema.gen.ts'
import { assertKinds } from './message-kind.ts'
import { notify } from './notify.ts'

type ChannelRow = Selectable<Channel>

export const listChannels = async (ctx: Ctx) =>
  (await ctx.db.selectFrom('channel').selectAll().orderBy('name').orderBy('id').execute()).map(present)

/** @throws message.kind-unknown, channel.secret-missing */
export async function addChannel(ctx: Ctx, body: RequestOf<typeof createChannel>['body']) {
  assertKinds(ctx, 'kinds', body.kinds)
  if (body.kind === 'webhook' && body.secret === null) throw badField('secret', 'channel.secret-missing')
  const row = await ctx.db
    .insertInto('channel')
    .values({ id: uuidv7(), ...body, active: true })
    .returningAll()
    .executeTakeFirstOrThrow()
  audit(ctx, { action: 'channel.change', subject: { kind: 'channel', id: row.id }, detail: told(row) })
  return present(row)
}

/** @throws channel.unknown, channel.stale, message.kind-unknown, channel.secret-missing */
export async function changeChannel(
  ctx: Ctx,
  id: string,
  { version, ...change }: RequestOf<typeof changeContract>['body'],
) {
  const before = await lockChannel(ctx, id)
  if (before.version !== version) throw conflict('channel.stale')
  if (change.kinds) assertKinds(ctx, 'kinds', change.kinds)
  if (before.kind === 'webhook' && change.secret === null) throw badField('secret', 'channel.secret-missing')
  const row = await ctx.db
    .updateTable('channel')
    .set({ ...change, version: version + 1 })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
  audit(ctx, {
    action: 'channel.change',
    subject: { kind: 'channel', id },
    detail: { before: told(before), after: told(row) },
  })
  return present(row)
}

/** Queues a trial message to one channel, whatever kinds it takes. @throws channel.unknown */
export async function tryChannel(ctx: Ctx, id: string): Promise<string> {
  const channel = await lockChannel(ctx, id)
  const noticeId = notify(ctx, { kind: 'message.trial', subject: null, params: { channel: channel.name }, to: [] })
  await ctx.flush()
  await ctx.db.updateTable('notice').set({ spread_at: ctx.now }).where('id', '=', noticeId).execute()
  const { id: deliveryId } = await ctx.db
    .insertInto('delivery')
    .values({ id: uuidv7(), notice_id: noticeId, channel_id: id, state: 'waiting', due_at: ctx.now })
    .returning('id')
    .executeTakeFirstOrThrow()
  return deliveryId
}

async function lockChannel(ctx: Ctx, id: string): Promise<ChannelRow> {
  const row = await ctx.db.selectFrom('channel').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row) throw notFound('channel.unknown')
  return row
}

const present = (row: ChannelRow) => ({
  id: row.id,
  kind: row.kind as ChannelKind,
  name: row.name,
  address: hidden(row.address),
  signed: row.secret !== null,
  kinds: row.kinds,
  active: row.active,
  version: row.version,
})

/** A robot's address carries its key: whoever knows it can speak in the group. */
function hidden(address: string): string {
  const { origin, pathname } = new URL(address)
  return `${origin}${pathname.split('/').slice(0, 3).join('/')}/…`
}

/** The audit trail says that address or secret changed, without repeating them. */
const told = (row: ChannelRow) => ({
  kind: row.kind,
  name: row.name,
  kinds: row.kinds,
  active: row.active,
  address: hidden(row.address),
  key: createHash('sha256').update(`${row.address} ${row.secret}`).digest('hex').slice(0, 8),
})
