import { api } from '@houqin/contracts'
import type { VerbBody } from '@houqin/contracts/cases'
import { complaintVerbs, type ComplaintVerb } from '@houqin/contracts/complaints'
import { sql } from 'kysely'
import {
  canSee,
  findCase,
  findWholeCase,
  presentCase,
  presentRow,
  selectCases,
  transitionCase,
  type CaseRow,
} from '../../engines/cases/index.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { toPage } from '../../kernel/cursor.ts'
import { notFound } from '../../kernel/errors.ts'
import { mount, type Route } from '../../kernel/http/mount.ts'

type Named = { id: string; name: string }

/** Owners 首问责任人 of cases, by case. */
async function selectOwners(ctx: Ctx, ids: readonly string[]): Promise<Map<string, Named>> {
  const { rows } = await sql<Named & { case_id: string }>`
    select o.case_id, p.id, p.name from case_owner o join person p on p.id = o.person_id
    where o.case_id = any(${[...ids]}::uuid[])`.execute(ctx.db)
  return new Map(rows.map(({ case_id: caseId, ...person }) => [caseId, person]))
}

async function showComplaint(ctx: Ctx, id: string) {
  const row = await findWholeCase(ctx, { kind: 'complaint', id })
  if (!row || !canSee(ctx.actor, row)) throw notFound('complaint.unknown')
  const call = await ctx.db
    .selectFrom('service_call')
    .select(['id', 'number'])
    .where('case_id', '=', id)
    .orderBy('received_at')
    .executeTakeFirst()
  return {
    ...(await presentCase(ctx, row)),
    owner: (await selectOwners(ctx, [id])).get(id) ?? null,
    call: call ?? null,
  }
}

const verbEndpoints = {
  assign: api.assignComplaint,
  accept: api.acceptComplaint,
  finish: api.finishComplaint,
  return: api.returnComplaint,
  reject: api.rejectComplaint,
  cancel: api.cancelComplaint,
  confirm: api.confirmComplaint,
  reopen: api.reopenComplaint,
  rate: api.rateComplaint,
  close: api.closeComplaint,
} as const satisfies Record<ComplaintVerb, unknown>

/** Rows with their owners; the rows of one page only. */
const withOwners = async (ctx: Ctx, rows: readonly CaseRow[]) => {
  const owners = await selectOwners(
    ctx,
    rows.map(({ id }) => id),
  )
  const present = presentRow(ctx)
  return (row: CaseRow) => ({ ...present(row), owner: owners.get(row.id) ?? null })
}

export const complaintRoutes: Route[] = [
  mount(api.listComplaints, async (ctx, { query }) => {
    const { rows, count } = await selectCases(ctx, 'complaint', { ...query, sort: 'reported' })
    return toPage(rows, {
      limit: query.limit,
      count,
      cursor: (row) => [row.sort_key, row.id],
      present: await withOwners(ctx, rows),
    })
  }),
  mount(api.getComplaint, (ctx, { params }) => showComplaint(ctx, params.id)),
  mount(api.listComplaintCategories, async (ctx) => ({ items: await listComplaintCategories(ctx) })),
  ...complaintVerbs.map((verb) =>
    mount(verbEndpoints[verb], async (ctx, { params, body }) => {
      await transitionCase(ctx, { kind: 'complaint', id: params.id }, { verb, body: body as VerbBody<typeof verb> })
      await ctx.flush()
      return showComplaint(ctx, params.id)
    }),
  ),
]

async function listComplaintCategories(ctx: Ctx) {
  const rows = await ctx.db
    .selectFrom('category')
    .select(['id', 'code', 'name', 'name_en', 'resolve_hours'])
    .where('kind', '=', 'complaint')
    .orderBy('position')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    parentId: null,
    code: row.code,
    name: ctx.language === 'en' ? (row.name_en ?? row.name) : row.name,
    icon: null,
    team: null,
    resolveHours: row.resolve_hours === null ? null : Number(row.resolve_hours),
  }))
}

/** Open cases that the actor took first. */
export async function listOwned(ctx: Ctx) {
  if (ctx.actor.kind !== 'person') return []
  const { rows: owned } = await sql<{ id: string; kind: 'repair' | 'complaint' }>`
    select r.id, r.kind from case_owner o join case_record r on r.id = o.case_id
    where o.person_id = ${ctx.actor.personId} and r.state not in ('confirmed', 'closed', 'rejected', 'cancelled')
    order by r.due_at nulls last limit 50`.execute(ctx.db)
  const present = presentRow(ctx)
  const found = []
  for (const { id, kind } of owned) {
    const row = await findCase(ctx, { kind, id })
    if (row) found.push({ ...present(row), kind, url: `/${kind}s/${id}` })
  }
  return found
}
