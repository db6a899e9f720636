import { sql, type RawBuilder } from 'kysely'
import type { Board, Tile } from '@houqin/contracts/boards'
import { scopeOf } from '../../kernel/access/actor.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { notFound } from '../../kernel/errors.ts'

interface BoardRow {
  id: string
  code: string | null
  name_zh: string
  name_en: string
  tiles: Tile[]
  retired_at: Date | null
  changed_at: Date
  version: number
  roles: Board['roles']
}

/** The boards in use, and for whoever may change them those out of use; of the reader's own roles only, where asked. */
export async function listBoards(ctx: Ctx, { mine }: { mine?: 'true' | undefined }): Promise<Board[]> {
  const all = scopeOf(ctx.actor, 'board.change') !== undefined && mine === undefined
  const accountId = ctx.actor.kind === 'person' ? ctx.actor.accountId : null
  const own = sql`exists (select 1 from board_role r join account_role a on a.role_id = r.role_id
    where r.board_id = b.id and a.account_id = ${accountId}::uuid)`
  return select(ctx, sql`${all ? sql`true` : sql`b.retired_at is null`} and ${mine ? own : sql`true`}`)
}

/** @throws board.unknown */
export async function getBoard(ctx: Ctx, id: string): Promise<Board> {
  const [found] = await select(ctx, sql`b.id = ${id}::uuid`)
  if (!found) throw notFound('board.unknown')
  return found
}

/** A tile that names persons; a wall shows none. */
export const isPersonal = ({ by }: Pick<Tile, 'by'>): boolean => by === 'person'

async function select(ctx: Ctx, condition: RawBuilder<unknown>): Promise<Board[]> {
  const { rows } = await sql<BoardRow>`
    select b.id, b.code, b.name_zh, b.name_en, b.tiles, b.retired_at, b.changed_at, b.version, coalesce((
      select jsonb_agg(jsonb_build_object('id', role.id, 'code', role.code,
        'name', jsonb_build_object('zh', role.name_zh, 'en', role.name_en)) order by role.code)
      from board_role r join role on role.id = r.role_id where r.board_id = b.id
    ), '[]') as roles
    from board b where ${condition} order by b.retired_at nulls first, b.position, b.id`.execute(ctx.db)
  const change = scopeOf(ctx.actor, 'board.change') !== undefined
  return rows.map((row) => ({
    id: row.id,
    name: { zh: row.name_zh, en: row.name_en },
    builtIn: row.code !== null,
    roles: row.roles,
    tiles: row.tiles,
    personal: row.tiles.some(isPersonal),
    retired: row.retired_at !== null,
    version: row.version,
    changedAt: row.changed_at.toISOString(),
    can: { change },
  }))
}

/** The roles of the house, by name. */
export async function listBoardRoles({ db }: Ctx): Promise<Board['roles']> {
  const rows = await db.selectFrom('role').select(['id', 'code', 'name_zh', 'name_en']).orderBy('code').execute()
  return rows.map(({ id, code, name_zh: zh, name_en: en }) => ({ id, code, name: { zh, en } }))
}
