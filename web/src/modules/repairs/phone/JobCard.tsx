import { cases } from '@houqin/contracts'
import type { RepairRow } from '@houqin/contracts/repairs'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { useWaitingOn } from '../../../kernel/outbox/OutboxProvider.tsx'
import { phoneWords } from '../../../phone/words.ts'
import { DueTime } from '../../../ui/DueTime.tsx'
import { Moment } from '../../../ui/Moment.tsx'
import { StateTag } from '../../../ui/StateTag.tsx'
import styles from './JobCard.module.css'
import { subjectOf } from './use-foreseen.ts'
import { phoneRepairWords } from './words.ts'

interface JobCardProps {
  repair: RepairRow
  /** An action within reach, below the link. */
  children?: ReactNode
}

/** One repair of a list: what, where, how far, how long still. */
export function JobCard({ repair, children }: JobCardProps) {
  const t = useT(phoneRepairWords)
  const tPhone = useT(phoneWords)
  const waits = useWaitingOn(subjectOf(repair)).length > 0
  const { tone } = cases.caseStates[repair.state]
  const running = tone === 'wait' || tone === 'work'
  return (
    <li className={repair.late ? `${styles.card} ${styles.late}` : styles.card}>
      <Link to={'/repairs/$id' as string} params={{ id: repair.id } as never} className={styles.link}>
        <span className={styles.top}>
          <StateTag state={repair.state} />
          {repair.urgency !== 'normal' && tone !== 'end' && (
            <b className={styles.urgent}>{t(cases.urgencies[repair.urgency])}</b>
          )}
          <span className={styles.due}>
            {waits && <b className={styles.waiting}>{tPhone('waiting.mark')}</b>}
            {running && repair.dueAt !== null ? <DueTime of={repair} /> : <Moment at={repair.holderSince} />}
          </span>
        </span>
        <strong className={styles.title}>{repair.title}</strong>
        {repair.place && <span className={styles.place}>{repair.place.path}</span>}
        <span className={styles.foot}>
          <span className="number">{repair.number}</span>
          {repair.holder !== null && <span>{t('record.with', { name: repair.holder })}</span>}
        </span>
      </Link>
      {children}
    </li>
  )
}
