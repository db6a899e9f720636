import type { CauseKind, FollowLine, FollowUp, Outcome } from '@houqin/contracts/goals'
import { addMonths } from '@houqin/contracts/periods'
import { sql } from 'kysely'
import type { Ctx } from '../../../kernel/ctx.ts'
import { notFound } from '../../../kernel/errors.ts'
import { looksOf, type Looks } from '../indicator-looks.ts'
import { plain, selectTargets, type TargetRow } from '../plans/target-row.ts'
import { isoOf, named } from '../reach.ts'
import { followedTargets } from './followed-targets.ts'
import { judge, plannedFor } from './judge.ts'
import { measureTarget, queryOf, type Standing } from './measure-target.ts'
import { mayReview } from './review-follow-up.ts'
import { findFollowUps, type FollowUpRow } from './select-follow-ups.ts'
import { mayFill } from './submit-follow-up.ts'

interface KeptLine {
  targetId: string
  outcome: Outcome
  planned: string | null
  comparison: TargetRow['comparison']
  exact: string | null
  numerator: string | null
  denominator: string | null
  records: number | null
  monthExact: string | null
  from: string
  to: string
  doneOn: string | null
  causeKind: CauseKind | null
  cause: string
  measures: string
  note: string
}

/**
 * A follow-up with its figures: as submitted, else as known now; where facts came or went afterwards, both.
 * @throws goal-follow-up.unknown
 */
export async function showFollowUp(ctx: Ctx, id: string): Promise<FollowUp> {
  const [row] = await findFollowUps(ctx, sql`f.id = ${id}`)
  if (!row) throw notFound('goal-follow-up.unknown')
  const around = await selectAround(ctx, id)
  const kept = await selectKept(ctx, id)
  const former = await selectFormerMeasures(ctx, row)
  const isFrozen = row.state === 'submitted' || row.state === 'accepted'
  const key = { id, plan_id: row.plan.id, unit_id: row.unit.id, month: row.month }
  const targets = isFrozen
    ? await selectTargets(ctx, sql`t.id in (select l.target_id from goal_follow_line l where l.follow_up_id = ${id})`)
    : await followedTargets(ctx, key)
  const looks = await looksOf(ctx, targets)
  const lines: FollowLine[] = []
  for (const target of targets) {
    const known = kept.get(target.id)
    const line =
      isFrozen && known ? await frozenLine(ctx, { target, known, row }) : await liveLine(ctx, { target, known, row })
    lines.push({ ...aboutTarget(target, looks), ...line, formerMeasures: former.get(target.id) ?? '' })
  }
  const { requirement, submittedBy, reviewedBy, reviewedAt, remark } = around
  return {
    ...row,
    requirement,
    submittedBy,
    reviewedBy,
    reviewedAt,
    remark,
    lines,
    can: {
      submit: !isFrozen && mayFill(ctx, { personId: row.person.id, unitId: row.unit.id }),
      review:
        row.state === 'submitted' &&
        mayReview(ctx, { person_id: row.person.id, unit_id: row.unit.id, submittedBy: submittedBy?.id ?? null }),
    },
  }
}

type Around = Pick<FollowUp, 'requirement' | 'submittedBy' | 'reviewedBy' | 'reviewedAt' | 'remark'>

async function selectAround(ctx: Ctx, id: string): Promise<Around> {
  const { rows } = await sql<Around>`
    select g.requirement, ${named('person', 'f.submitted_by')} as "submittedBy", ${named('person', 'f.reviewed_by')} as "reviewedBy",
      ${isoOf('f.reviewed_at')} as "reviewedAt", f.remark
    from goal_follow_up f join goal_unit g on g.plan_id = f.plan_id and g.unit_id = f.unit_id where f.id = ${id}`.execute(
    ctx.db,
  )
  const [around] = rows
  if (!around) throw notFound('goal-follow-up.unknown')
  return around
}

async function selectKept(ctx: Ctx, id: string): Promise<Map<string, KeptLine>> {
  const { rows } = await sql<KeptLine>`
    select l.target_id as "targetId", l.outcome, l.planned::text, l.comparison, l.exact::text, l.numerator::text, l.denominator::text,
      l.records, l.month_exact::text as "monthExact", l.from_on as "from", l.to_on as "to", l.done_on as "doneOn",
      l.cause_kind as "causeKind", l.cause, l.measures, l.note
    from goal_follow_line l where l.follow_up_id = ${id}`.execute(ctx.db)
  return new Map(rows.map((row) => [row.targetId, row]))
}

/** What was promised the month before for what was missed then. */
async function selectFormerMeasures(ctx: Ctx, { plan, unit, month }: FollowUpRow): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; measures: string }>`
    select l.target_id as id, l.measures from goal_follow_line l join goal_follow_up f on f.id = l.follow_up_id
    where f.plan_id = ${plan.id} and f.unit_id = ${unit.id} and f.month = ${addMonths(month, -1)} and l.measures <> ''`.execute(
    ctx.db,
  )
  return new Map(rows.map(({ id, measures }) => [id, measures]))
}

const aboutTarget = (target: TargetRow, looks: Looks) => ({
  targetId: target.id,
  name: target.name,
  item: target.item,
  kind: target.kind,
  weight: target.weight,
  indicator: looks.get(target.indicator ?? '') ?? null,
  slice: target.slice,
  mode: target.mode,
  dueOn: target.dueOn,
  planMeasures: target.measures,
})

interface Shown {
  target: TargetRow
  known: KeptLine | undefined
  row: FollowUpRow
}
type Line = Omit<FollowLine, keyof ReturnType<typeof aboutTarget> | 'formerMeasures'>

const spoken = (known: KeptLine | undefined) => ({
  doneOn: known?.doneOn ?? null,
  causeKind: known?.causeKind ?? null,
  cause: known?.cause ?? '',
  measures: known?.measures ?? '',
  note: known?.note ?? '',
})

async function liveLine(ctx: Ctx, { target, known, row }: Shown): Promise<Line> {
  const { figure, planned, monthPlanned, monthExact, span } = await measureTarget(ctx, target, {
    month: row.month,
    doneOn: known?.doneOn ?? null,
  })
  return {
    ...spoken(known),
    comparison: target.comparison,
    planned,
    monthPlanned,
    monthExact,
    ...span,
    figure,
    nowKnown: null,
    query: queryOf(target, span),
  }
}

async function frozenLine(ctx: Ctx, { target, known, row }: Shown & { known: KeptLine }): Promise<Line> {
  const span = { from: known.from, to: known.to }
  const exact = known.exact === null ? null : plain(known.exact)
  const planned = known.planned === null ? null : plain(known.planned)
  const figure = {
    exact,
    numerator: known.numerator,
    denominator: known.denominator,
    records: known.records ?? 0,
    outcome: known.outcome,
  }
  const now = (await measureTarget(ctx, target, { month: row.month, doneOn: known.doneOn })).figure
  const nowKnown: Standing = { ...now, outcome: judge(now.exact, known.comparison, planned) }
  const differs = target.kind === 'figure' && now.exact !== exact
  return {
    ...spoken(known),
    comparison: known.comparison,
    planned,
    monthPlanned: plannedFor(target, row.month).monthPlanned,
    monthExact: known.monthExact === null ? null : plain(known.monthExact),
    ...span,
    figure,
    nowKnown: differs ? nowKnown : null,
    query: queryOf(target, span),
  }
}
