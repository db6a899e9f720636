import { api } from '@houqin/contracts'
import type { ComplaintRow } from '@houqin/contracts/complaints'
import { Link, useNavigate } from '@tanstack/react-router'
import { Segmented } from 'antd'
import { z } from 'zod'
import { useAddress } from '../../../kernel/address.ts'
import { useT } from '../../../kernel/i18n.ts'
import { DataTable, type Column } from '../../../ui/DataTable.tsx'
import { DueTime } from '../../../ui/DueTime.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { Moment } from '../../../ui/Moment.tsx'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { SearchInput } from '../../../ui/SearchInput.tsx'
import { StateTag } from '../../../ui/StateTag.tsx'
import { deskWords } from '../words.ts'
import styles from './DeskLists.module.css'

const views = ['open', 'late', 'desk', 'all'] as const
const address = { q: z.string().trim().max(60).optional(), view: z.enum(views).default('open') }

export function ComplaintsPage() {
  const t = useT(deskWords)
  const navigate = useNavigate()
  const [filter, change] = useAddress(address)
  const columns = useComplaintColumns()
  return (
    <>
      <PageHeader title={t('complaints.title')} about={t('complaints.about')} />
      <DataTable
        name="complaints"
        label={t('complaints.title')}
        endpoint={api.listComplaints}
        query={filter}
        columns={columns}
        card={(row) => <ComplaintCard row={row} />}
        onOpen={(row) => void navigate({ to: `/complaints/${row.id}` as string })}
        every={60_000}
        filters={
          <div className={styles.filters}>
            <Segmented
              aria-label={t('complaints.title')}
              value={filter.view}
              onChange={(view) => change({ view })}
              options={views.map((view) => ({ value: view, label: t(`view.${view}`) }))}
            />
            <SearchInput
              className={styles.search}
              label={t('complaints.search')}
              value={filter.q ?? ''}
              onChange={(q) => change({ q })}
            />
          </div>
        }
        empty={<EmptyState title={t('complaints.empty')} about={t('complaints.empty.about')} />}
        onClear={filter.q === undefined ? undefined : () => change({ q: null })}
      />
    </>
  )
}

function useComplaintColumns(): Column<ComplaintRow>[] {
  const t = useT(deskWords)
  return [
    {
      key: 'complaint',
      title: t('column.complaint'),
      render: (row) => (
        <div className={styles.two}>
          <Link to={`/complaints/${row.id}` as string}>{row.title}</Link>
          <span className={styles.small}>
            <span className="number">{row.number}</span>
            {row.category !== null && ` · ${row.category.name}`}
          </span>
        </div>
      ),
    },
    { key: 'state', title: t('column.state'), width: 104, render: (row) => <StateTag state={row.state} /> },
    { key: 'holder', title: t('column.holder'), width: 112, render: (row) => row.holder ?? '—' },
    { key: 'owner', title: t('column.owner'), width: 96, render: (row) => row.owner?.name ?? '—' },
    { key: 'due', title: t('column.due'), width: 144, render: (row) => <DueTime of={row} /> },
    { key: 'reported', title: t('column.received'), width: 128, render: (row) => <Moment at={row.reportedAt} /> },
  ]
}

function ComplaintCard({ row }: { row: ComplaintRow }) {
  return (
    <Link to={`/complaints/${row.id}` as string} className={styles.card}>
      <strong>{row.title}</strong>
      <span className={styles.small}>
        {row.number} · {row.owner?.name}
      </span>
      <StateTag state={row.state} />
      <DueTime of={row} />
    </Link>
  )
}
