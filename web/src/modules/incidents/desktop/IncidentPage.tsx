import { ArrowLeftOutlined } from '@ant-design/icons'
import { api } from '@houqin/contracts'
import { incidentCauses, incidentClasses, type Incident } from '@houqin/contracts/incidents'
import { useParams } from '@tanstack/react-router'
import { Alert } from 'antd'
import { useT } from '../../../kernel/i18n.ts'
import { useEndpoint } from '../../../kernel/queries.ts'
import { Discussion } from '../../../ui/Discussion.tsx'
import { ErrorState } from '../../../ui/ErrorState.tsx'
import { LinkButton } from '../../../ui/LinkButton.tsx'
import { Moment } from '../../../ui/Moment.tsx'
import { PageSkeleton } from '../../../ui/PageSkeleton.tsx'
import { RecordNumber } from '../../../ui/RecordNumber.tsx'
import { RecordFields, RecordPage, RecordPart } from '../../../ui/RecordPage.tsx'
import { GradeText, IncidentTag } from '../tags.tsx'
import { incidentWords } from '../words.ts'
import { IncidentActions } from './IncidentActions.tsx'
import styles from './Incidents.module.css'

export function IncidentPage() {
  const t = useT(incidentWords)
  const { id } = useParams({ strict: false }) as { id: string }
  const incident = useEndpoint(api.getIncident, { params: { id }, every: 60_000 })
  if (incident.error !== null) return <ErrorState error={incident.error} onRetry={() => void incident.refetch()} />
  if (incident.data === undefined) return <PageSkeleton rows={8} />
  return (
    <>
      <LinkButton to="/incidents" type="link" size="small" icon={<ArrowLeftOutlined />}>
        {t('record.back')}
      </LinkButton>
      <Shown incident={incident.data} />
    </>
  )
}

function Shown({ incident }: { incident: Incident }) {
  const t = useT(incidentWords)
  return (
    <RecordPage
      number={<RecordNumber number={incident.number} />}
      title={incident.title}
      state={<IncidentTag state={incident.state} />}
      holder={<GradeText grade={incident.grade} />}
      actions={<IncidentActions incident={incident} />}
      notice={<Notices incident={incident} />}
      side={<Side incident={incident} />}
      below={
        <RecordPart title={t('record.discussion')}>
          <Discussion subject={{ kind: 'incident', id: incident.id }} />
        </RecordPart>
      }
    >
      <RecordPart title={t('record.course')}>
        <p className={styles.text}>{incident.course}</p>
      </RecordPart>
      <Analysis incident={incident} />
      <Verdict incident={incident} />
    </RecordPage>
  )
}

function Notices({ incident }: { incident: Incident }) {
  const t = useT(incidentWords)
  return (
    <div className={styles.stack}>
      {incident.lateByHours !== null && (
        <Alert type="warning" showIcon title={t('record.late', { n: incident.lateByHours })} />
      )}
      {incident.sameCause > 0 && <Alert type="info" showIcon title={t('record.again', { n: incident.sameCause })} />}
    </div>
  )
}

function Analysis({ incident }: { incident: Incident }) {
  const t = useT(incidentWords)
  if (incident.cause === null) return null
  return (
    <RecordPart title={t('record.analysis')}>
      <RecordFields
        fields={[
          { name: t('field.cause'), value: t(incidentCauses[incident.cause]) },
          { name: t('field.causeText'), value: incident.causeText },
          { name: t('field.corrective'), value: incident.corrective },
          { name: t('field.preventive'), value: incident.preventive },
          {
            name: t('verb.analyse'),
            value: (
              <>
                {incident.analysedBy?.name} {incident.analysedAt !== null && <Moment at={incident.analysedAt} />}
              </>
            ),
          },
        ]}
      />
    </RecordPart>
  )
}

function Verdict({ incident }: { incident: Incident }) {
  const t = useT(incidentWords)
  if (incident.verdict === null) return null
  return (
    <RecordPart title={t('record.verdict')}>
      <RecordFields
        fields={[
          ...(incident.isResponsible === null
            ? []
            : [{ name: t('field.isResponsible'), value: t(incident.isResponsible ? 'record.yes' : 'record.no') }]),
          { name: t('field.verdict'), value: incident.verdict },
          {
            name: t('verb.close'),
            value: (
              <>
                {incident.closedBy?.name} {incident.closedAt !== null && <Moment at={incident.closedAt} />}
              </>
            ),
          },
        ]}
      />
    </RecordPart>
  )
}

function Side({ incident }: { incident: Incident }) {
  const t = useT(incidentWords)
  return (
    <RecordPart title={t('record.facts')}>
      <RecordFields
        fields={[
          { name: t('field.class'), value: t(incidentClasses[incident.class]) },
          { name: t('column.grade'), value: <GradeText grade={incident.grade} /> },
          { name: t('field.happenedAt'), value: <Moment at={incident.happenedAt} /> },
          { name: t('field.place'), value: incident.place?.path ?? '—' },
          { name: t('record.unit'), value: incident.unit?.name ?? '—' },
          { name: t('field.deaths'), value: incident.deaths },
          { name: t('field.seriousInjuries'), value: incident.seriousInjuries },
          { name: t('field.minorInjuries'), value: incident.minorInjuries },
          { name: t('field.loss'), value: incident.loss },
          { name: t('record.reporter'), value: incident.reportedBy?.name ?? '—' },
          { name: t('record.reported'), value: <Moment at={incident.reportedAt} /> },
        ]}
      />
      <p className={styles.small}>{t('record.grade.about')}</p>
    </RecordPart>
  )
}
