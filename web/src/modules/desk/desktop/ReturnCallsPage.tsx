import { api, id } from '@houqin/contracts'
import {
  returnCallOutcomes,
  returnCallReason,
  returnCallReasons,
  type ReturnCall,
} from '@houqin/contracts/return-calls'
import { Link } from '@tanstack/react-router'
import { Button, Segmented, Select } from 'antd'
import { z } from 'zod'
import { useAddress } from '../../../kernel/address.ts'
import { useT } from '../../../kernel/i18n.ts'
import { useCan } from '../../../kernel/session.tsx'
import { DataTable, type Column } from '../../../ui/DataTable.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { Moment } from '../../../ui/Moment.tsx'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { deskWords } from '../words.ts'
import styles from './DeskLists.module.css'
import { DrawDrawer } from './DrawDrawer.tsx'
import { RecordDrawer } from './RecordDrawer.tsx'

const views = ['open', 'late', 'ended', 'all'] as const
const address = {
  view: z.enum(views).default('open'),
  reason: returnCallReason.optional(),
  call: id.optional(),
  draw: z.literal('1').optional(),
}

export function ReturnCallsPage() {
  const t = useT(deskWords)
  const can = useCan()
  const [{ call, draw, ...filter }, change] = useAddress(address)
  const columns = useReturnColumns(can('return-call.record') ? (row) => change({ call: row.id }) : undefined)
  return (
    <>
      <PageHeader
        title={t('return.title')}
        about={t('return.about')}
        actions={
          <Button type={can('return-draw.create') ? 'primary' : 'default'} onClick={() => change({ draw: '1' })}>
            {t(can('return-draw.create') ? 'draw.action' : 'draws.title')}
          </Button>
        }
      />
      <DataTable
        name="return-calls"
        label={t('return.title')}
        endpoint={api.listReturnCalls}
        query={filter}
        columns={columns}
        card={(row) => <ReturnCard row={row} onOpen={() => change({ call: row.id })} />}
        every={60_000}
        filters={
          <div className={styles.filters}>
            <Segmented
              aria-label={t('return.title')}
              value={filter.view}
              onChange={(view) => change({ view })}
              options={views.map((view) => ({ value: view, label: t(`view.${view}`) }))}
            />
            <Select
              aria-label={t('column.reason')}
              allowClear
              className={styles.kind}
              placeholder={t('column.reason')}
              value={filter.reason}
              onChange={(reason) => change({ reason: reason ?? null })}
              options={Object.entries(returnCallReasons).map(([value, label]) => ({ value, label: t(label) }))}
            />
          </div>
        }
        empty={<EmptyState title={t('return.empty')} about={t('return.empty.about')} />}
      />
      <RecordDrawer id={call} onClose={() => change({ call: null })} />
      <DrawDrawer open={draw === '1'} onClose={() => change({ draw: null })} />
    </>
  )
}

function useReturnColumns(onRecord: ((row: ReturnCall) => void) | undefined): Column<ReturnCall>[] {
  const t = useT(deskWords)
  return [
    {
      key: 'case',
      title: t('column.case'),
      render: (row) => (
        <div className={styles.two}>
          <Link to={row.case.url as string}>{row.case.title}</Link>
          <span className={`${styles.small} number`}>{row.case.number}</span>
        </div>
      ),
    },
    {
      key: 'whom',
      title: t('column.whom'),
      width: 152,
      render: (row) => (
        <div className={styles.two}>
          <span>{row.reporterName ?? '—'}</span>
          <span className={styles.small}>{row.contactPhone}</span>
        </div>
      ),
    },
    { key: 'reason', title: t('column.reason'), width: 104, render: (row) => t(returnCallReasons[row.reason]) },
    { key: 'due', title: t('column.due'), width: 128, render: (row) => <Moment at={row.dueAt} /> },
    { key: 'outcome', title: t('column.outcome'), width: 168, render: (row) => <Outcome row={row} /> },
    {
      key: 'record',
      title: '',
      width: 120,
      render: (row) =>
        row.endedAt === null && onRecord !== undefined ? (
          <Button size="small" aria-label={`${t('return.record')} ${row.case.number}`} onClick={() => onRecord(row)}>
            {t('return.record')}
          </Button>
        ) : null,
    },
  ]
}

function Outcome({ row }: { row: ReturnCall }) {
  const t = useT(deskWords)
  if (row.outcome === null) return row.attempts > 0 ? t('column.attempts', { n: row.attempts }) : '—'
  return (
    <div className={styles.two}>
      <span>{t(returnCallOutcomes[row.outcome])}</span>
      <span className={styles.small}>{row.person?.name}</span>
    </div>
  )
}

function ReturnCard({ row, onOpen }: { row: ReturnCall; onOpen: () => void }) {
  const t = useT(deskWords)
  return (
    <button type="button" className={styles.card} onClick={onOpen}>
      <strong>{row.case.title}</strong>
      <span className={styles.small}>
        {row.reporterName} {row.contactPhone} · {t(returnCallReasons[row.reason])}
      </span>
      <Outcome row={row} />
    </button>
  )
}
