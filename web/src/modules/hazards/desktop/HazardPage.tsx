import { ArrowLeftOutlined } from '@ant-design/icons'
import { api } from '@houqin/contracts'
import { type Hazard } from '@houqin/contracts/hazards'
import { hazardDeeds, hazardEvents, hazardSources } from '@houqin/contracts/hazards/words'
import { useParams } from '@tanstack/react-router'
import { Alert } from 'antd'
import { useT } from '../../../kernel/i18n.ts'
import { useEndpoint } from '../../../kernel/queries.ts'
import { Attachments } from '../../../ui/Attachments.tsx'
import { Discussion } from '../../../ui/Discussion.tsx'
import { DueTime } from '../../../ui/DueTime.tsx'
import { ErrorState } from '../../../ui/ErrorState.tsx'
import { LinkButton } from '../../../ui/LinkButton.tsx'
import { Moment } from '../../../ui/Moment.tsx'
import { PageSkeleton } from '../../../ui/PageSkeleton.tsx'
import { RecordNumber } from '../../../ui/RecordNumber.tsx'
import { RecordFields, RecordPage, RecordPart } from '../../../ui/RecordPage.tsx'
import { Timeline } from '../../../ui/Timeline.tsx'
import { GradeTag, HazardTag } from '../tags.tsx'
import { hazardWords } from '../words.ts'
import { HazardActions } from './HazardActions.tsx'
import styles from './Hazards.module.css'

export function HazardPage() {
  const t = useT(hazardWords)
  const { id } = useParams({ strict: false }) as { id: string }
  const hazard = useEndpoint(api.getHazard, { params: { id }, every: 60_000 })
  if (hazard.error !== null) return <ErrorState error={hazard.error} onRetry={() => void hazard.refetch()} />
  if (hazard.data === undefined) return <PageSkeleton rows={8} />
  return (
    <>
      <LinkButton to="/hazards" type="link" size="small" icon={<ArrowLeftOutlined />}>
        {t('record.back')}
      </LinkButton>
      <Shown hazard={hazard.data} />
    </>
  )
}

function Shown({ hazard }: { hazard: Hazard }) {
  const t = useT(hazardWords)
  return (
    <RecordPage
      number={<RecordNumber number={hazard.number} />}
      title={hazard.title}
      state={<HazardTag state={hazard.state} />}
      holder={
        <>
          {hazard.holder} <Moment at={hazard.holderSince} />
        </>
      }
      due={<DueTime of={hazard} bar />}
      actions={<HazardActions hazard={hazard} />}
      notice={<Notices hazard={hazard} />}
      side={<Side hazard={hazard} />}
      below={
        <>
          <RecordPart title={t('record.discussion')}>
            <Discussion subject={{ kind: 'hazard', id: hazard.id }} />
          </RecordPart>
          <RecordPart title={t('record.timeline')}>
            <Timeline entries={hazard.timeline} told={hazardEvents} />
          </RecordPart>
        </>
      }
    >
      <Matter hazard={hazard} />
      <Provisions hazard={hazard} />
      <Result hazard={hazard} />
      <Extensions hazard={hazard} />
    </RecordPage>
  )
}

function Notices({ hazard }: { hazard: Hazard }) {
  const t = useT(hazardWords)
  const needsPlan = hazard.grade === 'major' && hazard.plan === null && hazard.deeds.includes('plan')
  return (
    <div className={styles.stack}>
      {needsPlan && <Alert type="warning" showIcon title={t('record.plan.needed')} />}
      {hazard.asksForTime && <Alert type="info" showIcon title={t('record.asks')} />}
      {hazard.separation !== null && <Alert type="info" showIcon title={t(hazard.separation)} />}
    </div>
  )
}

function Matter({ hazard }: { hazard: Hazard }) {
  const t = useT(hazardWords)
  return (
    <RecordPart title={t('record.matter')}>
      <div className={styles.stack}>
        {hazard.description === '' ? (
          <p className={styles.faint}>{t('record.noWords')}</p>
        ) : (
          <p className={styles.text}>{hazard.description}</p>
        )}
        <Attachments photos={hazard.attachments.filter((photo) => photo.phase === 'before')} />
      </div>
    </RecordPart>
  )
}

