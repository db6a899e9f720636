import { api } from '@houqin/contracts'
import { roundViews, type RoundRow } from '@houqin/contracts/inspections'
import { routeKinds, routeLevels } from '@houqin/contracts/inspections/words'
import { Link, useNavigate } from '@tanstack/react-router'
import { Segmented } from 'antd'
import { z } from 'zod'
import { useAddress } from '../../../kernel/address.ts'
import { useT } from '../../../kernel/i18n.ts'
import { DataTable, type Column } from '../../../ui/DataTable.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { Moment } from '../../../ui/Moment.tsx'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { TaskTag } from '../tags.tsx'
import { inspectionWords } from '../words.ts'
import styles from './Inspections.module.css'

const address = { view: z.enum(roundViews).default('today') }

export function RoundsPage() {
  const t = useT(inspectionWords)
  const navigate = useNavigate()
  const [filter, change] = useAddress(address)
  const columns = useRoundColumns()
  return (
    <>
      <PageHeader title={t('rounds.title')} about={t('rounds.about')} />
      <DataTable
        name="rounds"
        label={t('rounds.title')}
        endpoint={api.listRounds}
        query={filter}
        columns={columns}
        card={(row) => <RoundCard row={row} />}
        onOpen={(row) => void navigate({ to: `/rounds/${row.id}` as string })}
        every={60_000}
        filters={
          <div className={styles.filters}>
            <Segmented
              className={styles.views}
              aria-label={t('rounds.title')}
              value={filter.view}
              onChange={(view) => change({ view })}
              options={roundViews.map((view) => ({ value: view, label: t(`view.${view}`) }))}
            />
          </div>
        }
        empty={<EmptyState title={t('rounds.empty')} about={t('rounds.empty.about')} />}
      />
    </>
  )
}

function useRoundColumns(): Column<RoundRow>[] {
  const t = useT(inspectionWords)
  return [
    {
      key: 'round',
      title: t('column.round'),
      render: (row) => (
        <div className={styles.two}>
          <Link to={`/rounds/${row.id}` as string}>{row.route.name}</Link>
          <span className={styles.small}>
            {t(routeLevels[row.level])} · {t(routeKinds[row.kind])}
            {!row.isScheduled && ` · ${t('round.unscheduled')}`}
          </span>
        </div>
      ),
    },
    { key: 'on', title: t('column.on'), width: 112, render: (row) => row.on },
    { key: 'state', title: t('column.state'), width: 112, render: (row) => <TaskTag state={row.state} /> },
    {
      key: 'progress',
      title: t('column.progress'),
      width: 88,
      render: (row) => t('round.progress', { n: row.checked, of: row.points }),
    },
    { key: 'problems', title: t('column.problems'), width: 72, render: (row) => row.problems || '' },
    { key: 'who', title: t('column.who'), width: 128, render: (row) => row.assignee?.name ?? row.unit?.name ?? '—' },
    { key: 'due', title: t('column.due'), width: 128, render: (row) => <Moment at={row.dueAt} /> },
  ]
}

function RoundCard({ row }: { row: RoundRow }) {
  const t = useT(inspectionWords)
  return (
    <Link to={`/rounds/${row.id}` as string} className={styles.card}>
      <strong>{row.route.name}</strong>
      <span className={styles.small}>
        {row.on} · {row.assignee?.name ?? row.unit?.name} · {t('round.progress', { n: row.checked, of: row.points })}
      </span>
      <TaskTag state={row.state} />
    </Link>
  )
}
