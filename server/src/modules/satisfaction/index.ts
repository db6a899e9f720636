import { boardTemplate } from '../../engines/boards/index.ts'
import { bookkeeping } from '../../engines/ledger/index.ts'
import { messageKind } from '../../engines/messages/index.ts'
import { reportTemplate } from '../../engines/reports/index.ts'
import { manifest } from '../../kernel/manifest.ts'
import { recordKind } from '../../kernel/records/record-kind.ts'
import { searchable } from '../../kernel/search/searchable.ts'
import { satisfactionBoard } from './boards.ts'
import { opinionIndicators, opinionMeasures, opinionSource } from './opinions/opinion-facts.ts'
import { satisfactionPermissions } from './permissions.ts'
import { satisfactionRecords } from './records.ts'
import { satisfactionRoutes } from './routes.ts'
import { satisfactionRules } from './rules.ts'
import { satisfactionSearch } from './search.ts'
import { satisfactionSummary } from './summary.ts'
import { keepSurveysJob } from './surveys/keep-surveys.ts'
import { surveyIndicators, surveyMeasures, surveySource } from './surveys/survey-facts.ts'
import { satisfactionTerms } from './terms.ts'

export { createOpinion } from './opinions/create-opinion.ts'
export { moveOpinion } from './opinions/move-opinion.ts'
export { answerSurvey, enterPaperAnswers } from './surveys/answer-survey.ts'
export { closeSurvey } from './surveys/close-survey.ts'
export { createSurvey, publishSurvey } from './surveys/draft-survey.ts'
export { openSurvey } from './surveys/open-survey.ts'

export const satisfaction = manifest({
  name: 'satisfaction',
  title: ['满意度与意见', 'Satisfaction and opinions'],
  tables: ['survey', 'survey_invitee', 'survey_answer', 'opinion', 'opinion_step'],
  permissions: satisfactionPermissions,
  rules: satisfactionRules,
  jobs: [keepSurveysJob],
  routes: satisfactionRoutes,
  terms: satisfactionTerms,
  invariants: new URL('./invariants.sql', import.meta.url),
  extensions: [
    boardTemplate.declare(satisfactionBoard),
    ...satisfactionRecords.map(recordKind.declare),
    ...satisfactionSearch.map(searchable.declare),
    ...['survey.invited', 'survey.reminder', 'survey.published', 'opinion.given', 'opinion.answered'].map((code) =>
      messageKind.declare({ code }),
    ),
    bookkeeping.declare({
      measures: [...surveyMeasures, ...opinionMeasures],
      indicators: [...surveyIndicators, ...opinionIndicators],
      sources: [surveySource, opinionSource],
    }),
    reportTemplate.declare(satisfactionSummary),
  ],
})
