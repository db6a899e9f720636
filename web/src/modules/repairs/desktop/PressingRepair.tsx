import type { RepairRow } from '@houqin/contracts/repairs'
import { DueTime } from '../../../ui/DueTime.tsx'
import { Moment } from '../../../ui/Moment.tsx'
import { StateTag } from '../../../ui/StateTag.tsx'
import { RepairTitle } from '../components/RepairTitle.tsx'
import styles from './WorkbenchPage.module.css'

/** One line of the workbench. */
export function PressingRepair({ repair }: { repair: RepairRow }) {
  return (
    <li className={styles.row}>
      <RepairTitle repair={repair} />
      <span className={styles.place} title={repair.place?.path}>
        {repair.place?.path.split(' / ').slice(-3).join(' / ') ?? '—'}
      </span>
      <span className={styles.state}>
        <StateTag state={repair.state} />
      </span>
      <span className={`${styles.faint} ${styles.held}`}>
        <span>{repair.holder}</span>
        <Moment at={repair.holderSince} />
      </span>
      <span className={styles.due}>
        <DueTime of={repair} />
      </span>
    </li>
  )
}
