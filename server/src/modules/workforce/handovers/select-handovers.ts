import type { HandoverState } from '@houqin/contracts/workforce'
import { sql, type RawBuilder } from 'kysely'
import type { OpenWork } from '../../../engines/cases/index.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import { boundedCount, readCursor } from '../../../kernel/cursor.ts'
import { unitsFor } from '../reach.ts'

interface Named {
  id: string
  name: string
}

export interface Checked {
  item: string
  ok: boolean
  note: string | null
}

export interface HandoverRow {
  id: string
  team: Named
  shift: string
  on: string
  dueAt: string
  state: HandoverState
  notes: string
  checklist: Checked[]
  openWork: OpenWork[]
  givenBy: Named | null
  givenAt: string | null
  takenBy: Named | null
  takenAt: string | null
  version: number
  canTake: boolean
  sort_key: string
}

export interface HandoverFilter {
  unitId?: string | undefined
  state?: HandoverState | undefined
  cursor?: string | undefined
  limit: number
}

/** Handovers of the teams one may see, newest first. */
export async function selectHandovers(
  ctx: Ctx,
  filter: HandoverFilter,
): Promise<{ rows: HandoverRow[]; count: number }> {
  const after = readCursor(filter.cursor)
  const units = unitsFor(ctx, 'handover.list')
  const from = sql`from handover h join duty d on d.id = h.duty_id join shift s on s.id = d.shift_id join unit u on u.id = h.unit_id
    where (${units}::uuid[] is null or h.unit_id = any(${units}::uuid[]))
      and (${filter.unitId ?? null}::uuid is null or h.unit_id = ${filter.unitId ?? null}::uuid)
      and (${filter.state ?? null}::text is null or h.state = ${filter.state ?? null}::text)`
  const { rows } = await sql<HandoverRow>`
    select ${columns(ctx)} ${from}
      and (${after?.[0] ?? null}::timestamptz is null or (h.due_at, h.id) < (${after?.[0] ?? null}::timestamptz, ${after?.[1] ?? null}::uuid))
    order by h.due_at desc, h.id desc limit ${filter.limit + 1}`.execute(ctx.db)
  const counted = await boundedCount(from).execute(ctx.db)
  return { rows, count: counted.rows[0]?.count ?? 0 }
}

/** Handovers by any condition over `handover h`, `duty d`. */
export async function findHandovers(ctx: Ctx, where: RawBuilder<unknown>): Promise<HandoverRow[]> {
  const { rows } = await sql<HandoverRow>`
    select ${columns(ctx)} from handover h join duty d on d.id = h.duty_id join shift s on s.id = d.shift_id
    join unit u on u.id = h.unit_id where ${where} order by h.due_at, h.id`.execute(ctx.db)
  return rows
}

const iso = (column: string) => sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
const person = (column: string) =>
  sql`(select jsonb_build_object('id', p.id, 'name', p.name) from person p where p.id = ${sql.ref(column)})`

function columns(ctx: Ctx) {
  const personId = ctx.actor.kind === 'person' ? ctx.actor.personId : null
  const unitIds = ctx.actor.kind === 'person' ? ctx.actor.unitIds : []
  return sql`h.id, jsonb_build_object('id', u.id, 'name', u.name) as team, s.name as shift, d."on", ${iso('h.due_at')} as "dueAt",
    h.state, h.notes, h.checklist, h.open_work as "openWork", ${person('h.given_by')} as "givenBy", ${iso('h.given_at')} as "givenAt",
    ${person('h.taken_by')} as "takenBy", ${iso('h.taken_at')} as "takenAt", h.version, h.due_at::text as sort_key,
    coalesce(h.state = 'given' and h.given_by <> ${personId}::uuid and h.unit_id = any(${unitIds}::uuid[]), false) as "canTake"`
}

export const presentHandover = ({ sort_key: _sortKey, ...row }: HandoverRow) => row
