import type { LedgerPeriod } from '@houqin/contracts/ledger-periods'
import { CheckCircleOutlined, ClockCircleOutlined, LockOutlined, MinusCircleOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useT } from '../../../kernel/i18n.ts'
import { useCan } from '../../../kernel/session.tsx'
import { useFormat } from '../../../kernel/use-format.ts'
import { periodWords } from '../period-words.ts'
import type { Doing } from './PeriodDrawers.tsx'
import styles from './PeriodsPage.module.css'

interface PeriodTableProps {
  kind: LedgerPeriod['kind']
  periods: readonly LedgerPeriod[]
  onOpen: (period: LedgerPeriod, what: Doing) => void
}

/** Periods of one kind: name, days, state, closing, and what can be done. */
export function PeriodTable({ kind, periods, onOpen }: PeriodTableProps) {
  const t = useT(periodWords)
  return (
    <section aria-labelledby={`kind-${kind}`}>
      <h2 id={`kind-${kind}`} className={styles.heading}>
        {t(`kind.${kind}`)}
      </h2>
      <ul className={styles.list}>
        {periods.map((period) => (
          <li key={period.key} className={styles.row}>
            <strong className={styles.name}>{t(period.name)}</strong>
            <Days period={period} />
            <State period={period} />
            <Closing period={period} />
            <Actions period={period} onOpen={onOpen} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Days({ period: { from, to, days } }: { period: LedgerPeriod }) {
  const t = useT(periodWords)
  return (
    <span className={styles.days}>
      {t('days.range', { from, to })}
      {days !== 'calendar' && <span className={styles.faint}>{t(`days.${days}`)}</span>}
    </span>
  )
}

const marks = {
  coming: MinusCircleOutlined,
  running: ClockCircleOutlined,
  over: CheckCircleOutlined,
  closed: LockOutlined,
} as const

function State({ period: { state } }: { period: LedgerPeriod }) {
  const t = useT(periodWords)
  const Mark = marks[state]
  return (
    <span className={`${styles.state} ${styles[state]}`}>
      <Mark aria-hidden />
      {t(`state.${state}`)}
    </span>
  )
}

function Closing({ period: { closing, within, state } }: { period: LedgerPeriod }) {
  const t = useT(periodWords)
  const format = useFormat()
  if (closing === null)
    return (
      <span className={styles.closing}>
        {within ? t('closed.within', { name: t(within.name) }) : state === 'closed' && t('closed.parts')}
      </span>
    )
  return (
    <span className={styles.closing}>
      {t('closed.by', { name: closing.closedBy.name, at: format.exact(closing.closedAt).slice(0, 16) })}
      {closing.settledAt === null && <span className={styles.faint}>{t('closed.settling')}</span>}
      {closing.adjustments > 0 && (
        <span className={styles.faint}>{t('closed.adjustments', { n: format.number(closing.adjustments) })}</span>
      )}
    </span>
  )
}

function Actions({ period, onOpen }: { period: LedgerPeriod; onOpen: PeriodTableProps['onOpen'] }) {
  const t = useT(periodWords)
  const can = useCan()
  const { state, closing, days, within } = period
  const isOver = state === 'over' || state === 'closed'
  const offered: readonly (readonly [Doing, boolean])[] = [
    ['close', isOver && closing === null && within === null && can('period.close')],
    ['reopen', closing !== null && can('period.reopen')],
    ['days', days !== 'calendar' && closing === null && can('period.set')],
    ['detail', state !== 'coming'],
  ]
  return (
    <span className={styles.actions}>
      {offered
        .filter(([, isOffered]) => isOffered)
        .map(([what]) => (
          <Button
            key={what}
            type={what === 'close' ? 'default' : 'text'}
            aria-label={`${t(`action.${what}`)} ${t(period.name)}`}
            onClick={() => onOpen(period, what)}
          >
            {t(`action.${what}`)}
          </Button>
        ))}
    </span>
  )
}
