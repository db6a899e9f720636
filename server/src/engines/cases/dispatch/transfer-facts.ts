import type { Selectable } from 'kysely'
import type { CaseTransfer } from '../../../kernel/database/schema.gen.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import { postFacts, type Bookkeeping, type Fact, type Indicator } from '../../ledger/index.ts'
import { kindOf, type CaseRecord } from '../case-kind.ts'

type Transfer = Selectable<CaseTransfer>
/** What does not change while teams pass a case on. */
type Matter = Pick<CaseRecord, 'client_unit_id' | 'place_id' | 'category_id'>

/** Pure: a question counts for the team that asks, a refusal for the one that refuses, a decision for who got it. */
function transferFacts(transfer: Transfer, matter: Matter): Fact[] {
  const fact = (measure: string, at: Date, by: { unit: string | null; person: string | null }): Fact => ({
    measure,
    at,
    amount: '1',
    clientUnitId: matter.client_unit_id,
    servingUnitId: by.unit,
    placeId: matter.place_id,
    categoryId: matter.category_id,
    personId: by.person,
  })
  const { answer, answered_at: answeredAt } = transfer
  const answering = { unit: transfer.to_unit_id, person: transfer.answered_by }
  if (answer === 'decided' && answeredAt) return [fact('transfer.decided', answeredAt, answering)]
  const asked = fact('transfer.asked', transfer.asked_at, { unit: transfer.from_unit_id, person: transfer.asked_by })
  if ((answer === 'declined' || answer === 'taken') && answeredAt)
    return [asked, fact(`transfer.${answer}`, answeredAt, answering)]
  return [asked]
}

/** Makes the ledger say of a transfer what it implies now. */
export function postTransfer(ctx: Ctx, transfer: Transfer, matter: Matter): void {
  postFacts(ctx, { kind: 'transfer', id: transfer.id }, transferFacts(transfer, matter))
}

const count = (code: string, name: Indicator['name'], definition: Indicator['definition']): Indicator => ({
  code,
  name,
  definition,
  unit: '1',
  direction: 'down',
  decimals: 0,
  formula: { kind: 'count', measure: code },
})

/** The register of passing on, in the ledger. */
export const transferBooks: Bookkeeping = {
  measures: [
    { code: 'transfer.asked', unit: '1', name: ['申请转派次数', 'Transfers asked for'] },
    { code: 'transfer.taken', unit: '1', name: ['同意转入次数', 'Transfers taken'] },
    { code: 'transfer.declined', unit: '1', name: ['拒绝转入次数', 'Transfers declined'] },
    { code: 'transfer.decided', unit: '1', name: ['归属裁定次数', 'Disputes decided'] },
  ],
  indicators: [
    count(
      'transfer.asked',
      ['申请转派次数', 'Transfers asked for'],
      [
        '期内班组向其他班组申请转派的次数，归申请方；按申请时间归期。',
        'How often a team asked another to take a case over, by the team that asked; dated by the question.',
      ],
    ),
    count(
      'transfer.declined',
      ['拒绝转入次数', 'Transfers declined'],
      [
        '期内拒绝转入的次数，归拒绝方；按答复时间归期。',
        'How often a team declined to take a case over, by the team that declined; dated by the answer.',
      ],
    ),
    count(
      'transfer.decided',
      ['归属裁定次数', 'Disputes decided'],
      [
        '期内转派多次被拒、由主任裁定归属的次数，归裁定后的班组；按裁定时间归期。',
        'Disputes between teams that the head decided, by the team that got the case; dated by the decision.',
      ],
    ),
  ],
  sources: [
    {
      kind: 'transfer',
      readFacts: async (ctx, { afterId, limit }) => {
        let query = ctx.db
          .selectFrom('case_transfer as t')
          .innerJoin('case_record as r', 'r.id', 't.case_id')
          .selectAll('t')
          .select(['r.client_unit_id', 'r.place_id', 'r.category_id'])
          .orderBy('t.id')
          .limit(limit)
        if (afterId) query = query.where('t.id', '>', afterId)
        return (await query.execute()).map((row) => ({ id: row.id, facts: transferFacts(row, row) }))
      },
      describe: async (ctx, ids) => {
        const rows = await ctx.db
          .selectFrom('case_transfer as t')
          .innerJoin('case_record as r', 'r.id', 't.case_id')
          .select(['t.id', 'r.number', 'r.title', 'r.kind', 'r.id as case_id'])
          .where('t.id', 'in', [...ids])
          .execute()
        return rows.map(({ case_id: caseId, kind, ...row }) => ({ ...row, url: kindOf(ctx, kind).page(caseId) }))
      },
    },
  ],
}
