import type { SurveyResults } from '@houqin/contracts/satisfaction/surveys'
import { sql } from 'kysely'
import type { Ctx } from '../../../kernel/ctx.ts'
import { conflict } from '../../../kernel/errors.ts'
import { countGrades, type Tally } from './count-grades.ts'
import { namesOfUnits } from './present-survey.ts'
import { ofGrades, selectReturns, selectTallies, type Returns } from './select-tallies.ts'
import { getSurveyRecord, type SurveyRecord } from './survey-record.ts'

/** What came out of a survey that is over. @throws survey.unknown, survey.wrong-state */
export async function showResults(ctx: Ctx, id: string): Promise<SurveyResults> {
  const survey = await getSurveyRecord(ctx, id)
  const { satisfied_from: satisfiedFrom, smallest_group: smallestGroup } = survey
  if (survey.closed_at === null || satisfiedFrom === null || smallestGroup === null)
    throw conflict('survey.wrong-state', { state: ctx.say(`survey.state.${survey.state}`) })
  const before = await findRoundBefore(ctx, survey)
  const tallied = await selectTallies(ctx, before ? [id, before.id] : [id])
  const tallies = tallied.get(id) ?? []
  const earlier = before ? (tallied.get(before.id) ?? []) : []
  const share = (of: readonly Tally[], from: number | null) => countGrades(of, from ?? satisfiedFrom).satisfaction
  const of = (list: readonly Tally[], key: string) => list.filter((tally) => tally.key === key)
  const returns = await selectReturns(ctx, id)
  const units = groupReturns(returns, survey.is_anonymous ? smallestGroup : 1)
  const names = await namesOfUnits(
    ctx,
    survey,
    units.flatMap(({ unitId }) => unitId ?? []),
  )
  const named = (unitId: string) => ({ id: unitId, name: names.get(unitId) ?? '' })
  const grades = ofGrades(survey, tallies)
  return {
    ...(await countReturned(ctx, id, returns)),
    total: countGrades(grades, satisfiedFrom),
    before: before && {
      id: before.id,
      number: before.number,
      title: before.title,
      satisfaction: share(ofGrades(before, earlier), before.satisfied_from),
    },
    graded: survey.questions.flatMap((one) =>
      one.kind === 'grade'
        ? {
            key: one.key,
            text: one.text,
            unit: named(one.unitId ?? survey.unit_id),
            result: countGrades(of(tallies, one.key), satisfiedFrom),
            before: before ? share(of(earlier, one.key), before.satisfied_from) : null,
          }
        : [],
    ),
    choices: survey.questions.flatMap((one) =>
      one.kind === 'choice' ? { key: one.key, text: one.text, options: chosen(one.options, of(tallies, one.key)) } : [],
    ),
    texts: await selectTexts(ctx, survey),
    units: units.map(({ unitId, members, returned }) => ({
      unit: unitId === null ? null : named(unitId),
      returned,
      result: countGrades(
        grades.filter((tally) => members.includes(tally.unitId)),
        satisfiedFrom,
      ),
    })),
    rules: { satisfiedFrom, smallestGroup },
  }
}

async function findRoundBefore(ctx: Ctx, survey: SurveyRecord): Promise<SurveyRecord | null> {
  const record = await ctx.db
    .selectFrom('survey')
    .selectAll()
    .where('series', '=', survey.series)
    .where('side', '=', survey.side)
    .where(sql<boolean>`(closed_at, id) < (${survey.closed_at}::timestamptz, ${survey.id}::uuid)`)
    .orderBy('closed_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return (record as unknown as SurveyRecord | undefined) ?? null
}

async function countReturned(ctx: Ctx, id: string, returns: readonly Returns[]) {
  const { rows } = await sql<{ invited: number }>`
    select count(*)::int as invited from survey_invitee where survey_id = ${id}`.execute(ctx.db)
  const invited = rows[0]?.invited ?? 0
  const returned = returns.reduce((sum, one) => sum + one.returned, 0)
  const onPage = returned - returns.reduce((sum, one) => sum + one.paper, 0)
  return { invited, returned, returnRate: invited === 0 ? null : onPage / invited }
}

interface Group {
  unitId: string | null
  members: (string | null)[]
  returned: number
}

/** Pure: units that returned fewer than `smallest` stand together without a name, last. */
export function groupReturns(returns: readonly Returns[], smallest: number): Group[] {
  const shown = returns.filter(({ unitId, returned }) => unitId !== null && returned >= smallest)
  const rest = returns.filter((one) => !shown.includes(one))
  return [
    ...shown
      .toSorted((a, b) => b.returned - a.returned)
      .map(({ unitId, returned }) => ({ unitId, members: [unitId], returned })),
    ...(rest.length === 0
      ? []
      : [
          {
            unitId: null,
            members: rest.map(({ unitId }) => unitId),
            returned: rest.reduce((sum, one) => sum + one.returned, 0),
          },
        ]),
  ]
}

const chosen = (options: readonly string[], tallies: readonly Tally[]) =>
  options.map((text, index) => ({
    text,
    count: tallies.filter(({ answer }) => answer === index).reduce((sum, { count }) => sum + count, 0),
  }))

async function selectTexts(ctx: Ctx, { id, questions, is_anonymous: isAnonymous }: SurveyRecord) {
  const asked = questions.filter(({ kind }) => kind === 'text')
  const { rows } = await sql<{ key: string; said: string; person: { id: string; name: string } | null }>`
    select said.key, said.value #>> '{}' as said,
      case when p.id is not null and not ${isAnonymous}::boolean then jsonb_build_object('id', p.id, 'name', p.name) end as person
    from survey_answer a cross join jsonb_each(a.answers) as said left join person p on p.id = a.person_id
    where a.survey_id = ${id} and jsonb_typeof(said.value) = 'string' order by a.id limit 2000`.execute(ctx.db)
  return asked.map(({ key, text }) => ({
    key,
    text,
    said: rows.filter((row) => row.key === key).map(({ said, person }) => ({ said, person })),
  }))
}
