import { sql } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import type { PeriodKind } from '@houqin/contracts/periods'
import type { Ctx } from '../../../kernel/ctx.ts'
import { job } from '../../../kernel/jobs/job.ts'
import { act, type Runtime } from '../../../kernel/runtime.ts'
import { indicatorsOf, readDefined, type Indicator } from '../bookkeeping.ts'
import { notify } from '../../messages/index.ts'
import { computeFigure } from '../compute-figure.ts'
import { readPeriodDates } from '../periods/read-dates.ts'
import { printed } from './print-bound.ts'
import { crossedBounds, watchedPeriods, type Bounds, type Watched } from './crossed-bounds.ts'

interface Setting extends Bounds {
  code: string
  owner: string
  watch: PeriodKind
}

/** Holds every watched figure against its bounds. An owner hears once for each period and bound, with the figure. */
export async function watchBounds(runtime: Runtime): Promise<void> {
  await act(runtime, { actor: { kind: 'system' } }, async (ctx) => {
    const { rows } = await sql<Setting>`
      select code, owner_id as owner, lower_bound::text as lower, upper_bound::text as upper, watch from indicator_setting
      where owner_id is not null and coalesce(lower_bound, upper_bound) is not null`.execute(ctx.db)
    await readDefined(ctx)
    const dates = await readPeriodDates(ctx)
    for (const setting of rows) {
      const indicator = indicatorsOf(ctx).find(({ code }) => code === setting.code)
      if (!indicator) continue
      for (const watched of watchedPeriods(setting.watch, ctx.today, dates))
        await holdAgainst(ctx, { indicator, setting, watched })
    }
  })
}

async function holdAgainst(
  ctx: Ctx,
  { indicator, setting, watched }: { indicator: Indicator; setting: Setting; watched: Watched },
): Promise<void> {
  const { period, from, to, whole } = watched
  const { total } = await computeFigure(ctx, indicator.code, { from, to })
  for (const bound of crossedBounds(total.exact, setting, { formula: indicator.formula, whole })) {
    const id = uuidv7()
    const [limit, exact] = [setting[bound] ?? '0', total.exact ?? '0']
    const { rows } = await sql`
      insert into indicator_alert (id, code, period, bound, bound_value, from_on, to_on, exact, numerator, denominator, records, owner_id, raised_at)
      values (${id}, ${indicator.code}, ${period.key}, ${bound}, ${limit}, ${from}, ${to}, ${exact}, ${total.numerator},
        ${total.denominator}, ${total.records}, ${setting.owner}, ${ctx.now})
      on conflict (code, period, bound) do nothing returning id`.execute(ctx.db)
    if (rows.length === 0) continue
    const params = {
      name: { zh: indicator.name[0], en: indicator.name[1] },
      period: period.name,
      value: printed(indicator, exact),
      bound: printed(indicator, limit),
    }
    notify(ctx, { kind: `indicator.${bound}`, subject: { kind: 'indicator-alert', id }, params, to: [setting.owner] })
  }
}

export const watchJob = job({
  name: 'ledger.watch',
  cron: '*/10 * * * *',
  retryLimit: 0,
  run: (runtime) => watchBounds(runtime),
})
