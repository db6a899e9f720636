import { addDays } from '@houqin/contracts/periods'
import type { LetterLayer } from '@houqin/contracts/goals'
import { sql } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import { notify } from '../../../engines/messages/index.ts'
import { audit } from '../../../kernel/audit/audit.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import { badField, conflict } from '../../../kernel/errors.ts'
import { nextNumber } from '../../../kernel/numbering.ts'
import { readRule } from '../../../kernel/rules/rule.ts'
import { looksOf } from '../indicator-looks.ts'
import { lockPlan } from '../plans/plan-row.ts'
import { selectTargets } from '../plans/target-row.ts'
import { letterDays } from '../rules.ts'
import { checkCodeOf, composeLetter } from './compose-letter.ts'
import { postLetters } from './letter-facts.ts'
import { findPairings, type Pairing } from './parties.ts'

/** Makes the letters of a layer that are not there yet. @throws goal-plan.not-issued, goal-letter.due-past */
export async function makeLetters(
  ctx: Ctx,
  planId: string,
  { layer, dueOn }: { layer: LetterLayer; dueOn: string },
): Promise<{ made: number; kept: number }> {
  const plan = await lockPlan(ctx, planId)
  if (plan.state !== 'issued') throw conflict('goal-plan.not-issued')
  if (dueOn < ctx.today) throw badField('dueOn', 'goal-letter.due-past')
  const pairings = await findPairings(ctx, planId, layer)
  const standing = await ctx.db
    .selectFrom('goal_letter')
    .select(['unit_id', 'lower_id'])
    .where('plan_id', '=', planId)
    .where('state', '<>', 'replaced')
    .execute()
  const known = new Set(standing.map((one) => `${one.unit_id} ${one.lower_id}`))
  const wanted = pairings.filter(({ unitId, lowerId }) => !known.has(`${unitId} ${lowerId}`))
  for (const pairing of wanted) await makeOne(ctx, plan, { pairing, layer, dueOn })
  if (wanted.length > 0)
    audit(ctx, {
      action: 'goal-letter.make',
      subject: { kind: 'goal-plan', id: planId },
      detail: { layer, made: wanted.length, dueOn },
    })
  return { made: wanted.length, kept: pairings.length - wanted.length }
}

type Plan = Awaited<ReturnType<typeof lockPlan>>

interface NewLetter {
  pairing: Pairing
  layer: LetterLayer
  dueOn: string
}

async function makeOne(ctx: Ctx, plan: Plan, { pairing, layer, dueOn }: NewLetter): Promise<void> {
  const content = await contentOf(ctx, plan, pairing)
  const id = uuidv7()
  const number = await nextNumber(ctx, 'ZR')
  await ctx.db
    .insertInto('goal_letter')
    .values({
      id,
      number,
      plan_id: plan.id,
      unit_id: pairing.unitId,
      layer,
      upper_id: pairing.upperId,
      lower_id: pairing.lowerId,
      content: JSON.stringify(content),
      check_code: checkCodeOf(content, [pairing.upperId, pairing.lowerId]),
      due_on: dueOn,
      made_at: ctx.now,
      state: 'open',
    })
    .execute()
  await postLetters(ctx, [id])
  const params = { title: content.title, due: dueOn }
  notify(ctx, {
    kind: 'goal.letter',
    subject: { kind: 'goal-letter', id },
    params,
    to: [pairing.lowerId, pairing.upperId],
  })
}

async function contentOf(ctx: Ctx, plan: Plan, { unitId, upperId, lowerId }: Pairing) {
  const targets = await selectTargets(
    ctx,
    sql`t.plan_id = ${plan.id} and t.unit_id = ${unitId} and t.cancelled_on is null`,
  )
  const { rows } = await sql<{ unit: string; upper: string; lower: string; requirement: string }>`
    select u.name as unit, (select name from person where id = ${upperId}) as upper,
      (select name from person where id = ${lowerId}) as lower, g.requirement
    from goal_unit g join unit u on u.id = g.unit_id where g.plan_id = ${plan.id} and g.unit_id = ${unitId}`.execute(
    ctx.db,
  )
  const [names] = rows
  if (!names) throw conflict('goal.unit-not-in-plan')
  return composeLetter(ctx, {
    plan: { title: plan.title, year: plan.year, letterText: plan.letter_text },
    organisation: ctx.organisation?.name ?? '',
    ...names,
    targets,
    looks: await looksOf(ctx, targets),
  })
}

/** Letters of units whose targets were amended: what was signed stays readable, a new one is to be signed. */
export async function replaceLetters(ctx: Ctx, planId: string, unitIds: readonly string[]): Promise<void> {
  const plan = await lockPlan(ctx, planId)
  const dueOn = addDays(ctx.today, await readRule(ctx, letterDays))
  const standing = await ctx.db
    .selectFrom('goal_letter')
    .select(['id', 'unit_id as unitId', 'upper_id as upperId', 'lower_id as lowerId', 'layer'])
    .where('plan_id', '=', planId)
    .where('unit_id', 'in', [...unitIds])
    .where('state', '<>', 'replaced')
    .orderBy('number')
    .execute()
  await retire(
    ctx,
    standing.map(({ id }) => id),
  )
  for (const { layer, ...pairing } of standing)
    await makeOne(ctx, plan, { pairing, layer: layer === 'unit' ? 'unit' : 'member', dueOn })
}

/** Letters that whoever left should have signed or did sign: a successor signs their own. */
export async function handOverLetters(ctx: Ctx, { fromId, toId }: { fromId: string; toId: string }): Promise<void> {
  const { rows } = await sql<Pairing & { id: string; planId: string; layer: LetterLayer }>`
    select l.id, l.plan_id as "planId", l.layer, l.unit_id as "unitId", l.upper_id as "upperId", l.lower_id as "lowerId"
    from goal_letter l join goal_plan p on p.id = l.plan_id and p.state = 'issued'
    where (l.lower_id = ${fromId} and l.state <> 'replaced') or (l.upper_id = ${fromId} and l.state = 'open')
    order by l.number`.execute(ctx.db)
  await retire(
    ctx,
    rows.map(({ id }) => id),
  )
  const dueOn = addDays(ctx.today, await readRule(ctx, letterDays))
  for (const { planId, layer, unitId, upperId, lowerId } of rows) {
    if (layer === 'member' && lowerId === fromId) continue
    const successor = (id: string) => (id === fromId ? toId : id)
    const pairing = { unitId, upperId: successor(upperId), lowerId: successor(lowerId) }
    if (pairing.upperId === pairing.lowerId || (await hasLetter(ctx, planId, pairing))) continue
    await makeOne(ctx, await lockPlan(ctx, planId), { pairing, layer, dueOn })
  }
}

async function hasLetter(ctx: Ctx, planId: string, { unitId, lowerId }: Pairing): Promise<boolean> {
  const known = await ctx.db
    .selectFrom('goal_letter')
    .select('id')
    .where('plan_id', '=', planId)
    .where('unit_id', '=', unitId)
    .where('lower_id', '=', lowerId)
    .where('state', '<>', 'replaced')
    .executeTakeFirst()
  return known !== undefined
}

async function retire(ctx: Ctx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await ctx.db
    .updateTable('goal_letter')
    .set(({ eb }) => ({ state: 'replaced', version: eb('version', '+', 1) }))
    .where('id', 'in', [...ids])
    .execute()
  await postLetters(ctx, ids)
}
