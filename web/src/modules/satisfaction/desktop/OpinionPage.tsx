import { ArrowLeftOutlined } from '@ant-design/icons'
import { api } from '@houqin/contracts'
import { opinionChannels, opinionTracks, type Opinion } from '@houqin/contracts/satisfaction/opinion'
import { Link, useParams } from '@tanstack/react-router'
import { useT } from '../../../kernel/i18n.ts'
import { useEndpoint } from '../../../kernel/queries.ts'
import { ErrorState } from '../../../ui/ErrorState.tsx'
import { LinkButton } from '../../../ui/LinkButton.tsx'
import { PageSkeleton } from '../../../ui/PageSkeleton.tsx'
import { RecordFields, RecordPage, RecordPart } from '../../../ui/RecordPage.tsx'
import { RecordNumber } from '../../../ui/RecordNumber.tsx'
import { OpinionSteps } from '../OpinionSteps.tsx'
import { OpinionTag } from '../states.tsx'
import { satisfactionWords } from '../words.ts'
import { OpinionActions } from './OpinionActions.tsx'
import styles from './Satisfaction.module.css'

/** One opinion with everything said of it. */
export function OpinionPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const opinion = useEndpoint(api.getOpinion, { params: { id } })
  if (opinion.error !== null) return <ErrorState error={opinion.error} onRetry={() => void opinion.refetch()} />
  return opinion.data === undefined ? <PageSkeleton rows={8} /> : <Shown opinion={opinion.data} />
}

function Shown({ opinion }: { opinion: Opinion }) {
  const t = useT(satisfactionWords)
  const title = opinion.content.split('\n')[0]?.slice(0, 60) ?? ''
  return (
    <RecordPage
      number={<RecordNumber number={opinion.number} />}
      title={title}
      state={<OpinionTag state={opinion.state} />}
      holder={[opinion.unit?.name, opinion.handler?.name].filter(Boolean).join(' ')}
      due={opinion.isLate ? <span className={styles.late}>{t('opinion.late')}</span> : undefined}
      actions={
        <>
          <OpinionActions opinion={opinion} />
          <LinkButton icon={<ArrowLeftOutlined />} to="/opinions">
            {t('opinion.back')}
          </LinkButton>
        </>
      }
      side={<Where opinion={opinion} />}
      below={
        <RecordPart title={t('opinion.steps')}>
          <OpinionSteps opinion={opinion} />
        </RecordPart>
      }
    >
      {opinion.content !== title && (
        <RecordPart title={t('opinion.content')}>
          <p className={styles.text}>{opinion.content}</p>
        </RecordPart>
      )}
    </RecordPage>
  )
}

function Where({ opinion }: { opinion: Opinion }) {
  const t = useT(satisfactionWords)
  const fields = [
    { name: t('column.channel'), value: t(opinionChannels[opinion.channel]) },
    { name: t('opinion.occasion'), value: opinion.occasion },
    { name: t('column.on'), value: opinion.on },
    {
      name: t('column.from'),
      value: opinion.isAnonymous ? t('opinion.anonymous') : (opinion.person?.name ?? opinion.raisedBy),
    },
    { name: t('opinion.clientUnit'), value: opinion.clientUnit?.name },
    { name: t('opinion.track'), value: opinion.track === null ? null : t(opinionTracks[opinion.track]) },
    { name: t('opinion.replyDue'), value: opinion.replyDueOn },
    { name: t('opinion.due'), value: opinion.dueOn },
    {
      name: t('opinion.survey'),
      value: opinion.survey && (
        <Link to="/surveys/$id" params={{ id: opinion.survey.id } as never}>
          {opinion.survey.title}
        </Link>
      ),
    },
  ]
  return (
    <RecordPart title={t('column.opinion')}>
      <RecordFields fields={fields.filter(({ value }) => value !== null && value !== undefined)} />
    </RecordPart>
  )
}
