import {
  demandText,
  goalTargetBody,
  type GoalAmendment,
  type GoalPlan,
  type GoalTarget,
  type GoalTargetBody,
} from '@houqin/contracts/goals'
import { Decimal } from 'decimal.js'
import { sql } from 'kysely'
import { personIdOf, scopeOf } from '../../../kernel/access/actor.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import { looksOf, type Looks } from '../indicator-looks.ts'
import { isoOf, named } from '../reach.ts'
import { planFaults } from './plan-faults.ts'
import { scoreOf } from './plan-facts.ts'
import { getPlanRow, type PlanRow } from './plan-row.ts'
import { readDraft, type Draft } from './read-draft.ts'
import type { TargetRow } from './target-row.ts'

/** A plan as a page shows it. @throws goal-plan.unknown */
export async function showPlan(ctx: Ctx, id: string): Promise<GoalPlan> {
  const plan = await getPlanRow(ctx, id)
  const draft = await readDraft(ctx, id)
  const looks = await looksOf(ctx, draft.targets)
  return {
    ...plan,
    units: draft.units.map((unit) => presentUnit(unit, draft.targets)),
    itemList: draft.items,
    targetList: draft.targets.map((target) => presentTarget(target, looks)),
    faults: planFaults(draft).map(({ code, params, unitId, targetId }) => ({
      code,
      text: ctx.say(code, params),
      unitId,
      targetId,
    })),
    amendments: await listAmendments(ctx, plan, draft),
    can: abilities(ctx, plan),
  }
}

function presentUnit(unit: Draft['units'][number], targets: readonly TargetRow[]): GoalPlan['units'][number] {
  const own = targets.filter((target) => target.unit.id === unit.unit.id && target.cancelledOn === null)
  const judged = own.map(({ weight, result }) => ({ weight, outcome: result?.outcome ?? null }))
  return {
    ...unit,
    weight: own.reduce((sum, { weight }) => sum.plus(weight), new Decimal(0)).toFixed(),
    targets: own.length,
    score: scoreOf(judged)?.toFixed() ?? null,
  }
}

export function presentTarget(
  { planId: _planId, year: _year, item: _item, indicator, ...target }: TargetRow,
  looks: Looks,
): GoalTarget {
  return { ...target, indicator: indicator === null ? null : (looks.get(indicator) ?? null) }
}

function abilities(ctx: Ctx, plan: PlanRow): GoalPlan['can'] {
  const may = (permission: Parameters<typeof scopeOf>[1]) => scopeOf(ctx.actor, permission) !== undefined
  const me = personIdOf(ctx.actor)
  const drafts = may('goal-plan.draft')
  return {
    draft: drafts && plan.state === 'draft',
    submit: drafts && plan.state === 'draft',
    decide: may('goal-plan.approve') && plan.state === 'submitted' && me !== plan.submittedBy?.id,
    amend: drafts && plan.state === 'issued',
    conclude: may('goal-plan.approve') && plan.state === 'issued' && ctx.today > `${plan.year}-12-31`,
    makeLetters: may('goal-letter.make') && plan.state === 'issued',
  }
}

interface AmendmentRow extends Omit<GoalAmendment, 'name' | 'unit' | 'changes' | 'can'> {
  before: unknown
  after: unknown
}

async function listAmendments(ctx: Ctx, plan: PlanRow, draft: Draft): Promise<GoalAmendment[]> {
  const { rows } = await sql<AmendmentRow>`
    select a.id, a.kind, a.target_id as "targetId", a.before, a.after, a.reason, a.state, ${named('person', 'a.proposed_by')} as "proposedBy",
      ${isoOf('a.proposed_at')} as "proposedAt", ${named('person', 'a.decided_by')} as "decidedBy",
      ${isoOf('a.decided_at')} as "decidedAt", a.remark
    from goal_amendment a where a.plan_id = ${plan.id} order by a.proposed_at desc, a.id desc`.execute(ctx.db)
  const bodies = rows.map(({ before, after }) => ({ before: parsed(before), after: parsed(after) }))
  const all = bodies.flatMap(({ before, after }) => [before, after]).filter((body) => body !== null)
  const looks = await looksOf(
    ctx,
    all.map((body) => ({ indicator: body.kind === 'figure' ? body.indicator : null })),
  )
  const units = new Map(draft.units.map(({ unit }) => [unit.id, unit]))
  const approves = scopeOf(ctx.actor, 'goal-plan.approve') !== undefined
  return rows.map(({ before: _before, after: _after, ...row }, index) => {
    const { before = null, after = null } = bodies[index] ?? {}
    const body = after ?? before
    return {
      ...row,
      name: body?.name ?? '',
      unit: units.get(body?.unitId ?? '') ?? plan.unit,
      changes: changesOf(ctx, { before, after }, looks),
      can: { decide: approves && row.state === 'open' && personIdOf(ctx.actor) !== row.proposedBy.id },
    }
  })
}

const parsed = (body: unknown): GoalTargetBody | null => (body === null ? null : goalTargetBody.parse(body))

type Field = 'name' | 'value' | 'months' | 'weight' | 'measures' | 'method'

/** What an amendment changes, in words. */
function changesOf(
  ctx: Ctx,
  { before, after }: { before: GoalTargetBody | null; after: GoalTargetBody | null },
  looks: Looks,
): GoalAmendment['changes'] {
  const told = (body: GoalTargetBody | null): Record<Field, string> => ({
    name: body?.name ?? '',
    value: body === null ? '' : demandOf(ctx, body, looks),
    months: body?.kind === 'figure' ? (body.months?.map((one) => one ?? '—').join(' / ') ?? '') : '',
    weight: body?.weight ?? '',
    measures: body?.measures ?? '',
    method: body?.method ?? '',
  })
  const [old, next] = [told(before), told(after)]
  return (Object.keys(old) as Field[])
    .filter((field) => old[field] !== next[field])
    .map((field) => ({ field: ctx.say(`goal.field.${field}`), before: old[field], after: next[field] }))
}

function demandOf(ctx: Ctx, body: GoalTargetBody, looks: Looks): string {
  if (body.kind === 'work') return demandText({ ...nothing, dueOn: body.dueOn }, ctx.language)
  return demandText({ ...body, dueOn: null, indicator: looks.get(body.indicator) ?? null }, ctx.language)
}

const nothing = { comparison: null, mode: null, value: null, indicator: null }
