import type { RepairRow } from '@houqin/contracts/repairs'
import { DueTime } from '../../../ui/DueTime.tsx'
import { Moment } from '../../../ui/Moment.tsx'
import { StateTag } from '../../../ui/StateTag.tsx'
import styles from './RepairCard.module.css'
import { RepairTitle } from './RepairTitle.tsx'

/** A repair where there is no room for a table. */
export function RepairCard({ repair }: { repair: RepairRow }) {
  return (
    <article className={styles.card}>
      <RepairTitle repair={repair} />
      {repair.place !== null && <p className={styles.place}>{repair.place.path}</p>}
      <p className={styles.line}>
        <StateTag state={repair.state} />
        {repair.holder !== null && <span className={styles.faint}>{repair.holder}</span>}
      </p>
      <p className={styles.line}>
        <span className={styles.faint}>
          <Moment at={repair.reportedAt} />
        </span>
        <DueTime of={repair} />
      </p>
    </article>
  )
}
