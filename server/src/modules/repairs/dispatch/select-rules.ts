import type { DispatchHours, DispatchTarget } from '@houqin/contracts/dispatch'
import type { Urgency } from '@houqin/contracts/cases'
import { sql } from 'kysely'
import type { Ctx } from '../../../kernel/ctx.ts'

interface Named {
  id: string
  name: string
}

export interface RuleRow {
  id: string
  name: string
  position: number
  category: Named | null
  place: (Named & { path: string }) | null
  urgency: Urgency | null
  hours: DispatchHours
  target: DispatchTarget
  team: Named | null
  person: Named | null
  isAutomatic: boolean
  isActive: boolean
  version: number
}

/** The rules of dispatch in order. */
export async function selectRules(
  ctx: Pick<Ctx, 'db' | 'language'>,
  filter: { id?: string; activeOnly?: boolean } = {},
): Promise<RuleRow[]> {
  const categoryName = ctx.language === 'zh' ? sql`c.name` : sql`coalesce(c.name_en, c.name)`
  const { rows } = await sql<RuleRow>`
    select d.id, d.name, d.position, d.urgency, d.hours, d.target, d.is_automatic as "isAutomatic", d.is_active as "isActive", d.version,
      (select jsonb_build_object('id', c.id, 'name', ${categoryName}) from category c where c.id = d.category_id) as category,
      (select jsonb_build_object('id', p.id, 'name', p.name, 'path', p.path) from place p where p.id = d.place_id) as place,
      (select jsonb_build_object('id', u.id, 'name', u.name) from unit u where u.id = d.unit_id) as team,
      (select jsonb_build_object('id', p.id, 'name', p.name) from person p where p.id = d.person_id) as person
    from dispatch_rule d where d.kind = 'repair' and (${filter.id ?? null}::uuid is null or d.id = ${filter.id ?? null}::uuid)
      and (not ${filter.activeOnly ?? false}::boolean or d.is_active)
    order by d.position, d.name`.execute(ctx.db)
  return rows
}
