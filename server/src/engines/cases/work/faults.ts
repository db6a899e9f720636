import type { RequestOf } from '@houqin/contracts'
import type { addFault as addEndpoint, changeFault as changeEndpoint } from '@houqin/contracts/faults'
import { sql } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import { audit } from '../../../kernel/audit/audit.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import { isUniqueViolation } from '../../../kernel/database/violations.ts'
import { badField, conflict, notFound } from '../../../kernel/errors.ts'

interface FaultRow {
  id: string
  category: { id: string; name: string }
  code: string
  nameZh: string
  nameEn: string | null
  unit: string
  standardHours: string
  labourPrice: string
  isActive: boolean
  version: number
}

/** The fault catalogue of a kind, by category and code; of a category with those below and above it. */
export async function listFaults(
  ctx: Ctx,
  kind: string,
  { categoryId = null, q = '', id = null }: { categoryId?: string | null; q?: string; id?: string | null },
) {
  const category = ctx.language === 'zh' ? sql`c.name` : sql`coalesce(c.name_en, c.name)`
  const like = `%${q.replaceAll(/[%_\\]/g, String.raw`\$&`)}%`
  const { rows } = await sql<FaultRow>`
    select f.id, jsonb_build_object('id', c.id, 'name', ${category}) as category, f.code, f.name as "nameZh", f.name_en as "nameEn",
      f.unit, f.standard_hours::text as "standardHours", f.labour_price::text as "labourPrice", f.is_active as "isActive", f.version
    from fault f join category c on c.id = f.category_id
    where f.kind = ${kind} and (${id}::uuid is null or f.id = ${id}) and (f.name ilike ${like} or f.name_en ilike ${like} or f.code ilike ${like})
      and (${categoryId}::uuid is null or c.id = ${categoryId} or c.parent_id = ${categoryId}
        or c.id = (select parent_id from category where id = ${categoryId}))
    order by c.position, c.name, f.code`.execute(ctx.db)
  return rows.map((row) => ({ ...row, name: ctx.language === 'en' ? (row.nameEn ?? row.nameZh) : row.nameZh }))
}

type FaultBody = RequestOf<typeof addEndpoint>['body']

/** @throws category.unknown, fault.code-taken */
export async function addFault(ctx: Ctx, kind: string, body: FaultBody) {
  await assertCategory(ctx, kind, body.categoryId)
  const id = uuidv7()
  await orCodeTaken(
    ctx.db
      .insertInto('fault')
      .values({ id, kind, ...columnsOf(body) })
      .execute(),
  )
  audit(ctx, { action: 'fault.add', subject: { kind: 'fault', id }, detail: body })
  return getFault(ctx, kind, id)
}

/** What was recorded with it keeps the hours and the price of its day. @throws category.unknown, fault.unknown, fault.code-taken, fault.stale */
export async function changeFault(
  ctx: Ctx,
  kind: string,
  { id, body }: { id: string; body: RequestOf<typeof changeEndpoint>['body'] },
) {
  const before = await getFault(ctx, kind, id)
  await assertCategory(ctx, kind, body.categoryId)
  const changed = await orCodeTaken(
    ctx.db
      .updateTable('fault')
      .set({ ...columnsOf(body), is_active: body.isActive, version: body.version + 1 })
      .where('id', '=', id)
      .where('version', '=', body.version)
      .returning('id')
      .executeTakeFirst(),
  )
  if (!changed) throw conflict('fault.stale')
  audit(ctx, { action: 'fault.change', subject: { kind: 'fault', id }, detail: { before, now: body } })
  return getFault(ctx, kind, id)
}

async function getFault(ctx: Ctx, kind: string, id: string) {
  const [found] = await listFaults(ctx, kind, { id })
  if (!found) throw notFound('fault.unknown')
  return found
}

async function assertCategory(ctx: Ctx, kind: string, id: string): Promise<void> {
  const found = await ctx.db
    .selectFrom('category')
    .select('id')
    .where('kind', '=', kind)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!found) throw badField('categoryId', 'category.unknown')
}

async function orCodeTaken<T>(writing: Promise<T>): Promise<T> {
  try {
    return await writing
  } catch (error) {
    if (isUniqueViolation(error)) throw badField('code', 'fault.code-taken')
    throw error
  }
}

const columnsOf = (body: FaultBody) => ({
  category_id: body.categoryId,
  code: body.code,
  name: body.name,
  name_en: body.nameEn || null,
  unit: body.unit,
  standard_hours: body.standardHours,
  labour_price: body.labourPrice,
})
