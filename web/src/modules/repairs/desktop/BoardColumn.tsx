import { api } from '@houqin/contracts'
import type { RepairRow } from '@houqin/contracts/repairs'
import { Link } from '@tanstack/react-router'
import { useT } from '../../../kernel/i18n.ts'
import { useEndpoint } from '../../../kernel/queries.ts'
import { useFormat } from '../../../kernel/use-format.ts'
import { ErrorState } from '../../../ui/ErrorState.tsx'
import { PageSkeleton } from '../../../ui/PageSkeleton.tsx'
import { repairWords } from '../words.ts'
import { BoardCard } from './BoardCard.tsx'
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
        {total !== undefined && (
          <span className={styles.count}>{`${format.number(total.count)}${total.exact ? '' : '+'}`}</span>
        )}
      </h2>
      {page.isPending && <PageSkeleton rows={3} />}
      {page.error !== null && rows.length === 0 && (
        <ErrorState error={page.error} onRetry={() => void page.refetch()} />
      )}
      {page.data !== undefined && rows.length === 0 && <p className={styles.none}>{t('dispatch.column.empty')}</p>}
      <ul className={styles.cards}>
        {rows.map((repair) => (
          <li key={repair.id}>
            <BoardCard repair={repair} plain={column.states.length === 1} {...card} />
          </li>
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
