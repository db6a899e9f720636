import type { Asset, AssetRow } from '@houqin/contracts/assets/asset'
import { sql } from 'kysely'
import type { Ctx } from '../../../kernel/ctx.ts'
import { dayOf } from '../../../kernel/calendar.ts'
import { notFound } from '../../../kernel/errors.ts'
import { readRule } from '../../../kernel/rules/rule.ts'
import { depreciationStart, residualShare } from '../rules.ts'
import { depreciate, fenOf, yuanOf } from './depreciate.ts'
import { findAsset, type AssetListed } from './select-assets.ts'

export const presentAssetRow = (row: AssetListed): AssetRow => ({
  id: row.id,
  number: row.number,
  name: row.name,
  class: row.class,
  spec: row.spec,
  unitWord: row.unit_word,
  quantity: row.quantity,
  value: row.value,
  state: row.state,
  acquiredOn: row.acquired_on,
  unit: row.unit,
  keeper: row.keeper,
  place: row.place,
  warrantyUntil: row.warranty_until,
  version: row.version,
})

/** A card with its depreciation and its life. @throws asset.unknown */
export async function presentAsset(ctx: Ctx, id: string): Promise<Asset> {
  const row = await findAsset(ctx, id)
  if (!row) throw notFound('asset.unknown')
  const steps = await selectSteps(ctx, id)
  return {
    ...presentAssetRow(row),
    brand: row.brand,
    maker: row.maker,
    serial: row.serial,
    lifeYears: row.life_months === null ? null : row.life_months / 12,
    origin: row.origin as Asset['origin'],
    fund: row.fund as Asset['fund'],
    bookedOn: row.booked_on,
    voucher: row.voucher,
    supplier: row.supplier,
    contract: row.contract,
    oldNumber: row.old_number,
    note: row.note,
    depreciation: await depreciationOf(ctx, row, steps),
    paper: row.paper,
    steps: steps.map(({ at, ...step }) => ({ ...step, at: at.toISOString(), moved: step.moved ?? [] })),
  }
}

async function depreciationOf(ctx: Ctx, row: AssetListed, steps: readonly StepRow[]): Promise<Asset['depreciation']> {
  if (row.life_months === null) return null
  const end = steps.find(({ verb }) => verb === 'dispose')
  const regime = { startsAfter: await readRule(ctx, depreciationStart), residual: await readRule(ctx, residualShare) }
  const { monthsUsed, accumulated, net } = depreciate(
    {
      value: fenOf(row.value),
      months: row.life_months,
      acquiredOn: row.acquired_on,
      endedOn: end ? dayOf(end.at, ctx.timeZone) : null,
    },
    regime,
    ctx.today,
  )
  const [zh, en] = depreciationStart.basis
  return {
    monthsUsed,
    months: row.life_months,
    accumulated: yuanOf(accumulated),
    net: yuanOf(net),
    basis: ctx.language === 'zh' ? zh : en,
  }
}

type StepRow = Omit<Asset['steps'][number], 'at' | 'moved'> & {
  at: Date
  moved: Asset['steps'][number]['moved'] | null
}

async function selectSteps(ctx: Ctx, id: string): Promise<StepRow[]> {
  const moved = (what: string, column: string) => sql`
    select ${what}::text as what, (select ${sql.ref(column)} from ${sql.table(what === 'keeper' ? 'person' : what)} t
      where t.id = s.${sql.ref(`from_${what}_id`)}) as "from",
      (select ${sql.ref(column)} from ${sql.table(what === 'keeper' ? 'person' : what)} t where t.id = s.${sql.ref(`to_${what}_id`)}) as "to"
    where s.from_state is not null and s.${sql.ref(`from_${what}_id`)} is distinct from s.${sql.ref(`to_${what}_id`)}`
  const { rows } = await sql<StepRow>`
    select s.id, s.verb, s.at, s.said,
      case when p.id is not null then jsonb_build_object('id', p.id, 'name', p.name) end as person,
      case when w.id is not null then jsonb_build_object('id', w.id, 'number', w.number) end as paper,
      case when n.id is not null then jsonb_build_object('id', n.id, 'number', n.number) end as "count",
      (select jsonb_agg(to_jsonb(m)) from (${moved('unit', 'name')} union all ${moved('keeper', 'name')}
        union all ${moved('place', 'path')}) as m) as moved
    from asset_step s left join person p on p.id = s.person_id left join asset_paper w on w.id = s.paper_id
      left join asset_count n on n.id = s.count_id
    where s.asset_id = ${id} order by s.at desc, s.id desc`.execute(ctx.db)
  return rows
}
