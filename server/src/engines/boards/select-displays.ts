import { sql, type RawBuilder } from 'kysely'
import type { Display } from '@houqin/contracts/boards'
import type { Ctx } from '../../kernel/ctx.ts'
import { notFound } from '../../kernel/errors.ts'

interface DisplayRow {
  id: string
  name: string
  language: 'zh' | 'en'
  refresh_seconds: number
  turn_seconds: number
  created_at: Date
  created_by: string | null
  last_seen_at: Date | null
  revoked_at: Date | null
  version: number
  boards: { id: string; zh: string; en: string }[]
}

/** The screens, those that may show something first. */
export const listDisplays = (ctx: Ctx): Promise<Display[]> => select(ctx, sql`true`)

/** @throws display.unknown */
export async function getDisplay(ctx: Ctx, id: string): Promise<Display> {
  const [found] = await select(ctx, sql`d.id = ${id}::uuid`)
  if (!found) throw notFound('display.unknown')
  return found
}

async function select(ctx: Ctx, condition: RawBuilder<unknown>): Promise<Display[]> {
  const { rows } = await sql<DisplayRow>`
    select d.id, d.name, d.language, d.refresh_seconds, d.turn_seconds, d.created_at, p.name as created_by, d.last_seen_at,
      d.revoked_at, d.version, coalesce((
        select jsonb_agg(jsonb_build_object('id', b.id, 'zh', b.name_zh, 'en', b.name_en) order by l.position)
        from display_board l join board b on b.id = l.board_id where l.display_id = d.id
      ), '[]') as boards
    from display d left join person p on p.id = d.created_by
    where ${condition} order by d.revoked_at nulls first, d.created_at desc`.execute(ctx.db)
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    boards: row.boards.map((one) => ({ id: one.id, name: one[ctx.language] })),
    language: row.language,
    refreshSeconds: row.refresh_seconds,
    turnSeconds: row.turn_seconds,
    createdAt: row.created_at.toISOString(),
    createdBy: row.created_by,
    lastSeenAt: row.last_seen_at?.toISOString() ?? null,
    revokedAt: row.revoked_at?.toISOString() ?? null,
    version: row.version,
  }))
}