/** 五落实 at one glance: person and deadline from the case, the rest from the plan. */
function Provisions({ hazard }: { hazard: Hazard }) {
  const t = useT(hazardWords)
  const { plan } = hazard
  if (plan === null && hazard.grade !== 'major') return null
  return (
    <RecordPart title={t('record.provisions')}>
      {plan === null ? (
        <p className={styles.faint}>{t('record.provisions.none')}</p>
      ) : (
        <RecordFields
          fields={[
            { name: t('field.measures'), value: plan.measures },
            { name: t('field.funds'), value: plan.funds },
            { name: t('record.provisions.person'), value: hazard.assignee?.name ?? hazard.team?.name ?? '—' },
            {
              name: t('record.provisions.deadline'),
              value: hazard.dueAt === null ? '—' : <Moment at={hazard.dueAt} />,
            },
            { name: t('field.emergency'), value: plan.emergency },
            {
              name: t(hazardDeeds.plan),
              value: (
                <>
                  {t('record.planned', { name: plan.by?.name ?? '' })} <Moment at={plan.at} />
                </>
              ),
            },
          ]}
        />
      )}
    </RecordPart>
  )
}

function Result({ hazard }: { hazard: Hazard }) {
  const t = useT(hazardWords)
  const after = hazard.attachments.filter((photo) => photo.phase === 'after')
  if (hazard.result === null && after.length === 0) return null
  return (
    <RecordPart title={t('record.result')}>
      <div className={styles.stack}>
        <p className={styles.text}>{hazard.result}</p>
        <Attachments photos={after} />
      </div>
    </RecordPart>
  )
}

function Extensions({ hazard }: { hazard: Hazard }) {
  const t = useT(hazardWords)
  if (hazard.extensions.length === 0) return null
  return (
    <RecordPart title={t('record.extensions')}>
      <div className={styles.stack}>
        {hazard.extensions.map((one) => (
          <div key={one.id} className={styles.two}>
            <span>
              {one.askedBy?.name} {t('record.extension', { until: one.until })} ·{' '}
              {one.answer === null
                ? t('record.extension.open')
                : t(`record.extension.${one.answer}`, { name: one.answeredBy?.name ?? '' })}
            </span>
            <span className={styles.small}>
              {one.reason}
              {one.answerReason !== null && ` → ${one.answerReason}`}
            </span>
          </div>
        ))}
      </div>
    </RecordPart>
  )
}

function Side({ hazard }: { hazard: Hazard }) {
  const t = useT(hazardWords)
  const none = '—'
  return (
    <>
      <RecordPart title={t('record.people')}>
        <RecordFields
          fields={[
            { name: t('column.grade'), value: <GradeTag grade={hazard.grade} /> },
            ...(hazard.gradeBasis === null ? [] : [{ name: t('record.basis'), value: hazard.gradeBasis }]),
            { name: t('field.source'), value: t(hazardSources[hazard.foundBy]) },
            { name: t('field.category'), value: hazard.category?.name ?? none },
            { name: t('field.place'), value: hazard.place?.path ?? none },
            { name: t('record.clientUnit'), value: hazard.clientUnit?.name ?? none },
            { name: t('record.reporter'), value: hazard.reporterName ?? none },
            { name: t('column.reported'), value: <Moment at={hazard.reportedAt} /> },
            { name: t('record.team'), value: hazard.team?.name ?? none },
            { name: t('record.assignee'), value: hazard.assignee?.name ?? none },
          ]}
        />
      </RecordPart>
      {hazard.reportUp !== null && (
        <RecordPart title={t('record.up')}>
          <p className={styles.text}>
            {hazard.reportUp.to}：{hazard.reportUp.said}
          </p>
          <p className={styles.faint}>
            {hazard.reportUp.by?.name} <Moment at={hazard.reportUp.at} />
          </p>
        </RecordPart>
      )}
    </>
  )
}
