import type { RequestOf } from '@houqin/contracts'
import type { createDispatchRule as endpoint } from '@houqin/contracts/dispatch'
import { v7 as uuidv7 } from 'uuid'
import { chooseAssignee } from '../../../engines/cases/index.ts'
import { audit } from '../../../kernel/audit/audit.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import { isUniqueViolation } from '../../../kernel/database/violations.ts'
import { badField, conflict, notFound } from '../../../kernel/errors.ts'

type NewRule = RequestOf<typeof endpoint>['body']

/** Adds a rule. @throws dispatch-rule.name-taken, dispatch-rule.target-incomplete, category.unknown, place.unknown */
export async function createDispatchRule(ctx: Ctx, rule: NewRule): Promise<{ id: string }> {
  const id = uuidv7()
  const row = await rowOf(ctx, rule)
  await named(rule.name, () =>
    ctx.db
      .insertInto('dispatch_rule')
      .values({ id, kind: 'repair', ...row })
      .execute(),
  )
  audit(ctx, { action: 'dispatch-rule.create', subject: { kind: 'dispatch-rule', id }, detail: { ...rule } })
  return { id }
}

/** Changes a rule, or switches it off. @throws dispatch-rule.unknown, dispatch-rule.stale and as when adding */
export async function changeRule(ctx: Ctx, id: string, rule: NewRule & { version: number }): Promise<void> {
  const known = await ctx.db
    .selectFrom('dispatch_rule')
    .select('version')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!known) throw notFound('dispatch-rule.unknown')
  if (known.version !== rule.version) throw conflict('dispatch-rule.stale')
  const row = { ...(await rowOf(ctx, rule)), version: known.version + 1 }
  await named(rule.name, () => ctx.db.updateTable('dispatch_rule').set(row).where('id', '=', id).execute())
  audit(ctx, { action: 'dispatch-rule.change', subject: { kind: 'dispatch-rule', id }, detail: { ...rule } })
}

async function rowOf(ctx: Ctx, rule: NewRule) {
  if (rule.target !== 'pool' && !rule.teamId) throw badField('teamId', 'dispatch-rule.target-incomplete')
  if (rule.target === 'person' && !rule.personId) throw badField('personId', 'dispatch-rule.target-incomplete')
  const personId = rule.target === 'person' ? rule.personId : null
  const teamId = rule.target === 'pool' ? null : rule.teamId
  if (teamId) await chooseAssignee(ctx, { teamId, personId })
  if (rule.categoryId) await assertKnown(ctx, 'category', rule.categoryId)
  if (rule.placeId) await assertKnown(ctx, 'place', rule.placeId)
  return {
    name: rule.name,
    position: rule.position,
    category_id: rule.categoryId,
    place_id: rule.placeId,
    urgency: rule.urgency,
    hours: rule.hours,
    target: rule.target,
    unit_id: teamId,
    person_id: personId,
    is_automatic: rule.isAutomatic,
    is_active: rule.isActive,
  }
}

async function assertKnown(ctx: Ctx, table: 'category' | 'place', id: string): Promise<void> {
  const found = await ctx.db.selectFrom(table).select('id').where('id', '=', id).executeTakeFirst()
  if (!found)
    throw table === 'category' ? badField('categoryId', 'category.unknown') : badField('placeId', 'place.unknown')
}

async function named(name: string, write: () => Promise<unknown>): Promise<void> {
  try {
    await write()
  } catch (error) {
    throw isUniqueViolation(error) ? badField('name', 'dispatch-rule.name-taken', { name }) : error
  }
}
