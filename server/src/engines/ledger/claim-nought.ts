import { sql } from 'kysely'
import type { Figure } from '@houqin/contracts/indicators'
import type { Ctx } from '../../kernel/ctx.ts'
import { isOverIndicator, standingMeasures, type Indicator } from './bookkeeping.ts'
import { relationOf } from './relation.ts'
import { filterOf, limitOf, type SliceQuery } from './slice.ts'

interface Computed {
  indicator: Indicator
  figures: readonly Figure[]
}

/** Which of the registers that some nought rests on are in use in the period; one statement for all of them. */
export async function registersInUse(
  ctx: Ctx,
  computed: readonly Computed[],
  { from, to, month, timeZone }: SliceQuery,
): Promise<ReadonlySet<string>> {
  const asked = computed.flatMap(({ indicator: { register }, figures }) =>
    register !== undefined && figures.some(({ value }) => value === 0) ? [register] : [],
  )
  if (asked.length === 0) return new Set()
  const query = { from, to, month, timeZone }
  const limit = limitOf(ctx.actor)
  const { rows } = await sql<{ measure: string }>`
    select f.measure from (${relationOf({ query, by: [], formula: { kind: 'count' }, limited: limit !== null })}) as f
    where f.measure = any(${asked}::text[]) and f."on" between ${from}::date and ${to}::date and ${filterOf(query, sql`f."on"`)}
      and ${limit ?? sql`true`}
    group by f.measure having sum(f.weight) > 0`.execute(ctx.db)
  return new Set(rows.map(({ measure }) => measure))
}

/** Nought is claimed only from a register that is in use in the period; else it is no figure, and says why. */
export function claimed(
  { indicator, figures }: Computed,
  { query, inUse }: { query: SliceQuery; inUse: ReadonlySet<string> },
): <Row extends Figure>(row: Row) => Row {
  const { register } = indicator
  const needsNone = register === undefined || figures.every(({ value }) => value !== 0)
  const rests = isKept(indicator, query) && (needsNone || inUse.has(register))
  return rests ? (row) => row : unclaimed
}

const unclaimed = <Row extends Figure>(row: Row): Row =>
  row.value === 0 || (row.value === null && row.records === 0)
    ? { ...row, value: null, exact: null, missing: 'no-register' }
    : row

/** Whether the records behind an indicator were kept on every day it speaks of. */
function isKept({ kept, formula }: Indicator, { from, to }: { from: string; to: string }): boolean {
  if (kept === undefined) return true
  const first = !isOverIndicator(formula) && standingMeasures(formula).length > 0 ? to : from
  return kept !== null && kept.from <= first && (kept.to === null || kept.to >= to)
}
