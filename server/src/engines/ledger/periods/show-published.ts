import { Decimal } from 'decimal.js'
import type { Ctx } from '../../../kernel/ctx.ts'
import { measuresOf, readDefined } from '../bookkeeping.ts'
import { getPeriod } from './get-period.ts'
import { showPeriod } from './list-periods.ts'
import { closingOf, selectClosings } from './select-closings.ts'
import { selectPublished, type PublishedRow } from './select-published.ts'

/** A period with what was published of it, what is known now, and whether the published still holds. @throws period.unknown */
export async function showPublished(ctx: Ctx, key: string) {
  await readDefined(ctx)
  const period = await getPeriod(ctx, key)
  const closing = closingOf(await selectClosings(ctx), period)
  const rows = await selectPublished(ctx, closing ? { from: closing.from_on, to: closing.to_on } : period)
  const measures = new Map(measuresOf(ctx).map((one) => [one.code, one]))
  return {
    ...(await showPeriod(ctx, key)),
    measures: rows.map(({ measure, published, known }) => {
      const { name, unit } = measures.get(measure) ?? { name: [measure, measure] as const, unit: '1' }
      const difference = new Decimal(known).minus(published).toFixed()
      return { measure, name: { zh: name[0], en: name[1] }, unit, published, known, difference }
    }),
    holds: closing?.totals ? isHeld(closing.totals, rows) : null,
  }
}

/** Pure: whether what is published is what was kept at the closing. */
function isHeld(totals: Record<string, string>, rows: readonly PublishedRow[]): boolean {
  const now = new Map(rows.map(({ measure, published }) => [measure, published]))
  const codes = new Set([...Object.keys(totals), ...now.keys()])
  return [...codes].every((code) => new Decimal(totals[code] ?? 0).equals(now.get(code) ?? 0))
}
