import type { EndpointDefinition } from '@houqin/contracts'
import { Button, Grid, Table, type TableColumnsType } from 'antd'
import { useState, type MouseEvent, type ReactNode } from 'react'
import type { SentTo } from '../kernel/call.ts'
import { useT } from '../kernel/i18n.ts'
import { usePages, type RowOf } from '../kernel/queries.ts'
import { useFormat } from '../kernel/use-format.ts'
import { ColumnChoice } from './ColumnChoice.tsx'
import styles from './DataTable.module.css'
import { EmptyState } from './EmptyState.tsx'
import { ErrorState } from './ErrorState.tsx'
import { ExportButton, type ExportOffer } from './ExportButton.tsx'
import { PageSkeleton } from './PageSkeleton.tsx'
import { uiWords } from './words.ts'

export interface Column<R> {
  key: string
  title: string
  render: (row: R) => ReactNode
  width?: number
  /** Figures stand right. */
  align?: 'right'
  /** Not shown until chosen. */
  optional?: boolean
}

interface DataTableProps<E extends EndpointDefinition, X extends EndpointDefinition> {
  /** Under this name the choice of columns is remembered. */
  name: string
  /** What the table holds, for those who hear the page. */
  label: string
  endpoint: E
  query?: SentTo<E>['query']
  params?: unknown
  columns: readonly Column<RowOf<E>>[]
  /** A row as a card, where the screen is too narrow for a table. */
  card?: (row: RowOf<E>) => ReactNode
  onOpen?: (row: RowOf<E>) => void
  /** Belongs to the row that is open beside the table. */
  openId?: string
  empty: ReactNode
  /** Given where filters are set: what clears them. */
  onClear?: () => void
  exports?: ExportOffer<X>
  /** Stand above the table, over its own tools. */
  filters?: ReactNode
  /** Stands left of the table's own tools, for instance the order. */
  tools?: ReactNode
  /** Milliseconds after which the list is asked for again by itself. */
  every?: number
}

/** A cursor-paged list: columns, filters from outside, more rows on demand, export of exactly what is shown. */
export function DataTable<E extends EndpointDefinition, X extends EndpointDefinition = E>(props: DataTableProps<E, X>) {
  const [hidden, setHidden] = useHiddenColumns(props.name, props.columns)
  const pages = usePages(props.endpoint, {
    query: props.query,
    params: props.params,
    keep: true,
    every: props.every,
  } as never)
  const rows = pages.data?.pages.flatMap((page) => page.items) ?? []
  const total = pages.data?.pages[0]?.total
  return (
    <section className={styles.table} aria-label={props.label}>
      {props.filters}
      <div className={styles.tools}>
        <div className={styles.total}>
          <Total total={total} />
          {props.onClear !== undefined && <ClearFilters onClear={props.onClear} />}
        </div>
        {props.tools}
        <ColumnChoice columns={props.columns} hidden={hidden} onChange={setHidden} />
        {props.exports !== undefined && <ExportButton offer={props.exports} disabled={rows.length === 0} />}
      </div>
      {pages.error !== null && rows.length === 0 ? (
        <ErrorState error={pages.error} onRetry={() => void pages.refetch()} />
      ) : (
        <Rows {...props} rows={rows} hidden={hidden} loading={pages.isPending} stale={pages.isPlaceholderData} />
      )}
      {pages.hasNextPage && (
        <MoreRows
          shown={rows.length}
          total={total}
          busy={pages.isFetchingNextPage}
          onMore={() => void pages.fetchNextPage()}
        />
      )}
    </section>
  )
}

interface RowsProps<R> {
  rows: R[]
  hidden: readonly string[]
  loading: boolean
  stale: boolean
  label: string
  columns: readonly Column<R>[]
  card?: (row: R) => ReactNode
  onOpen?: (row: R) => void
  openId?: string
  empty: ReactNode
  onClear?: () => void
}

