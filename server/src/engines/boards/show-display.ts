import { sql } from 'kysely'
import type { api, ResponseOf } from '@houqin/contracts'
import type { Tile } from '@houqin/contracts/boards'
import type { Ctx } from '../../kernel/ctx.ts'
import { AppError, notFound } from '../../kernel/errors.ts'
import { hashToken } from '../../kernel/identity/find-session.ts'
import { computeTiles } from './compute-tiles.ts'
import { isPersonal } from './select-boards.ts'

interface Shown {
  id: string
  name: string
  language: 'zh' | 'en'
  refresh_seconds: number
  turn_seconds: number
  revoked_at: Date | null
  boards: { id: string; zh: string; en: string; tiles: Tile[] }[]
}

/**
 * What a screen shows, whoever stands before it: the figures of the whole house in the screen's language, none of them by
 * person. Notes that the screen was seen. @throws display.unknown, display.revoked
 */
export async function showDisplay(ctx: Ctx, token: string): Promise<ResponseOf<typeof api.showDisplay>> {
  const display = await findDisplay(ctx, token)
  const wall: Ctx = { ...ctx, actor: { kind: 'system' }, language: display.language }
  const boards: ResponseOf<typeof api.showDisplay>['boards'] = []
  for (const { id, zh, en, tiles } of display.boards) {
    const shown = tiles.filter((tile) => !isPersonal(tile))
    boards.push({ id, name: { zh, en }, tiles: await computeTiles(wall, shown) })
  }
  await ctx.db.updateTable('display').set({ last_seen_at: ctx.now }).where('id', '=', display.id).execute()
  return {
    organisation: ctx.organisation?.name ?? '',
    timeZone: ctx.timeZone,
    name: display.name,
    language: display.language,
    refreshSeconds: display.refresh_seconds,
    turnSeconds: display.turn_seconds,
    at: ctx.now.toISOString(),
    boards,
  }
}

async function findDisplay(ctx: Ctx, token: string): Promise<Shown> {
  const { rows } = await sql<Shown>`
    select d.id, d.name, d.language, d.refresh_seconds, d.turn_seconds, d.revoked_at, coalesce((
      select jsonb_agg(jsonb_build_object('id', b.id, 'zh', b.name_zh, 'en', b.name_en, 'tiles', b.tiles) order by l.position)
      from display_board l join board b on b.id = l.board_id where l.display_id = d.id and b.retired_at is null
    ), '[]') as boards
    from display d where d.token_hash = ${hashToken(token)}`.execute(ctx.db)
  const [display] = rows
  if (!display) throw notFound('display.unknown')
  if (display.revoked_at) throw new AppError('display.revoked', 403)
  return display
}
