import { api } from '@houqin/contracts'
import { mount, type Route } from '../../../kernel/http/mount.ts'
import { assertOwnPassword } from '../../../kernel/identity/index.ts'
import { closePeriod } from './close-period.ts'
import { listPeriods, showPeriod } from './list-periods.ts'
import { reopenPeriod } from './reopen-period.ts'
import { setPeriodDays } from './set-period-days.ts'
import { showPublished } from './show-published.ts'

/** A password typed again may be mistyped, not guessed. */
const SIGNATURES_PER_MINUTE = 20

export const periodRoutes: Route[] = [
  mount(api.listLedgerPeriods, (ctx, { query }) => listPeriods(ctx, query.year)),
  mount(api.getLedgerPeriod, (ctx, { params }) => showPublished(ctx, params.key)),
  mount(api.setPeriodDays, async (ctx, { params, body }) => {
    await setPeriodDays(ctx, params.key, body.days)
    return showPeriod(ctx, params.key)
  }),
  mount(
    api.closePeriod,
    async (ctx, { params, body }) => {
      await assertOwnPassword(ctx, body.password)
      await closePeriod(ctx, params.key, body.note || null)
      return showPeriod(ctx, params.key)
    },
    { perMinute: SIGNATURES_PER_MINUTE },
  ),
  mount(
    api.reopenPeriod,
    async (ctx, { params, body }) => {
      await assertOwnPassword(ctx, body.password)
      await reopenPeriod(ctx, params.key, body.reason)
      return showPeriod(ctx, params.key)
    },
    { perMinute: SIGNATURES_PER_MINUTE },
  ),
]
