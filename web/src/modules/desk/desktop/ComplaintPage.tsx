import { ArrowLeftOutlined } from '@ant-design/icons'
import { api } from '@houqin/contracts'
import type { Complaint } from '@houqin/contracts/complaints'
import { Link, useParams } from '@tanstack/react-router'
import { useT } from '../../../kernel/i18n.ts'
import { useEndpoint } from '../../../kernel/queries.ts'
import { DueTime } from '../../../ui/DueTime.tsx'
import { ErrorState } from '../../../ui/ErrorState.tsx'
import { LinkButton } from '../../../ui/LinkButton.tsx'
import { Moment } from '../../../ui/Moment.tsx'
import { PageSkeleton } from '../../../ui/PageSkeleton.tsx'
import { RecordNumber } from '../../../ui/RecordNumber.tsx'
import { RecordFields, RecordPage, RecordPart } from '../../../ui/RecordPage.tsx'
import { StateTag } from '../../../ui/StateTag.tsx'
import { Timeline } from '../../../ui/Timeline.tsx'
import { deskWords } from '../words.ts'
import { ComplaintActions } from './ComplaintActions.tsx'
import styles from './DeskLists.module.css'

export function ComplaintPage() {
  const t = useT(deskWords)
  const { id } = useParams({ strict: false }) as { id: string }
  const complaint = useEndpoint(api.getComplaint, { params: { id }, every: 60_000 })
  if (complaint.error !== null) return <ErrorState error={complaint.error} onRetry={() => void complaint.refetch()} />
  if (complaint.data === undefined) return <PageSkeleton rows={8} />
  return (
    <>
      <LinkButton to="/complaints" type="link" size="small" icon={<ArrowLeftOutlined />}>
        {t('complaint.back')}
      </LinkButton>
      <Shown complaint={complaint.data} />
    </>
  )
}

function Shown({ complaint }: { complaint: Complaint }) {
  const t = useT(deskWords)
  return (
    <RecordPage
      number={<RecordNumber number={complaint.number} />}
      title={complaint.title}
      state={<StateTag state={complaint.state} />}
      holder={
        <>
          {complaint.holder} <Moment at={complaint.holderSince} />
        </>
      }
      due={<DueTime of={complaint} bar />}
      actions={<ComplaintActions complaint={complaint} />}
      side={<Side complaint={complaint} />}
      below={
        <RecordPart title={t('complaint.timeline')}>
          <Timeline entries={complaint.timeline} />
        </RecordPart>
      }
    >
      <RecordPart title={t('complaint.matter')}>
        <p className={styles.text}>{complaint.description}</p>
      </RecordPart>
      {complaint.result !== null && (
        <RecordPart title={t('complaint.result')}>
          <p className={styles.text}>{complaint.result}</p>
        </RecordPart>
      )}
    </RecordPage>
  )
}

function Side({ complaint }: { complaint: Complaint }) {
  const t = useT(deskWords)
  const none = t('complaint.none')
  return (
    <RecordPart title={t('complaint.people')}>
      <RecordFields
        fields={[
          { name: t('column.owner'), value: complaint.owner?.name ?? none },
          { name: t('column.holder'), value: complaint.holder ?? none },
          { name: t('complaint.reporter'), value: complaint.reporterName ?? none },
          { name: t('complaint.phone'), value: complaint.contactPhone ?? none },
          { name: t('complaint.place'), value: complaint.place?.path ?? none },
          { name: t('complaint.category'), value: complaint.category?.name ?? none },
          ...(complaint.call === null
            ? []
            : [
                {
                  name: t('column.call'),
                  value: (
                    <Link to="/calls" search={{ open: complaint.call.id } as never}>
                      {complaint.call.number}
                    </Link>
                  ),
                },
              ]),
        ]}
      />
    </RecordPart>
  )
}
