import { sql, type RawBuilder } from 'kysely'
import { postFacts, type Fact, type Source } from '../../engines/ledger/index.ts'
import type { CaseRecord } from '../../engines/cases/index.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { fileFacts, hazardFacts, type HazardFile } from './facts.ts'

/** The kind of a file's facts, beside those of the case. */
const FILE = 'hazard-file'

const fileColumns = sql`h.id as file_id, h.found_by, h.mended_at_once, h.grade, h.funds::text as funds, h.planned_at, h.reported_up_at,
  array(select e.answered_at from hazard_extension e where e.case_id = h.case_id and e.answer = 'granted' order by e.answered_at) as extended_at`

type Whole = CaseRecord & HazardFile & { file_id: string }

/** Posts what a hazard's file contributes as it stands. */
export async function postFile(ctx: Ctx, id: string): Promise<void> {
  await ctx.flush()
  const [row] = await selectFiles(ctx, sql`where r.id = ${id}::uuid`)
  if (row) postFacts(ctx, { kind: FILE, id: row.file_id }, fileFacts(row, row))
}

async function selectFiles(ctx: Ctx, which: RawBuilder<unknown>): Promise<Whole[]> {
  const { rows } = await sql<Whole>`
    select r.*, ${fileColumns} from case_record r join hazard h on h.case_id = r.id ${which}`.execute(ctx.db)
  return rows
}

/** Records by the ids that facts name: of the case, or of its file. */
const describedBy =
  (key: RawBuilder<unknown>): Source['describe'] =>
  async (ctx, ids) =>
    (
      await sql<{ id: string; number: string; title: string; url: string }>`
        select ${key} as id, r.number, r.title, '/hazards/' || r.id as url
        from case_record r join hazard h on h.case_id = r.id where ${key} = any(${sql.val([...ids])}::uuid[])`.execute(
        ctx.db,
      )
    ).rows

const sourceBy = (
  key: RawBuilder<unknown>,
  source: Pick<Source, 'kind'> & { factsOf: (row: Whole) => Fact[] },
): Source => ({
  kind: source.kind,
  describe: describedBy(key),
  readFacts: async (ctx, { afterId, limit }) =>
    (
      await selectFiles(
        ctx,
        sql`where ${afterId ? sql`${key} > ${afterId}::uuid` : sql`true`} order by ${key} limit ${limit}`,
      )
    ).map((row) => ({ id: source.kind === FILE ? row.file_id : row.id, facts: source.factsOf(row) })),
})

export const hazardSource = sourceBy(sql`r.id`, { kind: 'hazard', factsOf: hazardFacts })
export const fileSource = sourceBy(sql`h.id`, { kind: FILE, factsOf: (row) => fileFacts(row, row) })
