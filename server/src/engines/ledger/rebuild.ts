import { Decimal } from 'decimal.js'
import { sql } from 'kysely'
import { job } from '../../kernel/jobs/job.ts'
import { act, read, type Runtime } from '../../kernel/runtime.ts'
import { sourcesOf, type Fact } from './bookkeeping.ts'
import { postFacts } from './post-facts.ts'

export interface Rebuild {
  records: number
  facts: number
  /** Records whose posted facts are not what they imply. */
  differing: string[]
}

const BATCH = 500
const system = { actor: { kind: 'system' } } as const

/**
 * Derives every fact anew from the records and holds the result against the ledger. With `mend`, differences are posted
 * as reversals and new facts, as always.
 */
export async function rebuildLedger(runtime: Runtime, { mend }: { mend: boolean }): Promise<Rebuild> {
  const result: Rebuild = { records: 0, facts: 0, differing: [] }
  for (const source of sourcesOf(runtime)) {
    for (let afterId: string | null = null; ;) {
      const batch = await read(runtime, system, (ctx) => source.readFacts(ctx, { afterId, limit: BATCH }))
      if (batch.length === 0) break
      const posted = await readPosted(
        runtime,
        batch.map(({ id }) => id),
      )
      const differing = batch.filter(({ id, facts }) => !isSame(facts, posted.get(id) ?? []))
      if (mend && differing.length > 0) {
        await act(runtime, system, async (ctx) => {
          for (const { id, facts } of differing) postFacts(ctx, { kind: source.kind, id }, facts)
        })
      }
      result.records += batch.length
      result.facts += batch.reduce((sum, { facts }) => sum + facts.length, 0)
      result.differing.push(...differing.map(({ id }) => id))
      afterId = batch.at(-1)?.id ?? null
    }
  }
  result.differing.push(...(await findOrphans(runtime)))
  return result
}

/** After an upgrade: posts what new measures say of records that are older than they. */
export const rebuildJob = job({
  name: 'ledger.rebuild',
  retryLimit: 3,
  expireInSeconds: 14_400,
  run: async (runtime) => {
    await rebuildLedger(runtime, { mend: true })
  },
})

async function readPosted(runtime: Runtime, ids: string[]): Promise<Map<string, Fact[]>> {
  const { rows } = await sql<Fact & { sourceId: string }>`
    select source_id as "sourceId", measure, at, sum(amount)::text as amount, client_unit_id as "clientUnitId",
      serving_unit_id as "servingUnitId", place_id as "placeId", category_id as "categoryId", person_id as "personId"
    from fact where source_id = any(${ids}::uuid[])
    group by source_id, measure, at, client_unit_id, serving_unit_id, place_id, category_id, person_id
    having sum(amount) <> 0`.execute(runtime.database.main)
  return Map.groupBy(rows, (row) => row.sourceId)
}

/** Facts whose record is of no known kind: nothing could derive them again. */
async function findOrphans(runtime: Runtime): Promise<string[]> {
  const kinds = sourcesOf(runtime).map(({ kind }) => kind)
  const { rows } = await sql<{
    id: string
  }>`select distinct source_id as id from fact where source_kind <> all(${kinds}::text[])`.execute(
    runtime.database.main,
  )
  return rows.map(({ id }) => id)
}

/** Pure: whether two lists of facts come to the same, whatever their order and however often they cancel out. */
function isSame(left: readonly Fact[], right: readonly Fact[]): boolean {
  const net = new Map<string, Decimal>()
  for (const fact of left) add(net, fact, 1)
  for (const fact of right) add(net, fact, -1)
  return [...net.values()].every((amount) => amount.isZero())
}

function add(net: Map<string, Decimal>, fact: Fact, sign: 1 | -1): void {
  const { clientUnitId, servingUnitId, placeId, categoryId, personId } = fact
  const key = [fact.measure, fact.at.toISOString(), clientUnitId, servingUnitId, placeId, categoryId, personId].join(
    '|',
  )
  net.set(key, (net.get(key) ?? new Decimal(0)).plus(new Decimal(fact.amount).times(sign)))
}
