import { ArrowLeftOutlined } from '@ant-design/icons'
import { api } from '@houqin/contracts'
import { surveySides, type Survey } from '@houqin/contracts/satisfaction/survey'
import { useParams } from '@tanstack/react-router'
import { useT } from '../../../kernel/i18n.ts'
import { useEndpoint } from '../../../kernel/queries.ts'
import { useFormat } from '../../../kernel/use-format.ts'
import { ErrorState } from '../../../ui/ErrorState.tsx'
import { LinkButton } from '../../../ui/LinkButton.tsx'
import { Moment } from '../../../ui/Moment.tsx'
import { PageSkeleton } from '../../../ui/PageSkeleton.tsx'
import { RecordFields, RecordPage, RecordPart } from '../../../ui/RecordPage.tsx'
import { RecordNumber } from '../../../ui/RecordNumber.tsx'
import { Returned } from '../Returned.tsx'
import { Questionnaire } from '../Questionnaire.tsx'
import { SurveyTag } from '../states.tsx'
import { satisfactionWords } from '../words.ts'
import styles from './Satisfaction.module.css'
import { SurveyActions } from './SurveyActions.tsx'
import { SurveyResults } from './SurveyResults.tsx'

/** One survey: what it asks whom, how many answered, and what came out once it is over. */
export function SurveyPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const survey = useEndpoint(api.getSurvey, { params: { id }, every: 60_000 })
  if (survey.error !== null) return <ErrorState error={survey.error} onRetry={() => void survey.refetch()} />
  return survey.data === undefined ? <PageSkeleton rows={8} /> : <Shown survey={survey.data} />
}

function Shown({ survey }: { survey: Survey }) {
  const t = useT(satisfactionWords)
  const isOver = survey.closedAt !== null
  return (
    <RecordPage
      number={<RecordNumber number={survey.number} />}
      title={survey.title}
      state={<SurveyTag state={survey.state} />}
      holder={survey.invited === null ? survey.unit.name : <Returned survey={survey} />}
      due={
        <span>
          {t('column.lastOn')} {survey.lastOn}
        </span>
      }
      actions={
        <>
          {survey.can.manage && <SurveyActions survey={survey} />}
          <LinkButton icon={<ArrowLeftOutlined />} to="/surveys">
            {t('back')}
          </LinkButton>
        </>
      }
      side={<How survey={survey} />}
      below={null}
    >
      {survey.state === 'open' && <p className={styles.text}>{t('survey.running')}</p>}
      {survey.conclusion !== null && (
        <RecordPart title={t('part.conclusion')}>
          <p className={styles.text}>{survey.conclusion}</p>
        </RecordPart>
      )}
      {isOver ? (
        <SurveyResults survey={survey} />
      ) : (
        <RecordPart title={t('part.asked')}>
          {survey.intro !== '' && <p className={styles.intro}>{survey.intro}</p>}
          <div inert>
            <Questionnaire questions={survey.questions} answers={{}} missing={[]} onChange={() => undefined} />
          </div>
        </RecordPart>
      )}
    </RecordPage>
  )
}

function How({ survey }: { survey: Survey }) {
  const t = useT(satisfactionWords)
  const format = useFormat()
  const moment = (at: string | null) => (at === null ? '—' : <Moment at={at} />)
  return (
    <RecordPart title={t('part.how')}>
      <RecordFields
        fields={[
          { name: t('field.series'), value: survey.series },
          { name: t('column.side'), value: t(surveySides[survey.side]) },
          { name: t('how.anonymous'), value: t(survey.isAnonymous ? 'how.anonymous.yes' : 'how.anonymous.no') },
          { name: t('field.unit'), value: survey.unit.name },
          { name: t('how.audience'), value: survey.audience.map(({ name }) => name).join('、') },
          ...(survey.sample === null
            ? []
            : [
                { name: t('field.sample'), value: format.number(survey.sample) },
                { name: t('how.seed'), value: <code>{survey.seed ?? '—'}</code> },
              ]),
          { name: t('how.creator'), value: survey.createdBy?.name ?? '—' },
          { name: t('how.opened'), value: moment(survey.openedAt) },
          { name: t('how.closed'), value: moment(survey.closedAt) },
        ]}
      />
    </RecordPart>
  )
}
