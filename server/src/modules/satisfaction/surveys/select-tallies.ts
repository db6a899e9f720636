import { sql } from 'kysely'
import type { Ctx } from '../../../kernel/ctx.ts'
import type { Tally } from './count-grades.ts'
import type { SurveyRecord } from './survey-record.ts'

/** How often each number was given to each question, by the unit of those who gave it. */
export async function selectTallies(ctx: Ctx, surveyIds: readonly string[]): Promise<Map<string, Tally[]>> {
  const { rows } = await sql<Tally & { surveyId: string }>`
    select a.survey_id as "surveyId", said.key, a.unit_id as "unitId", said.value::int as answer, count(*)::int as count
    from survey_answer a, jsonb_each(a.answers) as said
    where a.survey_id = any(${[...surveyIds]}::uuid[]) and jsonb_typeof(said.value) = 'number'
    group by a.survey_id, said.key, a.unit_id, said.value::int`.execute(ctx.db)
  return Map.groupBy(rows, ({ surveyId }) => surveyId)
}

/** Tallies of the graded questions alone. */
export const ofGrades = ({ questions }: Pick<SurveyRecord, 'questions'>, tallies: readonly Tally[]): Tally[] => {
  const keys = new Set(questions.filter(({ kind }) => kind === 'grade').map(({ key }) => key))
  return tallies.filter(({ key }) => keys.has(key))
}

export interface Returns {
  unitId: string | null
  returned: number
  paper: number
}

/** How many came back, by the unit of those who answered. */
export async function selectReturns(ctx: Ctx, surveyId: string): Promise<Returns[]> {
  const { rows } = await sql<Returns>`
    select unit_id as "unitId", count(*)::int as returned, (count(*) filter (where channel = 'paper'))::int as paper
    from survey_answer where survey_id = ${surveyId} group by unit_id`.execute(ctx.db)
  return rows
}
