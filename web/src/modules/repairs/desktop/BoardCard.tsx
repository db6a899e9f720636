import { cases } from '@houqin/contracts'
import type { RepairRow } from '@houqin/contracts/repairs'
import { Button } from 'antd'
import { useT } from '../../../kernel/i18n.ts'
import { useNow } from '../../../kernel/use-now.ts'
import { DueTime } from '../../../ui/DueTime.tsx'
import { Moment } from '../../../ui/Moment.tsx'
import { StateTag } from '../../../ui/StateTag.tsx'
import { timeLeft } from '../../../ui/time-left.ts'
import { UrgencyMark } from '../components/RepairTitle.tsx'
import { isWithDesk } from '../components/verb-endpoints.ts'
import { repairWords } from '../words.ts'
import styles from './BoardCard.module.css'

interface BoardCardProps {
  repair: RepairRow
  /** The column holds one state only, which it names itself. */
  plain: boolean
  onOpen: (repair: RepairRow) => void
  onAssign: (repair: RepairRow) => void
  onDrag: (repair: RepairRow | undefined) => void
}

/** A repair on the board: what, where, how old, how long it has left. */
export function BoardCard({ repair, plain, onOpen, onAssign, onDrag }: BoardCardProps) {
  const { tone } = timeLeft(repair, useNow())
  const assignable = (cases.caseVerbs.assign.from as readonly cases.CaseState[]).includes(repair.state)
  const edge = assignable && repair.state !== 'paused' ? styles[tone] : ''
  return (
    <div
      className={`${styles.card} ${edge}`}
      draggable={assignable}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move'
        event.dataTransfer.setData('text/plain', repair.number)
        onDrag(repair)
      }}
      onDragEnd={() => onDrag(undefined)}
    >
      <button type="button" className={styles.title} onClick={() => onOpen(repair)}>
        <UrgencyMark urgency={repair.urgency} /> {repair.title}
      </button>
      <p className={styles.number}>{repair.number}</p>
      {repair.place !== null && (
        <p className={styles.place} title={repair.place.path}>
          {repair.place.path
            .split(' / ')
            .slice(-3)
            .map((step, index) => (
              <span key={step} className="nowrap">
                {index > 0 && '/ '}
                {step}
              </span>
            ))}
        </p>
      )}
      {!plain && repair.state !== 'submitted' && <StateTag state={repair.state} />}
      <Times repair={repair} />
      {assignable && <AssignButton repair={repair} onAssign={onAssign} />}
    </div>
  )
}

function Times({ repair }: { repair: RepairRow }) {
  return (
    <p className={styles.line}>
      <span className={styles.faint}>
        {!isWithDesk(repair.state) && repair.holder} <Moment at={repair.reportedAt} />
      </span>
      {repair.dueAt !== null && <DueTime of={repair} />}
    </p>
  )
}

function AssignButton({ repair, onAssign }: Pick<BoardCardProps, 'repair' | 'onAssign'>) {
  const t = useT(repairWords)
  const first = isWithDesk(repair.state)
  const label = t(first ? 'dispatch.title' : 'verb.reassign')
  return (
    <Button
      className={styles.assign}
      size="small"
      color={first ? 'primary' : 'default'}
      variant="outlined"
      onClick={() => onAssign(repair)}
      aria-label={`${label} ${repair.number}`}
    >
      {label}
    </Button>
  )
}
