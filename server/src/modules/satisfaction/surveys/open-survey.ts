import { sql } from 'kysely'
import { audit } from '../../../kernel/audit/audit.ts'
import { secret } from '../../../kernel/config.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import { draw } from '../../../kernel/draw.ts'
import { badField, conflict } from '../../../kernel/errors.ts'
import { readRule } from '../../../kernel/rules/rule.ts'
import { notify } from '../../../engines/messages/index.ts'
import { satisfiedFrom, smallestGroup } from '../rules.ts'
import { groupUnits } from './group-units.ts'
import { lockSurvey, type SurveyRecord } from './survey-record.ts'

interface Asked {
  personId: string
  unitId: string
}

/**
 * Asks: everyone in the audience, or a sample drawn by lot, is kept as invited and told. Units too small to be shown by
 * themselves are put together now, so that no answer ever bears a telling unit.
 * @throws survey.unknown, survey.stale, survey.wrong-state, survey.nobody, survey.last-day-past
 */
export async function openSurvey(ctx: Ctx, id: string, { version }: { version: number }): Promise<void> {
  const survey = await lockSurvey(ctx, { id, version, state: 'draft' })
  if (survey.last_on < ctx.today) throw badField('lastOn', 'survey.last-day-past')
  const population = await selectAudience(ctx, survey)
  if (population.length === 0) throw conflict('survey.nobody')
  const seed = survey.sample === null ? null : secret(16)
  const asked = seed === null ? population : drawFrom(population, { seed, size: survey.sample ?? 0 })
  const smallest = await readRule(ctx, smallestGroup)
  const invited = survey.is_anonymous ? await inGroups(ctx, asked, smallest) : asked
  await sql`insert into survey_invitee (survey_id, person_id, unit_id)
    select ${id}, asked.person_id, asked.unit_id
    from unnest(${invited.map((one) => one.personId)}::uuid[], ${invited.map((one) => one.unitId)}::uuid[])
      as asked(person_id, unit_id)`.execute(ctx.db)
  await ctx.db
    .updateTable('survey')
    .set({
      state: 'open',
      seed,
      opened_at: ctx.now,
      satisfied_from: await readRule(ctx, satisfiedFrom),
      smallest_group: smallest,
      version: version + 1,
    })
    .where('id', '=', id)
    .execute()
  audit(ctx, {
    action: 'survey.open',
    subject: { kind: 'survey', id },
    detail: { number: survey.number, population: population.length, invited: invited.length, seed },
  })
  notify(ctx, {
    kind: 'survey.invited',
    subject: { kind: 'survey', id },
    params: { title: survey.title, lastOn: survey.last_on },
    to: invited.map(({ personId }) => personId),
  })
}

/** People whose first membership today lies in the audience, in order of id. */
async function selectAudience(ctx: Ctx, { audience }: SurveyRecord): Promise<Asked[]> {
  const { rows } = await sql<Asked>`
    with recursive asked(id) as (
      select id from unit where id = any(${audience}::uuid[])
      union select u.id from unit u join asked on u.parent_id = asked.id
    )
    select distinct on (m.person_id) m.person_id as "personId", m.unit_id as "unitId"
    from membership m join person p on p.id = m.person_id
    where m.unit_id in (select id from asked) and (p.left_on is null or p.left_on >= ${ctx.today}::date)
      and m.from_on <= ${ctx.today}::date and (m.to_on is null or m.to_on >= ${ctx.today}::date)
    order by m.person_id, m.is_primary desc, m.from_on, m.id`.execute(ctx.db)
  return rows
}

function drawFrom(population: readonly Asked[], lot: { seed: string; size: number }): Asked[] {
  const chosen = new Set(
    draw(
      population.map(({ personId }) => personId),
      lot,
    ),
  )
  return population.filter(({ personId }) => chosen.has(personId))
}

async function inGroups(ctx: Ctx, asked: readonly Asked[], smallest: number): Promise<Asked[]> {
  const units = await ctx.db.selectFrom('unit').select(['id', 'parent_id']).execute()
  const people = new Map([...Map.groupBy(asked, ({ unitId }) => unitId)].map(([id, list]) => [id, list.length]))
  const shown = groupUnits(people, { parentOf: new Map(units.map((one) => [one.id, one.parent_id])), smallest })
  return asked.map(({ personId, unitId }) => ({ personId, unitId: shown.get(unitId) ?? unitId }))
}
