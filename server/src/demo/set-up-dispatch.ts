import type { TradeCode } from '@houqin/contracts/workforce'
import { dayOf } from '../kernel/calendar.ts'
import { act, type Runtime } from '../kernel/runtime.ts'
import { createDispatchRule, setCategoryTrade } from '../modules/repairs/index.ts'
import { changeAreaPlan, changeSkill } from '../modules/workforce/index.ts'
import { actorOf, idOf } from './campus/actor-of.ts'
import type { Campus } from './campus/found-campus.ts'
import { DAY, TIME_ZONE } from './year/school-calendar.ts'

const HEAD = 'H001'

/** Trade, and in how many days the certificate ends; null where the trade needs none. */
const skills: readonly [code: string, trade: TradeCode, endsIn: number | null][] = [
  ['H201', 'plumbing', null],
  ['H201', 'electric', 900],
  ['H202', 'plumbing', null],
  ['H202', 'electric', 640],
  ['H203', 'plumbing', null],
  ['H203', 'electric', -18],
  ['H204', 'electric', 41],
  ['H205', 'plumbing', null],
  ['H205', 'drains', null],
  ['H301', 'carpentry', null],
  ['H302', 'carpentry', null],
  ['H303', 'carpentry', null],
  ['H401', 'cooling', 480],
  ['H401', 'boiler', 300],
  ['H402', 'cooling', 220],
  ['H403', 'boiler', 700],
  ['H501', 'network', null],
  ['H502', 'teaching', null],
  ['H503', 'network', null],
  ['H601', 'masonry', null],
  ['H602', 'masonry', null],
  ['H603', 'welding', 510],
  ['H604', 'drains', null],
  ['W002', 'lift', 820],
]

const trades: readonly [category: string, trade: TradeCode][] = [
  ['water', 'plumbing'],
  ['power', 'electric'],
  ['light', 'electric'],
  ['door', 'carpentry'],
  ['air', 'cooling'],
  ['toilet', 'drains'],
  ['network', 'network'],
  ['furniture', 'carpentry'],
]

const rule = { urgency: null, placeId: null, personId: null, isAutomatic: true, isActive: true } as const

/** What the desk has set up by today: trades with certificates, areas of a team, rules of dispatch. */
export async function setUpDispatch(runtime: Runtime, campus: Campus, now: number): Promise<void> {
  const dayIn = (days: number) => dayOf(new Date(now + days * DAY), TIME_ZONE)
  await act(runtime, { actor: actorOf(campus, HEAD), now: new Date(now) }, async (ctx) => {
    for (const [at, [code, trade, endsIn]] of skills.entries()) {
      const certificate =
        endsIn === null
          ? { certificateNo: null, validTo: null }
          : { certificateNo: `T44010${String(260_001 + at)}`, validTo: dayIn(endsIn) }
      await changeSkill(ctx, { id: idOf(campus.people, code), trade }, certificate)
    }
    for (const [category, trade] of trades) await setCategoryTrade(ctx, idOf(campus.categories, category), trade)
    await changeAreaPlan(ctx, idOf(campus.units, 'HQ-SD'), {
      version: 0,
      everyDays: 91,
      fromOn: dayIn(-200),
      areas: [
        { name: '北校区', placeIds: [idOf(campus.places, 'SITE-N')], personIds: people(campus, ['H202', 'H203']) },
        { name: '南校区', placeIds: [idOf(campus.places, 'SITE-S')], personIds: people(campus, ['H204', 'H205']) },
      ],
    })
    const teamId = idOf(campus.units, 'HQ-SD')
    const categoryId = (code: string) => idOf(campus.categories, code)
    await createDispatchRule(ctx, {
      ...rule,
      name: '夜间突发漏水派当班人员',
      position: 10,
      categoryId: categoryId('water'),
      urgency: 'emergency',
      hours: 'off',
      target: 'duty',
      teamId,
    })
    await createDispatchRule(ctx, {
      ...rule,
      name: '南校区家具小修放抢单池',
      position: 20,
      categoryId: categoryId('furniture'),
      placeId: idOf(campus.places, 'SITE-S'),
      hours: 'working',
      target: 'pool',
      teamId: null,
    })
    await createDispatchRule(ctx, {
      ...rule,
      name: '给排水按区域派责任人',
      position: 30,
      categoryId: categoryId('water'),
      hours: 'any',
      target: 'area',
      teamId,
      isAutomatic: false,
    })
  })
}

const people = (campus: Campus, codes: readonly string[]): string[] => codes.map((code) => idOf(campus.people, code))
