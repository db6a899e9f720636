import { type Hazard, type HazardRow, type hazardViews } from '@houqin/contracts/hazards'
import { hazardVerbs, type HazardGrade, type HazardSource } from '@houqin/contracts/hazards/words'
import { sql, type RawBuilder } from 'kysely'
import {
  canSee,
  findWholeCase,
  presentCase,
  presentRow,
  selectCases,
  type CaseFilter,
  type CaseRow,
} from '../../engines/cases/index.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { toPage } from '../../kernel/cursor.ts'
import { notFound } from '../../kernel/errors.ts'
import { readRule } from '../../kernel/rules/rule.ts'
import { deedsFor } from './deeds.ts'
import { mendingDays } from './rules.ts'

interface Filter {
  q?: string | undefined
  view: (typeof hazardViews)[number]
  grade?: HazardGrade | undefined
  foundBy?: HazardSource | undefined
  categoryId?: string | undefined
  placeId?: string | undefined
  from?: string | undefined
  to?: string | undefined
  cursor?: string | undefined
  limit: number
}

/** Which cases a view of hazards shows: the engine's own view, and what it means beside it. */
const views: Record<Filter['view'], { view: CaseFilter['view']; also?: RawBuilder<unknown> }> = {
  open: { view: 'all', also: sql`r.confirmed_at is null and r.dropped_at is null` },
  grade: { view: 'desk' },
  mine: { view: 'mine' },
  recheck: { view: 'all', also: sql`r.state in ('done', 'confirmed')` },
  late: { view: 'late' },
  reported: { view: 'reported' },
  all: { view: 'all' },
}

export async function listHazards(ctx: Ctx, { view, grade, foundBy, ...filter }: Filter) {
  const also = [
    views[view].also,
    grade && sql`exists (select from hazard h where h.case_id = r.id and h.grade = ${grade})`,
    foundBy && sql`exists (select from hazard h where h.case_id = r.id and h.found_by = ${foundBy})`,
  ].filter((one) => one !== undefined)
  const { rows, count } = await selectCases(ctx, 'hazard', {
    ...filter,
    view: views[view].view,
    also: also.length > 0 ? sql.join(also, sql` and `) : undefined,
    sort: 'reported',
  })
  const present = await presentRows(ctx, rows)
  return toPage(rows, { limit: filter.limit, count, cursor: (row) => [row.sort_key, row.id], present })
}

interface Beside {
  case_id: string
  grade: HazardGrade | null
  foundBy: HazardSource
  asksForTime: boolean
  reportedUp: boolean
}

async function presentRows(ctx: Ctx, cases: readonly CaseRow[]): Promise<(row: CaseRow) => HazardRow> {
  const { rows } = await sql<Beside>`
    select h.case_id, h.grade, h.found_by as "foundBy", h.reported_up_at is not null as "reportedUp",
      exists (select from hazard_extension e where e.case_id = h.case_id and e.answer is null) as "asksForTime"
    from hazard h where h.case_id = any(${sql.val(cases.map(({ id }) => id))}::uuid[])`.execute(ctx.db)
  const beside = new Map(rows.map(({ case_id: id, ...one }) => [id, one]))
  const present = presentRow(ctx)
  return (row) => ({ ...present(row), ...besideOf(beside, row.id) })
}

function besideOf(beside: ReadonlyMap<string, Omit<Beside, 'case_id'>>, id: string) {
  const found = beside.get(id)
  if (!found) throw new Error(`Hazard ${id} has no file`)
  return found
}

type Named = { id: string; name: string }
interface FileRow {
  grade_basis: string | null
  measures: string | null
  funds: string | null
  emergency: string | null
  planned_at: Date | null
  planned_by: Named | null
  reported_up_to: string | null
  reported_up_said: string | null
  reported_up_at: Date | null
  reported_up_by: Named | null
}

const person = (alias: string) =>
  sql`case when ${sql.ref(`${alias}.id`)} is not null then jsonb_build_object('id', ${sql.ref(`${alias}.id`)}, 'name', ${sql.ref(`${alias}.name`)}) end`

/** A hazard as its page shows it. @throws hazard.unknown */
export async function presentHazard(ctx: Ctx, id: string): Promise<Hazard> {
  const row = await findWholeCase(ctx, { kind: 'hazard', id })
  if (!row || !canSee(ctx.actor, row)) throw notFound('hazard.unknown')
  const {
    rows: [file],
  } = await sql<FileRow>`
    select h.grade_basis, h.measures, h.funds::text as funds, h.emergency, h.planned_at, ${person('p')} as planned_by,
      h.reported_up_to, h.reported_up_said, h.reported_up_at, ${person('u')} as reported_up_by
    from hazard h left join person p on p.id = h.planned_by left join person u on u.id = h.reported_up_by
    where h.case_id = ${id}`.execute(ctx.db)
  if (!file) throw new Error(`Hazard ${id} has no file`)
  const shown = await presentCase(ctx, row)
  const listed = (await presentRows(ctx, [row]))(row)
  const { asksForTime: asks, reportedUp } = listed
  return {
    ...shown,
    ...listed,
    can: shown.can.filter((verb) => verb in hazardVerbs),
    gradeBasis: file.grade_basis,
    plan: planOf(file),
    extensions: await selectExtensions(ctx, id),
    reportUp:
      file.reported_up_at && file.reported_up_to
        ? {
            to: file.reported_up_to,
            said: file.reported_up_said ?? '',
            by: file.reported_up_by,
            at: file.reported_up_at.toISOString(),
          }
        : null,
    days: { general: await readRule(ctx, mendingDays.general), major: await readRule(ctx, mendingDays.major) },
    deeds: deedsFor(ctx.actor, row, { asks, reportedUp }),
  }
}

const planOf = (file: FileRow): Hazard['plan'] =>
  file.planned_at && file.measures
    ? {
        measures: file.measures,
        funds: file.funds ?? '0',
        emergency: file.emergency ?? '',
        by: file.planned_by,
        at: file.planned_at.toISOString(),
      }
    : null

type Extension = Hazard['extensions'][number]

async function selectExtensions(ctx: Ctx, id: string): Promise<Extension[]> {
  const { rows } = await sql<Omit<Extension, 'askedAt'> & { askedAt: Date }>`
    select e.id, e.until::text as until, e.reason, ${person('a')} as "askedBy", e.asked_at as "askedAt", e.answer,
      ${person('b')} as "answeredBy", e.answer_reason as "answerReason"
    from hazard_extension e left join person a on a.id = e.asked_by left join person b on b.id = e.answered_by
    where e.case_id = ${id} order by e.asked_at`.execute(ctx.db)
  return rows.map((row) => ({ ...row, askedAt: row.askedAt.toISOString() }))
}
