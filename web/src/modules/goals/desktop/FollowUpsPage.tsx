import { api } from '@houqin/contracts'
import { Segmented } from 'antd'
import { useNavigate } from '@tanstack/react-router'
import { z } from 'zod'
import { useAddress } from '../../../kernel/address.ts'
import { useT } from '../../../kernel/i18n.ts'
import type { RowOf } from '../../../kernel/queries.ts'
import { DataTable, type Column } from '../../../ui/DataTable.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { GoalStateTag } from '../Mark.tsx'
import { goalWords } from '../words.ts'
import { GoalTabs } from './GoalTabs.tsx'
import styles from './Goals.module.css'

type Row = RowOf<typeof api.listFollowUps>

const views = ['all', 'mine', 'review', 'late'] as const

/** Follow-ups of all months one may see. */
export function FollowUpsPage() {
  const t = useT(goalWords)
  const navigate = useNavigate()
  const [{ view = 'all' }, change] = useAddress({ view: z.enum(views).optional() })
  const columns: Column<Row>[] = [
    { key: 'month', title: t('follow.month'), render: (row) => row.month },
    { key: 'unit', title: t('plan.unit'), render: (row) => row.unit.name },
    { key: 'state', title: t('plan.state'), render: (row) => <GoalStateTag followUp={row.state} /> },
    { key: 'standing', title: t('follow.standing'), align: 'right', render: (row) => <Standing row={row} /> },
    { key: 'person', title: t('follow.person'), render: (row) => row.person.name },
    { key: 'due', title: t('follow.due'), render: (row) => <Due row={row} /> },
  ]
  return (
    <>
      <PageHeader title={t('title')} about={t('follow.about')} />
      <GoalTabs />
      <DataTable
        name="goal-follow-ups"
        label={t('tab.followUps')}
        endpoint={api.listFollowUps}
        query={{ view }}
        columns={columns}
        card={(row) => (
          <>
            <b>
              {row.month} {row.unit.name}
            </b>{' '}
            <GoalStateTag followUp={row.state} />
            <br />
            <Standing row={row} /> · <Due row={row} />
          </>
        )}
        onOpen={(row) => void navigate({ to: `/goals/follow-ups/${row.id}` as string })}
        empty={<EmptyState title={t('follow.empty')} about={t('follow.empty.about')} />}
        onClear={view === 'all' ? undefined : () => change({ view: null })}
        filters={
          <div className={styles.filters}>
            <Segmented
              value={view}
              onChange={(next) => change({ view: next === 'all' ? null : next })}
              options={views.map((value) => ({ value, label: t(`follow.view.${value}`) }))}
            />
          </div>
        }
      />
    </>
  )
}

function Standing({ row }: { row: Row }) {
  if (row.state === 'open') return <>—</>
  return (
    <>
      {row.met} / {row.missed > 0 ? <b className={styles.off}>{row.missed}</b> : row.missed}
    </>
  )
}

function Due({ row }: { row: Row }) {
  const t = useT(goalWords)
  return (
    <span className={row.late ? styles.off : undefined}>
      {row.dueOn} {row.late && t('follow.late')}
    </span>
  )
}
