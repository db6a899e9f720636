import { sql } from 'kysely'
import type { DeadlineClock, EscalationStep, Urgency } from '@houqin/contracts/cases'
import type { Deadlines } from '@houqin/contracts/deadlines'
import { readCalendar } from '../../../kernel/business-calendar/index.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import { findChain } from '../escalations/read-chain.ts'
import { defaultChainBasis, defaultSteps } from '../escalations/steps.ts'
import { defaultBasis, defaultLimits } from './limit.ts'

interface Row {
  id: string
  category: { id: string; name: string } | null
  urgency: Urgency
  respondMinutes: number | null
  resolveMinutes: number
  clock: DeadlineClock
  basis: string
  changedAt: Date
  version: number
}

const twice = (text: string) => ({ zh: text, en: text })
const words = ([zh, en]: readonly [string, string]) => ({ zh, en })

/** Every limit in force: the general ones by urgency, then those of categories; and the chain of escalation. */
export async function presentDeadlines(ctx: Ctx, kind: string): Promise<Deadlines> {
  const name = ctx.language === 'zh' ? sql`c.name` : sql`coalesce(c.name_en, c.name)`
  const { rows } = await sql<Row>`
    select d.id, d.urgency, d.respond_minutes as "respondMinutes", d.resolve_minutes as "resolveMinutes", d.clock, d.basis,
      d.changed_at as "changedAt", d.version,
      case when c.id is not null then jsonb_build_object('id', c.id, 'name', ${name}) end as category
    from deadline d left join category c on c.id = d.category_id where d.kind = ${kind}
    order by c.position, c.name, array_position(array['emergency', 'urgent', 'normal'], d.urgency)`.execute(ctx.db)
  const own = rows.map((row) => ({ ...row, basis: twice(row.basis), changedAt: row.changedAt.toISOString() }))
  const general = (['emergency', 'urgent', 'normal'] as const).map(
    (urgency) =>
      own.find((row) => row.category === null && row.urgency === urgency) ?? {
        ...defaultLimits[urgency],
        id: null,
        category: null,
        urgency,
        basis: words(defaultBasis),
        changedAt: null,
        version: 0,
      },
  )
  const chain = await findChain(ctx, kind)
  const calendar = await readCalendar(ctx)
  return {
    items: [...general, ...own.filter(({ category }) => category !== null)],
    chain: {
      steps: chain ? (chain.steps as unknown as EscalationStep[]) : [...defaultSteps],
      basis: chain ? twice(chain.basis) : words(defaultChainBasis),
      actor: chain?.actor ?? null,
      changedAt: chain?.changed_at.toISOString() ?? null,
      version: chain?.version ?? 0,
    },
    workdayMinutes: calendar.workdayMinutes,
  }
}
