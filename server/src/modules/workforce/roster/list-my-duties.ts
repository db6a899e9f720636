import { sql } from 'kysely'
import { personIdOf } from '../../../kernel/access/actor.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import { readRule } from '../../../kernel/rules/rule.ts'
import { findHandovers } from '../handovers/select-handovers.ts'
import { handoverEarlyMinutes } from '../rules.ts'
import { presentDuty, selectDuties, selectSwaps, type DutyRow } from './select-duties.ts'

const DAYS = 42

/** My duties to come, swaps that wait for me, and handovers that I have to give or may take. */
export async function listMyDuties(ctx: Ctx) {
  const personId = personIdOf(ctx.actor)
  const unitIds = ctx.actor.kind === 'person' ? ctx.actor.unitIds : []
  const soon = new Date(ctx.now.getTime() + (await readRule(ctx, handoverEarlyMinutes)) * 60_000)
  const duties = await selectDuties(
    ctx,
    sql`d.person_id = ${personId} and d.ends_at > ${ctx.now} and d.begins_at < ${new Date(ctx.now.getTime() + DAYS * 86_400_000)}`,
  )
  const toGive = await selectDuties(
    ctx,
    sql`d.person_id = ${personId} and s.needs_handover and d.ends_at <= ${soon} and d.begins_at <= ${ctx.now}
      and not exists (select 1 from handover h where h.duty_id = d.id)`,
  )
  const toTake = await findHandovers(
    ctx,
    sql`h.state = 'given' and h.given_by <> ${personId} and h.unit_id = any(${unitIds}::uuid[])`,
  )
  const asked = sql`w.answer is null and (w.to_person_id = ${personId} or w.from_person_id = ${personId})`
  return {
    duties: duties.map(withNames),
    swaps: await selectSwaps(ctx, asked),
    toGive: toGive.map((duty) => ({ ...withNames(duty), checklist: duty.checklist })),
    toTake: toTake.flatMap(({ id, team, givenBy, givenAt }) =>
      givenBy && givenAt ? [{ id, team, from: givenBy, givenAt }] : [],
    ),
  }
}

const withNames = (duty: DutyRow) => ({ ...presentDuty(duty), shift: duty.shift, team: duty.team })
