import { sql } from 'kysely'
import type { api, RequestOf } from '@houqin/contracts'
import type { Board, Tile } from '@houqin/contracts/boards'
import { v7 as uuidv7 } from 'uuid'
import { personIdOf } from '../../kernel/access/actor.ts'
import { audit } from '../../kernel/audit/audit.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { badField, conflict, notFound } from '../../kernel/errors.ts'
import { assertTiles } from './assert-tiles.ts'
import { getBoard, isPersonal } from './select-boards.ts'

type Wanted = RequestOf<typeof api.createBoard>['body']

/** @throws board.tile-needs-by, board.tile-by-time, board.tile-twice, indicator.unknown, board.role-unknown */
export async function createBoard(ctx: Ctx, wanted: Wanted): Promise<Board> {
  await assertTiles(ctx, wanted.tiles)
  const id = uuidv7()
  await ctx.db
    .insertInto('board')
    .values({ id, ...columnsOf(ctx, wanted), changed_at: ctx.now })
    .execute()
  await setRoles(ctx, id, wanted.roleIds)
  audit(ctx, { action: 'board.create', subject: { kind: 'board', id }, detail: { name: wanted.name.zh } })
  return getBoard(ctx, id)
}

/**
 * Changes a board as it was last seen. One that hangs on a wall takes no figures of persons.
 * @throws board.unknown, record.stale, board.on-wall and what createBoard throws
 */
export async function changeBoard(ctx: Ctx, id: string, wanted: Wanted & { version: number }): Promise<Board> {
  await lock(ctx, id, wanted.version)
  await assertTiles(ctx, wanted.tiles)
  if (wanted.tiles.some(isPersonal)) await assertOnNoWall(ctx, id)
  const { name_zh, name_en, tiles, changed_by } = columnsOf(ctx, wanted)
  await ctx.db
    .updateTable('board')
    .set({ name_zh, name_en, tiles, changed_by, changed_at: ctx.now, version: wanted.version + 1 })
    .where('id', '=', id)
    .execute()
  await setRoles(ctx, id, wanted.roleIds)
  audit(ctx, { action: 'board.change', subject: { kind: 'board', id }, detail: { name: wanted.name.zh } })
  return getBoard(ctx, id)
}

/** Takes a board out of use, or back into it. @throws board.unknown, record.stale, board.on-wall */
export async function retireBoard(
  ctx: Ctx,
  id: string,
  { version, retired }: { version: number; retired: boolean },
): Promise<Board> {
  await lock(ctx, id, version)
  if (retired) await assertOnNoWall(ctx, id)
  await ctx.db
    .updateTable('board')
    .set({ retired_at: retired ? ctx.now : null, version: version + 1 })
    .where('id', '=', id)
    .execute()
  audit(ctx, { action: retired ? 'board.retire' : 'board.restore', subject: { kind: 'board', id } })
  return getBoard(ctx, id)
}

async function lock(ctx: Ctx, id: string, version: number): Promise<void> {
  const row = await ctx.db.selectFrom('board').select('version').where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row) throw notFound('board.unknown')
  if (row.version !== version) throw conflict('record.stale')
}

async function assertOnNoWall(ctx: Ctx, id: string): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select d.name from display_board b join display d on d.id = b.display_id
    where b.board_id = ${id}::uuid and d.revoked_at is null limit 1`.execute(ctx.db)
  if (rows[0]) throw conflict('board.on-wall', { display: rows[0].name })
}

const columnsOf = (ctx: Ctx, { name, tiles }: { name: Wanted['name']; tiles: readonly Tile[] }) => ({
  name_zh: name.zh,
  name_en: name.en,
  tiles: JSON.stringify(tiles),
  changed_by: personIdOf(ctx.actor),
})

async function setRoles(ctx: Ctx, id: string, roleIds: readonly string[]): Promise<void> {
  const wanted = [...new Set(roleIds)]
  await sql`delete from board_role where board_id = ${id}::uuid`.execute(ctx.db)
  const { numAffectedRows } = await sql`
    insert into board_role (board_id, role_id)
    select ${id}::uuid, id from role where id = any(${wanted}::uuid[])`.execute(ctx.db)
  if (Number(numAffectedRows ?? 0) !== wanted.length) throw badField('roleIds', 'board.role-unknown')
}
