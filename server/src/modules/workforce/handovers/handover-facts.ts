import type { Selectable } from 'kysely'
import { postFacts, type Bookkeeping, type Fact } from '../../../engines/ledger/index.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import type { Handover } from '../../../kernel/database/schema.gen.ts'

type HandoverRecord = Pick<Selectable<Handover>, 'id' | 'unit_id' | 'state' | 'due_at' | 'given_by'>

/** Pure: a handover counts once it is settled, at the end of the shift it belongs to. */
function handoverFacts({ unit_id: unitId, state, due_at: at, given_by: personId }: HandoverRecord): Fact[] {
  const fact = (measure: string): Fact => ({
    measure,
    at,
    amount: '1',
    clientUnitId: null,
    servingUnitId: unitId,
    placeId: null,
    categoryId: null,
    personId,
  })
  if (state === 'given') return []
  return [fact('handover.settled'), fact(state === 'done' ? 'handover.done' : 'handover.missed')]
}

export function postHandover(ctx: Ctx, handover: HandoverRecord): void {
  postFacts(ctx, { kind: 'handover', id: handover.id }, handoverFacts(handover))
}

/** Handovers in the ledger. */
export const handoverBooks: Bookkeeping = {
  measures: [
    { code: 'handover.settled', unit: '1', name: ['应交接次数', 'Handovers called for'] },
    { code: 'handover.done', unit: '1', name: ['完成交接次数', 'Handovers done'] },
    { code: 'handover.missed', unit: '1', name: ['未交接次数', 'Handovers missed'] },
  ],
  indicators: [
    {
      code: 'handover.done.rate',
      name: ['交接班完成率', 'Share of shifts handed over'],
      definition: [
        '双方都签字的交接次数 ÷ 应交接的班次；按班次结束时间归期；只计要求交接的班次。',
        'Handovers signed by both divided by shifts that call for one; dated by the end of the shift.',
      ],
      unit: 'ratio',
      direction: 'up',
      decimals: 2,
      formula: { kind: 'ratio', numerator: 'handover.done', denominator: 'handover.settled' },
    },
    {
      code: 'handover.missed',
      name: ['未交接次数', 'Handovers missed'],
      definition: [
        '期内结束而没有双方签字的班次；按班次结束时间归期。',
        'Shifts that ended without both signatures; dated by the end of the shift.',
      ],
      unit: '1',
      direction: 'down',
      decimals: 0,
      formula: { kind: 'count', measure: 'handover.missed' },
    },
  ],
  sources: [
    {
      kind: 'handover',
      readFacts: async (ctx, { afterId, limit }) => {
        let query = ctx.db.selectFrom('handover').selectAll().orderBy('id').limit(limit)
        if (afterId) query = query.where('id', '>', afterId)
        return (await query.execute()).map((row) => ({ id: row.id, facts: handoverFacts(row) }))
      },
      describe: async (ctx, ids) => {
        const rows = await ctx.db
          .selectFrom('handover as h')
          .innerJoin('duty as d', 'd.id', 'h.duty_id')
          .innerJoin('shift as s', 's.id', 'd.shift_id')
          .innerJoin('unit as u', 'u.id', 'h.unit_id')
          .select(['h.id', 'd.on', 's.name as shift', 'u.name as team'])
          .where('h.id', 'in', [...ids])
          .execute()
        return rows.map(({ id, on, shift, team }) => ({
          id,
          number: String(on),
          title: `${team} ${shift}`,
          url: `/handovers?open=${id}`,
        }))
      },
    },
  ],
}
