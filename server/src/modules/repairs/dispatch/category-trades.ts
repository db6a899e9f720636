import type { TradeCode } from '@houqin/contracts/workforce'
import { sql } from 'kysely'
import { audit } from '../../../kernel/audit/audit.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import { notFound } from '../../../kernel/errors.ts'

interface CategoryTrade {
  category: { id: string; name: string }
  trade: TradeCode | null
}

/** The trade that each category calls for; below one without its own, the one above holds. */
export async function listCategoryTrades(ctx: Ctx, categoryId: string | null = null): Promise<CategoryTrade[]> {
  const name = ctx.language === 'zh' ? sql`c.name` : sql`coalesce(c.name_en, c.name)`
  const { rows } = await sql<CategoryTrade>`
    select jsonb_build_object('id', c.id, 'name', ${name}) as category, t.trade
    from category c left join category_trade t on t.category_id = c.id
    where c.kind = 'repair' and (${categoryId}::uuid is null or c.id = ${categoryId}::uuid)
    order by c.position, c.name`.execute(ctx.db)
  return rows
}

/** @throws category.unknown */
export async function setCategoryTrade(ctx: Ctx, id: string, trade: TradeCode | null): Promise<CategoryTrade> {
  const [known] = await listCategoryTrades(ctx, id)
  if (!known) throw notFound('category.unknown')
  if (trade === null) await ctx.db.deleteFrom('category_trade').where('category_id', '=', id).execute()
  else
    await ctx.db
      .insertInto('category_trade')
      .values({ category_id: id, trade })
      .onConflict((on) => on.column('category_id').doUpdateSet({ trade }))
      .execute()
  audit(ctx, { action: 'dispatch-rule.trade', subject: { kind: 'category', id }, detail: { trade } })
  return { ...known, trade }
}
