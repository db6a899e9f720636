import type { CaseState } from '@houqin/contracts/cases'
import { sql, type Selectable } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import { openReturnCall, type CaseRecord } from '../../engines/cases/index.ts'
import { personIdOf } from '../../kernel/access/actor.ts'
import { audit } from '../../kernel/audit/audit.ts'
import { secret } from '../../kernel/config.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { boundedCount, readCursor } from '../../kernel/cursor.ts'
import type { ReturnDraw } from '../../kernel/database/schema.gen.ts'
import { badField, conflict } from '../../kernel/errors.ts'
import { draw } from '../../kernel/draw.ts'
import { presentCaseRef } from './present-call.ts'

type Draw = Selectable<ReturnDraw>

/**
 * Draws who is called back from the repairs and complaints finished in these days whose reporter can be reached and was
 * not called back yet. Every draw is kept with its seed, so that drawing again until the names please shows.
 * @throws return-draw.period-reversed, return-draw.nobody
 */
export async function drawReturnCalls(
  ctx: Ctx,
  { from, to, size }: { from: string; to: string; size: number },
): Promise<string> {
  if (to < from) throw badField('to', 'return-draw.period-reversed')
  const records = await selectFinished(ctx, { from, to })
  if (records.length === 0) throw conflict('return-draw.nobody')
  const population = records.map(({ id }) => id)
  const seed = secret(16)
  const chosen = draw(population, { seed, size })
  const id = uuidv7()
  await ctx.db
    .insertInto('return_draw')
    .values({
      id,
      drawn_at: ctx.now,
      person_id: personIdOf(ctx.actor),
      from_on: from,
      to_on: to,
      seed,
      population,
      chosen,
    })
    .execute()
  audit(ctx, { action: 'return-draw.create', subject: { kind: 'return-draw', id }, detail: { from, to, size, seed } })
  for (const record of records) if (chosen.includes(record.id)) await openReturnCall(ctx, record, 'sample')
  return id
}

async function selectFinished(ctx: Ctx, { from, to }: { from: string; to: string }): Promise<CaseRecord[]> {
  const { rows } = await sql<CaseRecord>`
    select r.* from case_record r left join person p on p.id = r.reporter_id
    where r.kind in ('repair', 'complaint') and r.done_at is not null and coalesce(r.contact_phone, p.phone) is not null
      and r.done_at >= (${from}::date)::timestamp at time zone ${ctx.timeZone}
      and r.done_at < (${to}::date + 1)::timestamp at time zone ${ctx.timeZone}
      and not exists (select 1 from return_call c where c.case_id = r.id)
    order by r.id`.execute(ctx.db)
  return rows
}

export type DrawRow = Draw & { person: { id: string; name: string } | null; sort_key: string }

const columns = sql`d.*, d.from_on::text as from_on, d.to_on::text as to_on, d.drawn_at::text as sort_key,
  case when p.id is not null then jsonb_build_object('id', p.id, 'name', p.name) end as person`

export async function selectDraws(ctx: Ctx, page: { cursor?: string | undefined; limit: number }) {
  const after = readCursor(page.cursor)
  const { rows } = await sql<DrawRow>`
    select ${columns} from return_draw d left join person p on p.id = d.person_id
    where ${after === null} or (d.drawn_at, d.id) < (${after?.[0] ?? null}::timestamptz, ${after?.[1] ?? null}::uuid)
    order by d.drawn_at desc, d.id desc limit ${page.limit + 1}`.execute(ctx.db)
  const counted = await boundedCount(sql`from return_draw d`).execute(ctx.db)
  return { rows, count: counted.rows[0]?.count ?? 0 }
}

export async function getDraw(ctx: Ctx, id: string): Promise<DrawRow> {
  const { rows } = await sql<DrawRow>`
    select ${columns} from return_draw d left join person p on p.id = d.person_id where d.id = ${id}`.execute(ctx.db)
  if (!rows[0]) throw new Error(`The draw ${id} was made in this transaction and is not there`)
  return rows[0]
}

interface ChosenRow {
  id: string
  kind: 'repair' | 'complaint'
  number: string
  title: string
  state: CaseState
}

/** Draws as the page shows them, each drawn again from its seed. */
export async function presentDraws(ctx: Ctx, rows: readonly DrawRow[]) {
  const ids = [...new Set(rows.flatMap(({ chosen }) => chosen))]
  const found = await sql<ChosenRow>`
    select id, kind, number, title, state from case_record where id = any(${ids}::uuid[])`.execute(ctx.db)
  const byId = new Map(found.rows.map((row) => [row.id, row]))
  return (row: DrawRow) => ({
    id: row.id,
    drawnAt: row.drawn_at.toISOString(),
    person: row.person,
    from: row.from_on,
    to: row.to_on,
    seed: row.seed,
    population: row.population.length,
    chosen: row.chosen.flatMap((id) => byId.get(id) ?? []).map(presentCaseRef),
    proved: draw(row.population, { seed: row.seed, size: row.chosen.length }).join() === row.chosen.join(),
  })
}
