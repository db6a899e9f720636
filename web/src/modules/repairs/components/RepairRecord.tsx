import { api, cases } from '@houqin/contracts'
import type { Repair } from '@houqin/contracts/repairs'
import { Alert } from 'antd'
import { useState } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { useEndpoint } from '../../../kernel/queries.ts'
import { Attachments } from '../../../ui/Attachments.tsx'
import { Discussion } from '../../../ui/Discussion.tsx'
import { DueTime } from '../../../ui/DueTime.tsx'
import { ErrorState } from '../../../ui/ErrorState.tsx'
import { Moment } from '../../../ui/Moment.tsx'
import { PageSkeleton } from '../../../ui/PageSkeleton.tsx'
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx'
import { RecordNumber } from '../../../ui/RecordNumber.tsx'
import { RecordPage, RecordPart } from '../../../ui/RecordPage.tsx'
import { StateTag } from '../../../ui/StateTag.tsx'
import { Timeline } from '../../../ui/Timeline.tsx'
import { timeWords } from '../time-words.ts'
import { repairWords } from '../words.ts'
import { GivenAspects } from './AspectRates.tsx'
import { AddPhotos } from './AddPhotos.tsx'
import { RelatedRepairs } from './RelatedRepairs.tsx'
import { RepairActions } from './RepairActions.tsx'
import styles from './RepairRecord.module.css'
import { WorkParts } from '../work/WorkParts.tsx'
import { RepairSide } from './RepairSide.tsx'

/** One repair, whole; `compact` in the drawer beside a list. */
export function RepairRecord({ id, compact }: { id: string; compact?: boolean }) {
  const repair = useEndpoint(api.getRepair, { params: { id }, every: 30_000 })
  if (repair.data === undefined) {
    if (repair.error !== null) return <ErrorState error={repair.error} onRetry={() => void repair.refetch()} />
    return <PageSkeleton />
  }
  return <LoadedRepair repair={repair.data} compact={compact} onRefresh={() => void repair.refetch()} />
}

interface LoadedRepairProps {
  repair: Repair
  compact?: boolean
  onRefresh: () => void
}

function LoadedRepair({ repair, compact, onRefresh }: LoadedRepairProps) {
  const t = useT(repairWords)
  const [problem, setProblem] = useState<unknown>(null)
  const refresh = () => {
    setProblem(null)
    onRefresh()
  }
  return (
    <RecordPage
      compact={compact}
      number={<RecordNumber number={repair.number} />}
      title={repair.title}
      state={<StateTag state={repair.state} />}
      holder={<Holder repair={repair} />}
      due={<DueTime of={repair} bar />}
      actions={<RepairActions repair={repair} onRefresh={refresh} onProblem={setProblem} />}
      notice={<Notices repair={repair} problem={problem} onRefresh={refresh} />}
      side={<RepairSide repair={repair} />}
      below={
        <>
          <RecordPart title={t('record.discussion')}>
            <Discussion subject={{ kind: 'repair', id: repair.id }} />
          </RecordPart>
          <RecordPart title={t('record.timeline')}>
            <Timeline entries={repair.timeline} />
          </RecordPart>
        </>
      }
    >
      <Matter repair={repair} />
      <Result repair={repair} />
      <WorkParts repair={repair} />
      <RelatedRepairs repair={repair} />
    </RecordPage>
  )
}

function Holder({ repair }: { repair: Repair }) {
  const t = useT(repairWords)
  if (repair.holder === null) return <Moment at={repair.holderSince} />
  return (
    <>
      {t('record.holder', { name: repair.holder })}
      <span className={styles.since}>
        {t('record.since.before')}
        <Moment at={repair.holderSince} />
        {t('record.since.after')}
      </span>
    </>
  )
}

function Notices({ repair, problem, onRefresh }: { repair: Repair; problem: unknown; onRefresh: () => void }) {
  const t = useT(repairWords)
  const tTime = useT(timeWords)
  return (
    <div className={styles.notices}>
      {problem !== null && <ProblemAlert error={problem} onRefresh={onRefresh} />}
      {repair.state === 'paused' && repair.pauseCause !== null && (
        <Alert
          type="info"
          showIcon
          title={t(repair.clockStands ? 'record.pause' : 'record.pause.runs', {
            cause: t(cases.pauseReasons[repair.pauseCause]),
          })}
        />
      )}
      {repair.separation !== null && (
        <Alert type="info" showIcon title={tTime('separation', { basis: t(repair.separation) })} />
      )}
      {repair.flags.map((flag) => (
        <Alert key={flag} type="info" showIcon title={t(cases.caseFlags[flag])} />
      ))}
    </div>
  )
}

function Matter({ repair }: { repair: Repair }) {
  const t = useT(repairWords)
  const before = repair.attachments.filter((photo) => photo.phase === 'before')
  const open = cases.caseStates[repair.state].tone !== 'end'
  return (
    <RecordPart title={t('record.matter')}>
      <div className={styles.stack}>
        {repair.description === '' ? (
          <p className={styles.faint}>{t('record.description.none')}</p>
        ) : (
          <p className={styles.text}>{repair.description}</p>
        )}
        <Attachments photos={before} />
        {open && <AddPhotos repairId={repair.id} state={repair.state} />}
      </div>
    </RecordPart>
  )
}

function Result({ repair }: { repair: Repair }) {
  const t = useT(repairWords)
  const after = repair.attachments.filter((photo) => photo.phase === 'after')
  if (repair.result === null && after.length === 0 && repair.rating === null) return null
  return (
    <RecordPart title={t('record.result')}>
      <div className={styles.stack}>
        {repair.result !== null && <p className={styles.text}>{repair.result}</p>}
        <Attachments photos={after} />
        {repair.rating !== null && <GivenRating rating={repair.rating} />}
      </div>
    </RecordPart>
  )
}

function GivenRating({ rating }: { rating: NonNullable<Repair['rating']> }) {
  const t = useT(repairWords)
  return (
    <div className={styles.rating}>
      <span role="img" aria-label={t('stars', { n: rating.stars })} className={styles.stars}>
        {'★'.repeat(rating.stars)}
        <span className={styles.unlit}>{'★'.repeat(5 - rating.stars)}</span>
      </span>
      <span className={styles.faint}>{rating.byDefault ? t('record.rating.default') : <Moment at={rating.at} />}</span>
      <GivenAspects aspects={rating.aspects} />
      {rating.comment !== null && <p className={styles.text}>{rating.comment}</p>}
    </div>
  )
}
