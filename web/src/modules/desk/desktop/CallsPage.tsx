import { api, day, id } from '@houqin/contracts'
import { callKind, callKinds, type ServiceCall } from '@houqin/contracts/desk'
import { Segmented, Select } from 'antd'
import { z } from 'zod'
import { useAddress } from '../../../kernel/address.ts'
import { useT } from '../../../kernel/i18n.ts'
import { DataTable, type Column } from '../../../ui/DataTable.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { Moment } from '../../../ui/Moment.tsx'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { SearchInput } from '../../../ui/SearchInput.tsx'
import { deskWords } from '../words.ts'
import { CallDrawer } from './CallDrawer.tsx'
import { CallResult } from './CallResult.tsx'
import styles from './DeskLists.module.css'

const views = ['all', 'mine', 'unanswered'] as const
const address = {
  q: z.string().trim().max(60).optional(),
  kind: callKind.optional(),
  view: z.enum(views).default('all'),
  from: day.optional(),
  to: day.optional(),
  open: id.optional(),
}

export function CallsPage() {
  const t = useT(deskWords)
  const [{ open, ...filter }, change] = useAddress(address)
  const columns = useCallColumns()
  const isFiltered = filter.q !== undefined || filter.kind !== undefined
  return (
    <>
      <PageHeader title={t('calls.title')} about={t('calls.about')} />
      <DataTable
        name="calls"
        label={t('calls.title')}
        endpoint={api.listCalls}
        query={filter}
        columns={columns}
        card={(row) => <CallCard call={row} onOpen={() => change({ open: row.id })} />}
        onOpen={(row) => change({ open: row.id })}
        openId={open}
        every={60_000}
        filters={
          <div className={styles.filters}>
            <Segmented
              aria-label={t('calls.title')}
              value={filter.view}
              onChange={(view) => change({ view })}
              options={views.map((view) => ({ value: view, label: t(`view.${view}`) }))}
            />
            <SearchInput
              className={styles.search}
              label={t('calls.search')}
              value={filter.q ?? ''}
              onChange={(q) => change({ q })}
            />
            <Select
              aria-label={t('column.kind')}
              allowClear
              className={styles.kind}
              placeholder={t('column.kind')}
              value={filter.kind}
              onChange={(kind) => change({ kind: kind ?? null })}
              options={Object.entries(callKinds).map(([value, label]) => ({ value, label: t(label) }))}
            />
          </div>
        }
        empty={<EmptyState title={t('calls.empty')} about={t('calls.empty.about')} />}
        onClear={isFiltered ? () => change({ q: null, kind: null }) : undefined}
      />
      <CallDrawer id={open} onClose={() => change({ open: null })} />
    </>
  )
}

function useCallColumns(): Column<ServiceCall>[] {
  const t = useT(deskWords)
  return [
    {
      key: 'call',
      title: t('column.call'),
      render: (row) => (
        <div className={styles.two}>
          <span>{row.content}</span>
          <span className={styles.small}>
            <span className="number">{row.number}</span>
            {row.place !== null && ` · ${row.place.path}`}
          </span>
        </div>
      ),
    },
    { key: 'kind', title: t('column.kind'), width: 88, render: (row) => t(callKinds[row.kind]) },
    {
      key: 'caller',
      title: t('column.caller'),
      width: 152,
      render: (row) => (
        <div className={styles.two}>
          <span>{row.person?.name ?? row.callerName ?? '—'}</span>
          <span className={styles.small}>{row.phone}</span>
        </div>
      ),
    },
    { key: 'clerk', title: t('column.clerk'), width: 96, render: (row) => row.clerk?.name ?? '—' },
    { key: 'result', title: t('column.result'), width: 184, render: (row) => <CallResult call={row} /> },
    { key: 'received', title: t('column.received'), width: 128, render: (row) => <Moment at={row.receivedAt} /> },
    {
      key: 'seconds',
      title: t('column.seconds'),
      optional: true,
      align: 'right',
      render: (row) => t('seconds.short', { n: row.seconds }),
    },
  ]
}

function CallCard({ call, onOpen }: { call: ServiceCall; onOpen: () => void }) {
  const t = useT(deskWords)
  return (
    <button type="button" className={styles.card} onClick={onOpen}>
      <strong>{call.content}</strong>
      <span className={styles.small}>
        {t(callKinds[call.kind])} · {call.person?.name ?? call.callerName ?? call.phone} ·{' '}
        <Moment at={call.receivedAt} />
      </span>
      <CallResult call={call} />
    </button>
  )
}
