import { PlusOutlined } from '@ant-design/icons'
import { api } from '@houqin/contracts'
import { incidentClasses, type IncidentRow } from '@houqin/contracts/incidents'
import { Link, useNavigate } from '@tanstack/react-router'
import { App, Button, Segmented } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import { useAddress } from '../../../kernel/address.ts'
import { useT } from '../../../kernel/i18n.ts'
import { useAction, useEndpoint } from '../../../kernel/queries.ts'
import { useCan } from '../../../kernel/session.tsx'
import { DataTable, type Column } from '../../../ui/DataTable.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { Moment } from '../../../ui/Moment.tsx'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx'
import { GradeText, IncidentTag } from '../tags.tsx'
import { incidentWords } from '../words.ts'
import styles from './Incidents.module.css'
import { ReportDrawer } from './ReportDrawer.tsx'

const thisYear = new Date().getFullYear()
const views = ['all', 'open'] as const
const address = { view: z.enum(views).default('all') }

export function IncidentsPage() {
  const t = useT(incidentWords)
  const can = useCan()
  const navigate = useNavigate()
  const [filter, change] = useAddress(address)
  const [reporting, setReporting] = useState(false)
  const columns = useIncidentColumns()
  const open = (id: string) => void navigate({ to: `/incidents/${id}` as string })
  return (
    <>
      <PageHeader
        title={t('list.title')}
        about={t('list.about')}
        actions={
          can('incident.create') && (
            <Button type="primary" icon={<PlusOutlined />} onClick={() => setReporting(true)}>
              {t('report')}
            </Button>
          )
        }
      />
      <Months />
      <DataTable
        name="incidents"
        label={t('list.title')}
        endpoint={api.listIncidents}
        query={filter}
        columns={columns}
        card={(row) => <IncidentCard row={row} />}
        onOpen={(row) => open(row.id)}
        filters={
          <div className={styles.filters}>
            <Segmented
              className={styles.views}
              aria-label={t('list.title')}
              value={filter.view}
              onChange={(view) => change({ view })}
              options={views.map((view) => ({ value: view, label: t(`view.${view}`) }))}
            />
          </div>
        }
        empty={<EmptyState title={t('list.empty')} about={t('list.empty.about')} />}
      />
      <ReportDrawer open={reporting} onClose={() => setReporting(false)} onReported={({ id }) => open(id)} />
    </>
  )
}

/** The months of this year: how many, or declared to have none. */
function Months() {
  const t = useT(incidentWords)
  const { message } = App.useApp()
  const months = useEndpoint(api.listIncidentMonths, { query: { year: thisYear } })
  const declare = useAction(api.declareNoIncident, {
    invalidates: [api.listIncidentMonths],
    onDone: () => void message.success(t('months.declared')),
  })
  if (months.data === undefined) return null
  return (
    <section aria-label={t('months')}>
      <h2 className={styles.part}>{t('months')}</h2>
      {declare.error !== null && <ProblemAlert error={declare.error} />}
      <ul className={styles.months}>
        {months.data.items.map((one) => (
          <li key={one.month}>
            <span className={styles.small}>{one.month}</span>
            {one.incidents > 0 ? (
              <strong>{t('months.some', { n: one.incidents })}</strong>
            ) : one.noneAt !== null ? (
              <span>{t('months.none')}</span>
            ) : one.canDeclare ? (
              <Button
                size="small"
                aria-label={t('months.declare', { month: one.month })}
                onClick={() => declare.mutate({ body: { month: one.month } })}
              >
                {t('months.none')}
              </Button>
            ) : (
              <span className={styles.small}>{t('months.open')}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function useIncidentColumns(): Column<IncidentRow>[] {
  const t = useT(incidentWords)
  return [
    {
      key: 'incident',
      title: t('column.incident'),
      render: (row) => (
        <div className={styles.two}>
          <Link to={`/incidents/${row.id}` as string}>{row.title}</Link>
          <span className={styles.small}>
            <span className="number">{row.number}</span> · {t(incidentClasses[row.class])}
          </span>
        </div>
      ),
    },
    { key: 'grade', title: t('column.grade'), width: 128, render: (row) => <GradeText grade={row.grade} /> },
    { key: 'state', title: t('column.state'), width: 104, render: (row) => <IncidentTag state={row.state} /> },
    { key: 'place', title: t('column.place'), width: 200, render: (row) => row.place?.path ?? '—' },
    {
      key: 'harm',
      title: t('column.harm'),
      width: 80,
      render: (row) => row.deaths + row.seriousInjuries + row.minorInjuries || '',
    },
    {
      key: 'loss',
      title: t('column.loss'),
      width: 120,
      render: (row) => <span className={styles.right}>{row.loss}</span>,
    },
    { key: 'happened', title: t('column.happened'), width: 128, render: (row) => <Moment at={row.happenedAt} /> },
  ]
}

function IncidentCard({ row }: { row: IncidentRow }) {
  return (
    <Link to={`/incidents/${row.id}` as string} className={styles.card}>
      <strong>{row.title}</strong>
      <span className={styles.small}>
        {row.number} · {row.place?.path}
      </span>
      <GradeText grade={row.grade} />
      <IncidentTag state={row.state} />
    </Link>
  )
}
