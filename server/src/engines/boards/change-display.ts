import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { api, RequestOf } from '@houqin/contracts'
import type { Display, Tile } from '@houqin/contracts/boards'
import { v7 as uuidv7 } from 'uuid'
import { personIdOf } from '../../kernel/access/actor.ts'
import { audit } from '../../kernel/audit/audit.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { badField, conflict, notFound } from '../../kernel/errors.ts'
import { hashToken } from '../../kernel/identity/find-session.ts'
import { isPersonal } from './select-boards.ts'
import { getDisplay } from './select-displays.ts'

type Wanted = RequestOf<typeof api.createDisplay>['body']

/** Lets a screen show boards. Its token is told once and kept as a hash only. @throws board.unknown, display.personal */
export async function createDisplay(ctx: Ctx, wanted: Wanted): Promise<{ display: Display; token: string }> {
  await assertForWall(ctx, wanted.boardIds)
  const id = uuidv7()
  const token = randomBytes(24).toString('base64url')
  await ctx.db
    .insertInto('display')
    .values({
      id,
      ...columnsOf(wanted),
      token_hash: hashToken(token),
      created_at: ctx.now,
      created_by: personIdOf(ctx.actor),
    })
    .execute()
  await setBoards(ctx, id, wanted.boardIds)
  audit(ctx, { action: 'display.create', subject: { kind: 'display', id }, detail: { ...wanted } })
  return { display: await getDisplay(ctx, id), token }
}

/** @throws display.unknown, display.revoked, record.stale, board.unknown, display.personal */
export async function changeDisplay(ctx: Ctx, id: string, wanted: Wanted & { version: number }): Promise<Display> {
  await lock(ctx, id, wanted.version)
  await assertForWall(ctx, wanted.boardIds)
  await ctx.db
    .updateTable('display')
    .set({ ...columnsOf(wanted), version: wanted.version + 1 })
    .where('id', '=', id)
    .execute()
  await setBoards(ctx, id, wanted.boardIds)
  audit(ctx, { action: 'display.change', subject: { kind: 'display', id }, detail: { ...wanted } })
  return getDisplay(ctx, id)
}

/** Takes a screen its right, for good. @throws display.unknown, display.revoked, record.stale */
export async function revokeDisplay(ctx: Ctx, id: string, version: number): Promise<Display> {
  await lock(ctx, id, version)
  await ctx.db
    .updateTable('display')
    .set({ revoked_at: ctx.now, revoked_by: personIdOf(ctx.actor), version: version + 1 })
    .where('id', '=', id)
    .execute()
  audit(ctx, { action: 'display.revoke', subject: { kind: 'display', id } })
  return getDisplay(ctx, id)
}

async function lock(ctx: Ctx, id: string, version: number): Promise<void> {
  const row = await ctx.db
    .selectFrom('display')
    .select(['version', 'revoked_at'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw notFound('display.unknown')
  if (row.revoked_at) throw conflict('display.revoked')
  if (row.version !== version) throw conflict('record.stale')
}

/** Boards in use, without figures of persons. Held until the end, so that none of them changes meanwhile. */
async function assertForWall(ctx: Ctx, boardIds: readonly string[]): Promise<void> {
  const { rows } = await sql<{ name_zh: string; name_en: string; tiles: Tile[] }>`
    select name_zh, name_en, tiles from board where id = any(${[...boardIds]}::uuid[]) and retired_at is null
    order by id for share`.execute(ctx.db)
  if (rows.length !== new Set(boardIds).size) throw badField('boardIds', 'board.unknown')
  const personal = rows.find(({ tiles }) => tiles.some(isPersonal))
  if (personal)
    throw badField('boardIds', 'display.personal', { board: { zh: personal.name_zh, en: personal.name_en } })
}

const columnsOf = ({ name, language, refreshSeconds, turnSeconds }: Wanted) => ({
  name,
  language,
  refresh_seconds: refreshSeconds,
  turn_seconds: turnSeconds,
})

async function setBoards(ctx: Ctx, id: string, boardIds: readonly string[]): Promise<void> {
  const rows = [...new Set(boardIds)].map((board, position) => ({ board, position }))
  await sql`delete from display_board where display_id = ${id}::uuid`.execute(ctx.db)
  await sql`
    insert into display_board (display_id, board_id, position)
    select ${id}::uuid, board, position from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(board uuid, position int)`.execute(
    ctx.db,
  )
}
