import { api, cases } from '@houqin/contracts'
import type { RepairRow } from '@houqin/contracts/repairs'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useT } from '../../../kernel/i18n.ts'
import { useEndpoint } from '../../../kernel/queries.ts'
import { useFormat } from '../../../kernel/use-format.ts'
import { useNow } from '../../../kernel/use-now.ts'
import { ErrorState } from '../../../ui/ErrorState.tsx'
import { PageSkeleton } from '../../../ui/PageSkeleton.tsx'
import { timeLeft } from '../../../ui/time-left.ts'
import { RepairCard } from '../components/RepairCard.tsx'
import { repairWords } from '../words.ts'
import type { BoardColumn as Column } from './board-columns.ts'
import styles from './DispatchPage.module.css'

const SHOWN = 50

interface BoardColumnProps {
  column: Column
  onOpen: (repair: RepairRow) => void
  onAssign: (repair: RepairRow) => void
  onDrag: (repair: RepairRow | undefined) => void
}

export function BoardColumn({ column, ...card }: BoardColumnProps) {
  const t = useT(repairWords)
  const format = useFormat()
  const query = { state: [...column.states], sort: 'due' as const }
  const page = useEndpoint(api.listRepairs, { query: { ...query, limit: SHOWN }, every: 30_000, keep: true })
  const rows = page.data?.items ?? []
  const total = page.data?.total
  return (
    <section className={styles.column} aria-labelledby={`column-${column.key}`}>
      <h2 id={`column-${column.key}`} className={styles.columnTitle}>
        {t(`dispatch.${column.key}`)}
        {total !== undefined && <span className={styles.count}>{`${format.number(total.count)}${total.exact ? '' : '+'}`}</span>}
      </h2>
      {page.isPending && <PageSkeleton rows={3} />}
      {page.error !== null && rows.length === 0 && <ErrorState error={page.error} onRetry={() => void page.refetch()} />}
      {page.data !== undefined && rows.length === 0 && <p className={styles.none}>{t('dispatch.column.empty')}</p>}
      <ul className={styles.cards}>
        {rows.map((repair) => (
          <BoardCard key={repair.id} repair={repair} {...card} />
        ))}
      </ul>
      {total !== undefined && total.count > rows.length && (
        <Link to="/repairs" search={{ state: column.states.join(','), sort: 'due' } as never} className={styles.rest}>
          {t('dispatch.more', { n: total.count - rows.length })}
        </Link>
      )}
    </section>
  )
}

function BoardCard({ repair, onOpen, onAssign, onDrag }: { repair: RepairRow } & Omit<BoardColumnProps, 'column'>) {
  const t = useT(repairWords)
  const { tone } = timeLeft(repair, useNow())
  const assignable = (cases.caseVerbs.assign.from as readonly cases.CaseState[]).includes(repair.state)
  const foot = assignable && (
    <Button size="small" type={repair.team === null ? 'primary' : 'default'} onClick={() => onAssign(repair)} aria-label={`${repair.number} ${t(repair.team === null ? 'dispatch.title' : 'verb.reassign')}`}>
      {t(repair.team === null ? 'dispatch.title' : 'verb.reassign')}
    </Button>
  )
  return (
    <li
      className={`${styles.card} ${styles[tone]}`}
      draggable={assignable}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move'
        event.dataTransfer.setData('text/plain', repair.number)
        onDrag(repair)
      }}
      onDragEnd={() => onDrag(undefined)}
    >
      <RepairCard repair={repair} onOpen={() => onOpen(repair)} foot={foot} />
    </li>
  )
}