function Rows<R>({ rows, card, loading, stale, ...rest }: RowsProps<R>) {
  const { md } = Grid.useBreakpoint()
  if (loading) return <PageSkeleton rows={10} />
  if (rows.length === 0) return <NoRows empty={rest.empty} onClear={rest.onClear} />
  return (
    <div className={stale ? styles.stale : undefined} aria-busy={stale}>
      {card !== undefined && md === false ? (
        <ul className={styles.cards}>
          {rows.map((row) => (
            <li key={idOf(row)}>{card(row)}</li>
          ))}
        </ul>
      ) : (
        <RowTable rows={rows} {...rest} />
      )}
    </div>
  )
}

function RowTable<R>({ rows, columns, hidden, onOpen, openId }: Omit<RowsProps<R>, 'loading' | 'stale' | 'empty'>) {
  const shown: TableColumnsType<R & object> = columns
    .filter((column) => !hidden.includes(column.key))
    .map(({ key, title, width, align, render }) => ({ key, title, width, align, render: (_value, row) => render(row) }))
  return (
    <Table<R & object>
      size="middle"
      columns={shown}
      dataSource={rows as (R & object)[]}
      rowKey={idOf}
      pagination={false}
      sticky={{ offsetHeader: 56 }}
      scroll={{ x: 'max-content' }}
      rowClassName={(row) => (idOf(row) === openId ? styles.open! : '')}
      onRow={(row) => ({
        className: onOpen === undefined ? undefined : styles.opens,
        onClick: (event) => isOwnClick(event) || onOpen?.(row),
      })}
    />
  )
}

function NoRows({ empty, onClear }: { empty: ReactNode; onClear?: () => void }) {
  const t = useT(uiWords)
  if (onClear === undefined) return empty
  return (
    <EmptyState
      title={t('table.filtered.title')}
      about={t('table.filtered.about')}
      action={<Button onClick={onClear}>{t('table.filtered.clear')}</Button>}
    />
  )
}

function ClearFilters({ onClear }: { onClear: () => void }) {
  const t = useT(uiWords)
  return (
    <Button type="link" size="small" onClick={onClear}>
      {t('table.filtered.clear')}
    </Button>
  )
}

interface TotalCount {
  count: number
  exact: boolean
}

function Total({ total }: { total: TotalCount | undefined }) {
  const t = useT(uiWords)
  const said = useTotalText(total)
  return (
    <span className={styles.faint} role="status">
      {said === undefined ? '' : t('table.total', { total: said })}
    </span>
  )
}

function useTotalText(total: TotalCount | undefined): string | undefined {
  const format = useFormat()
  return total && `${format.number(total.count)}${total.exact ? '' : '+'}`
}

interface MoreRowsProps {
  shown: number
  total: TotalCount | undefined
  busy: boolean
  onMore: () => void
}

function MoreRows({ shown, total, busy, onMore }: MoreRowsProps) {
  const t = useT(uiWords)
  const said = useTotalText(total)
  return (
    <footer className={styles.more}>
      <Button onClick={onMore} loading={busy}>
        {t('table.more')}
      </Button>
      <span className={styles.faint}>{t('table.shown', { shown, total: said ?? '' })}</span>
    </footer>
  )
}

function useHiddenColumns<R>(name: string, columns: readonly Column<R>[]) {
  const key = `houqin.columns.${name}`
  const [hidden, setHidden] = useState<string[]>(() => {
    const kept = localStorage.getItem(key)
    return kept === null ? columns.filter((column) => column.optional).map((column) => column.key) : kept.split(',')
  })
  const choose = (next: string[]) => {
    localStorage.setItem(key, next.join(','))
    setHidden(next)
  }
  return [hidden, choose] as const
}

/** A click on a link or a button inside the row is that one's own. */
function isOwnClick(event: MouseEvent): boolean {
  return event.target instanceof Element && event.target.closest('a, button, input, label') !== null
}

function idOf(row: unknown): string {
  return String((row as { id: unknown }).id)
}
