import type { newHours, newMaterial, newTask, newWork } from '@houqin/contracts/work'
import { Decimal } from 'decimal.js'
import { sql } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import { personIdOf } from '../../../kernel/access/actor.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import { badField } from '../../../kernel/errors.ts'
import { amountOf, sumOf } from './price.ts'
import { beginWork, type Subject, type WorkStep } from './work-step.ts'

type NewHours = z.output<typeof newHours>

/**
 * Records who worked how long, which operations of the catalogue were done, and what material went in; all or nothing.
 * What counts as hours is decided by the kind of time (单纯值班、候工、路途、领取材料不计).
 * @throws work.nothing, work.hours-missing, work.reversed, work.in-future, work.overlap, person.unknown, fault.unknown, time-kind.unknown
 */
export async function recordWork(ctx: Ctx, subject: Subject, work: z.output<typeof newWork>): Promise<void> {
  if (work.hours.length + work.tasks.length + work.materials.length === 0) throw badField('hours', 'work.nothing')
  const step = await beginWork(ctx, subject, { event: 'work' })
  const effective = await addHours(ctx, step, work.hours)
  await addTasks(ctx, step, work.tasks)
  const cost = await addMaterials(ctx, step, work.materials)
  await step.finish({
    ...(effective === '0.00' ? {} : { hours: effective }),
    ...(cost === '0.00' ? {} : { amount: cost }),
  })
}

/** @returns the effective hours added */
async function addHours(ctx: Ctx, { line }: WorkStep, entries: readonly NewHours[]): Promise<string> {
  if (entries.length === 0) return '0.00'
  const kinds = await kindsOf(ctx, entries)
  await lockPeople(ctx, entries)
  const rows = entries.map((entry, index) => {
    const counts = kinds.get(entry.kind)
    if (counts === undefined) throw badField(`hours.${index}.kind`, 'time-kind.unknown')
    return {
      ...line,
      id: uuidv7(),
      person_id: entry.personId,
      role: entry.role,
      kind: entry.kind,
      counts,
      ...timesOf(ctx, entry, index),
      note: entry.note ?? null,
      recorded_by: personIdOf(ctx.actor),
    }
  })
  for (const [index, row] of rows.entries()) await assertFree(ctx, row, { others: rows.slice(0, index), index })
  await ctx.db.insertInto('work_hours').values(rows).execute()
  return sumOf(rows.filter(({ counts }) => counts).map(({ hours }) => hours))
}

async function kindsOf(ctx: Ctx, entries: readonly NewHours[]): Promise<Map<string, boolean>> {
  const kinds = await ctx.db
    .selectFrom('time_kind')
    .select(['code', 'counts'])
    .where('code', 'in', [...new Set(entries.map(({ kind }) => kind))])
    .execute()
  return new Map(kinds.map(({ code, counts }) => [code, counts]))
}

/** Locks the people, in one order, so that two who record the same hour for one of them are seen by each other. */
async function lockPeople(ctx: Ctx, entries: readonly NewHours[]): Promise<void> {
  const ids = [...new Set(entries.map(({ personId }) => personId))]
  const { rows } = await sql<{ id: string }>`
    select id from person where id = any(${ids}::uuid[]) order by id for no key update`.execute(ctx.db)
  const known = new Set(rows.map(({ id }) => id))
  const index = entries.findIndex(({ personId }) => !known.has(personId))
  if (index >= 0) throw badField(`hours.${index}.personId`, 'person.unknown')
}

const HOUR = 3_600_000

/** From start to end to the hundredth of an hour, or as entered. */
function timesOf(ctx: Ctx, { startedAt, endedAt, hours }: NewHours, index: number) {
  if (startedAt === undefined || endedAt === undefined) {
    if (hours === undefined) throw badField(`hours.${index}.hours`, 'work.hours-missing')
    if (Number(hours) > 24) throw badField(`hours.${index}.hours`, 'work.too-long')
    return { started_at: null, ended_at: null, hours }
  }
  const [start, end] = [new Date(startedAt), new Date(endedAt)]
  if (end <= start) throw badField(`hours.${index}.endedAt`, 'work.reversed')
  if (end.getTime() > ctx.now.getTime() + 60_000) throw badField(`hours.${index}.endedAt`, 'work.in-future')
  const long = new Decimal(end.getTime() - start.getTime()).div(HOUR)
  if (long.gt(24)) throw badField(`hours.${index}.endedAt`, 'work.too-long')
  const whole = Decimal.max(long.toDecimalPlaces(2, Decimal.ROUND_HALF_UP), '0.01')
  return { started_at: start, ended_at: end, hours: whole.toFixed(2) }
}

interface Span {
  person_id: string
  started_at: Date | null
  ended_at: Date | null
}

/** Nobody works at two places at once: an hour counts for one order. */
async function assertFree(
  ctx: Ctx,
  { person_id: personId, started_at: start, ended_at: end }: Span,
  { others, index }: { others: readonly Span[]; index: number },
): Promise<void> {
  if (!start || !end) return
  const isTwice = others.some(
    (one) =>
      one.person_id === personId && one.started_at && one.ended_at && one.started_at < end && one.ended_at > start,
  )
  const { rows } = await sql<{ number: string }>`
    select r.number from work_hours h join work_sheet s on s.id = h.sheet_id join case_record r on r.id = s.case_id
    where h.person_id = ${personId} and h.voided_at is null and h.started_at < ${end} and h.ended_at > ${start} limit 1`.execute(
    ctx.db,
  )
  if (isTwice || rows[0]) throw badField(`hours.${index}.startedAt`, 'work.overlap', { number: rows[0]?.number ?? '—' })
}

/** Standard hours and price are kept as the catalogue has them today. */
async function addTasks(ctx: Ctx, { record, line }: WorkStep, tasks: readonly z.output<typeof newTask>[]) {
  if (tasks.length === 0) return
  const faults = await ctx.db
    .selectFrom('fault')
    .select(['id', 'name', 'unit', 'standard_hours', 'labour_price'])
    .where('kind', '=', record.kind)
    .where('is_active', '=', true)
    .where(
      'id',
      'in',
      tasks.map(({ faultId }) => faultId),
    )
    .execute()
  const rows = tasks.map(({ faultId, quantity }, index) => {
    const fault = faults.find(({ id }) => id === faultId)
    if (!fault) throw badField(`tasks.${index}.faultId`, 'fault.unknown')
    return {
      ...line,
      id: uuidv7(),
      fault_id: fault.id,
      name: fault.name,
      unit: fault.unit,
      quantity,
      standard_hours: fault.standard_hours,
      labour_price: fault.labour_price,
      amount: amountOf(quantity, fault.labour_price),
    }
  })
  await ctx.db.insertInto('work_task').values(rows).execute()
}

/** @returns the cost of our own material; what the user brought costs nothing */
async function addMaterials(
  ctx: Ctx,
  { line }: WorkStep,
  materials: readonly z.output<typeof newMaterial>[],
): Promise<string> {
  if (materials.length === 0) return '0.00'
  const rows = materials.map((material) => ({ ...line, id: uuidv7(), ...pricedMaterial(material) }))
  await ctx.db.insertInto('work_material').values(rows).execute()
  return sumOf(rows.map(({ amount }) => amount))
}

/** Pure: a material with its amount. */
export function pricedMaterial({ name, quantity, unit, unitPrice, supply }: z.output<typeof newMaterial>) {
  const price = supply === 'house' ? unitPrice : '0'
  return { name, quantity, unit, unit_price: price, supply, amount: amountOf(quantity, price) }
}
