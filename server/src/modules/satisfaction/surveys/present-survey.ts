import type { Survey, SurveyRow as Shown } from '@houqin/contracts/satisfaction/survey'
import { scopeOf } from '../../../kernel/access/actor.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import { notFound } from '../../../kernel/errors.ts'
import { countGrades } from './count-grades.ts'
import { findSurvey, type SurveyRow } from './select-surveys.ts'
import { ofGrades, selectTallies } from './select-tallies.ts'
import type { SurveyRecord } from './survey-record.ts'

/** Surveys as a list shows them; figures only of those that are over. */
export async function presentSurveys(ctx: Ctx, rows: readonly SurveyRow[]) {
  const over = rows.filter(({ closed_at: closedAt }) => closedAt !== null)
  const tallies = await selectTallies(
    ctx,
    over.map(({ id }) => id),
  )
  return (row: SurveyRow): Shown => ({
    id: row.id,
    number: row.number,
    title: row.title,
    series: row.series,
    side: row.side,
    isAnonymous: row.is_anonymous,
    unit: row.unit,
    state: row.state,
    lastOn: row.last_on,
    invited: row.invited,
    returned: row.returned,
    paper: row.paper,
    satisfaction:
      row.satisfied_from === null || row.closed_at === null
        ? null
        : countGrades(ofGrades(row, tallies.get(row.id) ?? []), row.satisfied_from).satisfaction,
    version: row.version,
  })
}

/** A survey with what it asks whom. @throws survey.unknown */
export async function presentSurvey(ctx: Ctx, id: string): Promise<Survey> {
  const row = await findSurvey(ctx, id)
  if (!row) throw notFound('survey.unknown')
  const names = await namesOfUnits(ctx, row)
  return {
    ...(await presentSurveys(ctx, [row]))(row),
    intro: row.intro,
    questions: withUnits(row, names),
    audience: row.audience.map((unitId) => ({ id: unitId, name: names.get(unitId) ?? '' })),
    sample: row.sample,
    seed: row.seed,
    createdBy: row.creator,
    openedAt: row.opened_at?.toISOString() ?? null,
    closedAt: row.closed_at?.toISOString() ?? null,
    publishedAt: row.published_at?.toISOString() ?? null,
    conclusion: row.conclusion,
    can: { manage: scopeOf(ctx.actor, 'survey.manage') !== undefined },
  }
}

/** Names of the units that a survey speaks of. */
export async function namesOfUnits(
  ctx: Ctx,
  { audience, questions, unit_id: own }: SurveyRecord,
  also: readonly string[] = [],
): Promise<Map<string, string>> {
  const rated = questions.flatMap((one) => (one.kind === 'grade' && one.unitId ? [one.unitId] : []))
  const ids = [own, ...audience, ...rated, ...also]
  const units = await ctx.db.selectFrom('unit').select(['id', 'name']).where('id', 'in', ids).execute()
  return new Map(units.map(({ id, name }) => [id, name]))
}

/** The questions, each with the unit it names. */
export const withUnits = ({ questions }: Pick<SurveyRecord, 'questions'>, names: ReadonlyMap<string, string>) =>
  questions.map((one) => ({
    ...one,
    unit: one.kind === 'grade' && one.unitId ? { id: one.unitId, name: names.get(one.unitId) ?? '' } : null,
  }))
