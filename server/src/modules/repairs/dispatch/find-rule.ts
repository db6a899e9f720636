import type { Urgency } from '@houqin/contracts/cases'
import { sql } from 'kysely'
import type { CaseRecord } from '../../../engines/cases/index.ts'
import { readCalendar } from '../../../kernel/business-calendar/read-calendar.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import type { Language } from '../../../kernel/i18n/terms.ts'
import { reference } from '../../../kernel/references/reference.ts'
import { chooseRule } from './choose-rule.ts'
import { hoursAt } from './hours-at.ts'
import { selectRules, type RuleRow } from './select-rules.ts'

type Matter = Pick<CaseRecord, 'category_id' | 'place_id' | 'urgency'>

/** The rule of dispatch that fits a repair now. */
export async function findRule(ctx: Ctx, matter: Matter): Promise<RuleRow | undefined> {
  const rules = await activeRules(ctx, ctx.language)
  if (rules.length === 0) return undefined
  const situation = {
    categoryIds: await selectAncestry(ctx, 'category', matter.category_id),
    placeIds: await selectAncestry(ctx, 'place', matter.place_id),
    urgency: matter.urgency as Urgency,
    hours: hoursAt(await readCalendar(ctx), ctx.now),
  }
  const conditions = rules.map((rule) => ({
    ...rule,
    categoryId: rule.category?.id ?? null,
    placeId: rule.place?.id ?? null,
  }))
  return chooseRule(conditions, situation)
}

const activeRules = reference('setting', ({ db }, language) =>
  selectRules({ db, language: language as Language }, { activeOnly: true }),
)

async function selectAncestry(ctx: Ctx, table: 'category' | 'place', id: string | null): Promise<string[]> {
  if (!id) return []
  const { rows } = await sql<{ id: string }>`
    with recursive up as (
      select id, parent_id from ${sql.table(table)} where id = ${id}
      union select t.id, t.parent_id from ${sql.table(table)} t join up on up.parent_id = t.id
    ) select id from up`.execute(ctx.db)
  return rows.map((row) => row.id)
}
