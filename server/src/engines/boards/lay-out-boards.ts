import { sql } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import type { Ctx } from '../../kernel/ctx.ts'
import { boardTemplate, tileOf } from './board-template.ts'

/** Lays out the boards that came with the program and are not known yet. What the house has made of the others stays. */
export async function layOutBoards(ctx: Ctx): Promise<void> {
  for (const { code, name, roles, position, tiles } of boardTemplate.collect(ctx.manifests)) {
    const id = uuidv7()
    await sql`
      with laid as (
        insert into board (id, code, name_zh, name_en, tiles, position, changed_at)
        values (${id}, ${code}, ${name[0]}, ${name[1]}, ${JSON.stringify(tiles.map(tileOf))}::jsonb, ${position}, ${ctx.now})
        on conflict (code) do nothing returning id
      )
      insert into board_role (board_id, role_id)
      select laid.id, role.id from laid, role where role.code = any(${[...roles]}::text[])`.execute(ctx.db)
  }
}
