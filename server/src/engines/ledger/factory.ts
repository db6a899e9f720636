import { v7 as uuidv7 } from 'uuid'
import { manifest } from '../../kernel/manifest.ts'
import { act, type Runtime } from '../../kernel/runtime.ts'
import { bookkeeping, type Fact, type Indicator } from './bookkeeping.ts'
import { postFacts } from './post-facts.ts'

const name = (text: string) => [text, text] as const
const measure = (code: string, unit = '1') => ({ code, unit, name: name(code) })
const indicator = (code: string, formula: Indicator['formula'], more: Partial<Indicator> = {}): Indicator => ({
  code,
  name: name(code),
  definition: name(code),
  unit: '1',
  direction: 'none',
  decimals: 2,
  formula,
  ...more,
})

/** Everything a formula can be, over a few measures of a register that lives in memory. Reached by tests only. */
const testIndicators: readonly Indicator[] = [
  indicator('test.count', { kind: 'count', measure: 'test.done' }),
  indicator('test.amount', { kind: 'sum', measure: 'test.amount' }),
  indicator('test.surplus', { kind: 'sum', measure: 'test.amount', minus: ['test.cost'] }, { unit: 'yuan' }),
  indicator('test.standing', { kind: 'balance', measure: 'test.standing' }),
  indicator('test.average', { kind: 'average', numerator: 'test.amount', denominator: 'test.done' }),
  indicator('test.median', { kind: 'median', measure: 'test.amount', of: 'test.done' }),
  indicator('test.p90', { kind: 'percentile', percent: 90, measure: 'test.amount', of: 'test.done' }),
  indicator(
    'test.grade-b',
    { kind: 'ratio', numerator: ['test.grade-a', 'test.grade-b'], denominator: 'test.rated' },
    { unit: 'ratio', rounding: 'truncate' },
  ),
  indicator('test.grade-a', { kind: 'ratio', numerator: 'test.grade-a', denominator: 'test.rated' }, { unit: 'ratio' }),
  indicator('test.worst-year', { kind: 'lowest', of: 'test.grade-b', each: 'year' }, { unit: 'ratio' }),
  indicator('test.best-month', { kind: 'highest', of: 'test.count', each: 'month' }),
  indicator(
    'test.accidents',
    { kind: 'count', measure: 'test.accident' },
    { register: 'test.entry', direction: 'down' },
  ),
]

/** A register in memory whose records the ledger can read again. */
export interface TestBook {
  indicators: readonly Indicator[]
  /** Makes a record imply these facts, in a transaction of its own. */
  write(facts: readonly Fact[], given?: { id?: string; now?: Date }): Promise<string>
  /** What a record implies, for whoever posts it in a transaction held open. */
  remember(id: string, facts: readonly Fact[]): void
}

/** Declares the register to a running program. */
export function addTestBook(runtime: Runtime): TestBook {
  const records = new Map<string, readonly Fact[]>()
  const declared = manifest({
    name: 'test',
    tables: [],
    permissions: {},
    routes: [],
    terms: {},
    extensions: [
      bookkeeping.declare({
        measures: [
          ...['done', 'standing', 'rated', 'grade-a', 'grade-b', 'accident', 'entry'].map((one) =>
            measure(`test.${one}`),
          ),
          measure('test.amount', 'yuan'),
          measure('test.cost', 'yuan'),
        ],
        indicators: testIndicators,
        sources: [
          {
            kind: 'test',
            readFacts: async (_ctx, { afterId, limit }) =>
              [...records]
                .toSorted(([a], [b]) => (a < b ? -1 : 1))
                .filter(([id]) => afterId === null || id > afterId)
                .slice(0, limit)
                .map(([id, facts]) => ({ id, facts: [...facts] })),
            describe: async (_ctx, ids) => ids.map((id) => ({ id, number: id, title: id, url: `/test/${id}` })),
          },
        ],
      }),
    ],
  })
  runtime.manifests = [...runtime.manifests, declared]
  return {
    indicators: testIndicators,
    write: async (facts, { id = uuidv7(), now } = {}) => {
      await act(runtime, { actor: { kind: 'system' }, ...(now ? { now } : {}) }, async (ctx) =>
        postFacts(ctx, { kind: 'test', id }, facts),
      )
      records.set(id, facts)
      return id
    },
    remember: (id, facts) => records.set(id, facts),
  }
}

/** A fact at noon of a day. */
export const testFact = (measureCode: string, on: string, given: Partial<Fact> = {}): Fact => ({
  measure: `test.${measureCode}`,
  at: new Date(`${on}T04:00:00Z`),
  amount: '1',
  clientUnitId: null,
  servingUnitId: null,
  placeId: null,
  categoryId: null,
  personId: null,
  ...given,
})
