import type { RepairRow } from '@houqin/contracts/repairs'
import { Link } from '@tanstack/react-router'
import { cases } from '@houqin/contracts'
import { useT } from '../../../kernel/i18n.ts'
import { repairWords } from '../words.ts'
import styles from './RepairTitle.module.css'

/** Title above, number below; urgency as a word where it is not normal. */
export function RepairTitle({ repair, onOpen }: { repair: RepairRow; onOpen?: () => void }) {
  return (
    <div className={styles.title}>
      <span className={styles.line}>
        {onOpen === undefined ? (
          <Link to="/repairs/$id" params={{ id: repair.id } as never} className={styles.link}>
            {repair.title}
          </Link>
        ) : (
          <button type="button" className={styles.link} onClick={onOpen}>
            {repair.title}
          </button>
        )}
        <UrgencyMark urgency={repair.urgency} />
      </span>
      <span className={styles.number}>{repair.number}</span>
    </div>
  )
}

export function UrgencyMark({ urgency }: { urgency: cases.Urgency }) {
  const t = useT(repairWords)
  if (urgency === 'normal') return null
  return (
    <span className={urgency === 'emergency' ? `${styles.urgency} ${styles.emergency}` : styles.urgency}>
      {t(cases.urgencies[urgency])}
    </span>
  )
}
