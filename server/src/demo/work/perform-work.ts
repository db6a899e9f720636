import { workRecord } from '../../engines/cases/index.ts'
import type { Actor } from '../../kernel/access/actor.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { actorOf, idOf } from '../campus/actor-of.ts'
import type { Campus } from '../campus/found-campus.ts'
import type { CasePlan, Step } from '../year/plan.ts'
import { operationFor, type Operation } from './operations.ts'

const DESK = 'H102'
const VENDORS = ['宏达制冷设备维修部', '捷通管道疏通公司', '联信通信工程公司']

/** A step of a planned repair, and what is written down about the work beside it. */
export interface Stage {
  id: string
  plan: CasePlan
  step: Step
  /** Tells repairs apart, so that they do not all go the same way. */
  variant: number
  reporter: Actor
}

/** Before the work starts: the quote of chargeable work and the requester's consent. @returns how far the version moves */
export async function workBefore(ctx: Ctx, campus: Campus, stage: Stage): Promise<number> {
  if (stage.step.words.verb !== 'start' || !isFirst(stage)) return 0
  const nature = natureOf(stage)
  if (nature === 'free') return 0
  const subject = { kind: 'repair', id: stage.id }
  const { version } = await ctx.db
    .selectFrom('case_record')
    .select('version')
    .where('id', '=', stage.id)
    .executeTakeFirstOrThrow()
  await workRecord.setNature(ctx, subject, { nature, version })
  if (nature === 'chargeable') await agree(ctx, stage)
  return 1
}

async function agree(ctx: Ctx, { id, plan, reporter }: Stage): Promise<void> {
  const subject = { kind: 'repair', id }
  const operation = operationFor(plan.report.category)
  if (!operation) return
  await workRecord.makeQuote(ctx, subject, {
    labour: operation.price,
    materials: materialsOf(operation),
  })
  const quote = await ctx.db
    .selectFrom('quote as q')
    .innerJoin('work_sheet as s', 's.id', 'q.sheet_id')
    .select(['q.id', 'q.state'])
    .where('s.case_id', '=', id)
    .where('q.state', '<>', 'superseded')
    .executeTakeFirstOrThrow()
  if (quote.state === 'open')
    await workRecord.decideQuote({ ...ctx, actor: reporter }, subject, { quoteId: quote.id, verb: 'consent' })
}

/** After a step: arrival, hours, operations and material, outside repair, backlog, payment and savings. */
export async function workAfter(ctx: Ctx, campus: Campus, stage: Stage): Promise<void> {
  const subject = { kind: 'repair', id: stage.id }
  const { words } = stage.step
  if (words.verb === 'start' && stage.variant % 3 === 0)
    await workRecord.arrive(ctx, subject, { code: stage.plan.report.place })
  if (words.verb === 'pause' && words.cause === 'outside')
    await workRecord.sendOutside(ctx, subject, { vendor: vendorOf(stage), about: words.reason })
  if (words.verb === 'pause' && words.cause === 'money')
    await workRecord.setBacklog(ctx, subject, { reason: words.reason })
  if (words.verb === 'resume') await takeBack(ctx, stage)
  if (words.verb === 'finish') await writeDown(ctx, campus, stage)
}

async function takeBack(ctx: Ctx, { id, variant }: Stage): Promise<void> {
  const away = await ctx.db
    .selectFrom('outside_repair as o')
    .innerJoin('work_sheet as s', 's.id', 'o.sheet_id')
    .select('o.id')
    .where('s.case_id', '=', id)
    .where('o.returned_at', 'is', null)
    .executeTakeFirst()
  if (!away) return
  const isPoor = variant % 9 === 4
  await workRecord.returnOutside(
    ctx,
    { kind: 'repair', id },
    {
      outsideId: away.id,
      cost: `${180 + (variant % 7) * 65}.00`,
      verdict: isPoor ? 'poor' : variant % 4 === 1 ? 'fair' : 'good',
      ...(isPoor ? { remark: '返回后试运行仍有异响，已要求返工' } : {}),
    },
  )
}

async function writeDown(ctx: Ctx, campus: Campus, stage: Stage): Promise<void> {
  const { id, plan, step, variant } = stage
  const subject = { kind: 'repair', id }
  const operation = operationFor(plan.report.category)
  if (!operation || !isFirst(stage)) return
  const pace = 0.75 + (variant % 11) * 0.06
  const personId = idOf(campus.people, step.by)
  await workRecord.recordWork(ctx, subject, {
    hours: [
      { personId, role: 'main', kind: 'work', hours: Math.max(Number(operation.hours) * pace, 0.1).toFixed(2) },
      ...(variant % 4 === 2 ? [{ personId, role: 'main' as const, kind: 'fetching', hours: '0.30' }] : []),
    ],
    tasks: [{ faultId: idOf(campus.operations, operation.code), quantity: '1' }],
    materials: natureOf(stage) === 'contract' ? [] : materialsOf(operation),
  })
  if (natureOf(stage) === 'chargeable') await pay(ctx, campus, stage)
  const price = Number(operation.firm ?? 0) * (0.9 + (variant % 5) * 0.05)
  if (price > 0 && variant % 3 === 1) await save(ctx, campus, { ...stage, price })
}

async function pay(ctx: Ctx, campus: Campus, { id, variant }: Stage): Promise<void> {
  const quote = await ctx.db
    .selectFrom('quote as q')
    .innerJoin('work_sheet as s', 's.id', 'q.sheet_id')
    .select('q.total')
    .where('s.case_id', '=', id)
    .where('q.state', '=', 'agreed')
    .executeTakeFirst()
  if (!quote) return
  await workRecord.takeCharge(
    { ...ctx, actor: actorOf(campus, DESK) },
    { kind: 'repair', id },
    {
      kind: 'paid',
      amount: quote.total,
      method: variant % 3 === 0 ? 'account' : 'scan',
      receiptNo: `SJ${String(10_000 + variant)}`,
    },
  )
}

async function save(ctx: Ctx, campus: Campus, { id, plan, price }: Stage & { price: number }): Promise<void> {
  await workRecord.saveMoney(
    { ...ctx, actor: actorOf(campus, DESK) },
    { kind: 'repair', id },
    {
      cause: 'own',
      referencePrice: price.toFixed(2),
      ownCost: operationFor(plan.report.category)?.material?.price ?? '0',
      basis: '同类外修上次报价',
    },
  )
}

const materialsOf = ({ material }: Operation) =>
  material
    ? [{ name: material.name, quantity: '1', unit: material.unit, unitPrice: material.price, supply: 'house' as const }]
    : []

/** Lifts are under contract, some appliances under warranty; what was broken by its user, and counters, pay. */
function natureOf({ plan, variant }: Stage): 'free' | 'chargeable' | 'warranty' | 'contract' {
  const { category, place } = plan.report
  if (category === 'other-lift') return 'contract'
  if (['air-cooling', 'network-computer', 'water-hot'].includes(category) && variant % 6 === 2) return 'warranty'
  if (['door-lock', 'door-window', 'furniture-bed'].includes(category) && variant % 8 === 3) return 'chargeable'
  return /^[CD]\d/.test(place) && variant % 4 === 1 ? 'chargeable' : 'free'
}

const vendorOf = ({ plan: { report }, variant }: Stage): string =>
  report.category.startsWith('air') ? (VENDORS[0] ?? '') : (VENDORS[1 + (variant % 2)] ?? '')

/** A repair that was done again is written down once. */
const isFirst = ({ plan, step }: Stage): boolean =>
  plan.steps.find(({ words }) => words.verb === step.words.verb) === step
