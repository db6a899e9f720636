import { api } from '@houqin/contracts'
import { sql } from 'kysely'
import type { Ctx } from '../../kernel/ctx.ts'
import { toPage } from '../../kernel/cursor.ts'
import { mount, type Route } from '../../kernel/http/mount.ts'
import { reviewFollowUp } from './follow-ups/review-follow-up.ts'
import { selectFollowUps } from './follow-ups/select-follow-ups.ts'
import { showFollowUp } from './follow-ups/show-follow-up.ts'
import { submitFollowUp } from './follow-ups/submit-follow-up.ts'
import { looksOf } from './indicator-looks.ts'
import { letterCoverage } from './letters/letter-coverage.ts'
import { letterDocument, letterSignature } from './letters/letter-document.ts'
import { makeLetters } from './letters/make-letters.ts'
import { cursorOf, getLetterRecord, selectLetters } from './letters/select-letters.ts'
import { signLetters } from './letters/sign-letters.ts'
import { decideAmendment, proposeAmendment } from './plans/amend-plan.ts'
import { concludePlan } from './plans/conclude-plan.ts'
import { changePlan, createPlan, voidPlan } from './plans/create-plan.ts'
import { decidePlan, submitPlan } from './plans/decide-plan.ts'
import { selectPlans } from './plans/plan-row.ts'
import { showMatrix } from './plans/show-matrix.ts'
import { presentTarget, showPlan } from './plans/show-plan.ts'
import { getTarget } from './plans/target-row.ts'
import { changeItem, createItem, removeItem, removeUnit, setUnit } from './plans/write-structure.ts'
import { changeTarget, createTarget, removeTarget } from './plans/write-targets.ts'

const planRoutes: Route[] = [
  mount(api.listGoalPlans, async (ctx, { query }) => {
    const plans = await selectPlans(
      ctx,
      sql`(${query.year ?? null}::int is null or p.year = ${query.year ?? null}::int)`,
    )
    return {
      items: plans.map(({ id, number, year, unit, title, state, leader, items, targets, version }) => {
        return { id, number, year, unit, title, state, leader, items, targets, version }
      }),
    }
  }),
  mount(api.getGoalPlan, (ctx, { params }) => showPlan(ctx, params.id)),
  mount(api.createGoalPlan, async (ctx, { body }) => showPlan(ctx, (await createPlan(ctx, body)).id)),
  mount(api.changeGoalPlan, (ctx, { params, body }) => shown(ctx, params.id, () => changePlan(ctx, params.id, body))),
  mount(api.voidGoalPlan, (ctx, { params, body }) => shown(ctx, params.id, () => voidPlan(ctx, params.id, body))),
  mount(api.submitGoalPlan, (ctx, { params, body }) =>
    shown(ctx, params.id, () => submitPlan(ctx, params.id, body.version)),
  ),
  mount(api.decideGoalPlan, (ctx, { params, body }) => shown(ctx, params.id, () => decidePlan(ctx, params.id, body))),
  mount(api.concludeGoalPlan, (ctx, { params, body }) =>
    shown(ctx, params.id, () => concludePlan(ctx, params.id, body.version)),
  ),
  mount(api.proposeGoalAmendment, (ctx, { params, body }) =>
    shown(ctx, params.id, () => proposeAmendment(ctx, params.id, body)),
  ),
  mount(api.decideGoalAmendment, async (ctx, { params, body }) =>
    showPlan(ctx, (await decideAmendment(ctx, params.id, body)).planId),
  ),
  mount(api.getGoalMatrix, (ctx, { params }) => showMatrix(ctx, params.id)),
  mount(api.setGoalUnit, (ctx, { params, body }) => setUnit(ctx, params, body)),
  mount(api.removeGoalUnit, (ctx, { params }) => removeUnit(ctx, params)),
  mount(api.createGoalItem, (ctx, { params, body }) => createItem(ctx, params.id, body)),
  mount(api.changeGoalItem, (ctx, { params, body }) => changeItem(ctx, params.id, body)),
  mount(api.removeGoalItem, (ctx, { params }) => removeItem(ctx, params.id)),
  mount(api.createGoalTarget, async (ctx, { params, body }) =>
    showTarget(ctx, await createTarget(ctx, params.id, body)),
  ),
  mount(api.changeGoalTarget, async (ctx, { params, body }) => {
    await changeTarget(ctx, params.id, body)
    return showTarget(ctx, params.id)
  }),
  mount(api.removeGoalTarget, async (ctx, { params, query }) => {
    await removeTarget(ctx, params.id, query.version)
    return {}
  }),
]

async function shown(ctx: Ctx, id: string, change: () => Promise<void>) {
  await change()
  return showPlan(ctx, id)
}

async function showTarget(ctx: Ctx, id: string) {
  const target = await getTarget(ctx, id)
  return presentTarget(target, await looksOf(ctx, [target]))
}

const followUpRoutes: Route[] = [
  mount(api.listFollowUps, async (ctx, { query }) => {
    const { rows, count } = await selectFollowUps(ctx, query)
    return toPage(rows, { limit: query.limit, count, cursor: (row) => [row.month, row.id], present: (row) => row })
  }),
  mount(api.getFollowUp, (ctx, { params }) => showFollowUp(ctx, params.id)),
  mount(api.submitFollowUp, async (ctx, { params, body }) => {
    await submitFollowUp(ctx, params.id, body)
    return showFollowUp(ctx, params.id)
  }),
  mount(api.reviewFollowUp, async (ctx, { params, body }) => {
    await reviewFollowUp(ctx, params.id, body)
    return showFollowUp(ctx, params.id)
  }),
]

const letterRoutes: Route[] = [
  mount(api.makeLetters, (ctx, { params, body }) => makeLetters(ctx, params.id, body)),
  mount(api.listLetters, async (ctx, { query }) => {
    const { rows, count } = await selectLetters(ctx, query)
    return toPage(rows, { limit: query.limit, count, cursor: cursorOf, present: (row) => row })
  }),
  mount(api.getLetterCoverage, (ctx, { params }) => letterCoverage(ctx, params.id)),
  mount(api.getLetter, async (ctx, { params }) => {
    const { upperFileId: _upper, lowerFileId: _lower, ...letter } = await getLetterRecord(ctx, params.id)
    return letter
  }),
  mount(api.signLetters, (ctx, { body }) => signLetters(ctx, body)),
  mount(api.getLetterDocument, (ctx, { params }) => letterDocument(ctx, params.id)),
  mount(api.getLetterSignature, (ctx, { params }) => letterSignature(ctx, params.id, params.party)),
]

export const goalRoutes: Route[] = [...planRoutes, ...followUpRoutes, ...letterRoutes]
