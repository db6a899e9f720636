import type { RepairRow } from '@houqin/contracts/repairs'
import { useT } from '../../../kernel/i18n.ts'
import type { Column } from '../../../ui/DataTable.tsx'
import { DueTime } from '../../../ui/DueTime.tsx'
import { Moment } from '../../../ui/Moment.tsx'
import { StateTag } from '../../../ui/StateTag.tsx'
import { RepairTitle } from '../components/RepairTitle.tsx'
import { repairWords } from '../words.ts'
import styles from './repair-columns.module.css'

export function useRepairColumns(onOpen: (row: RepairRow) => void): Column<RepairRow>[] {
  const t = useT(repairWords)
  return [
    {
      key: 'repair',
      title: t('column.repair'),
      render: (row) => <RepairTitle repair={row} onOpen={() => onOpen(row)} />,
    },
    { key: 'state', title: t('column.state'), width: 104, render: (row) => <StateTag state={row.state} /> },
    { key: 'holder', title: t('column.holder'), width: 128, render: (row) => <HeldBy row={row} /> },
    {
      key: 'due',
      title: t('column.due'),
      width: 136,
      render: (row) => <DueTime of={row} />,
    },
    { key: 'place', title: t('column.place'), render: (row) => <PlacePath path={row.place?.path} /> },
    { key: 'category', title: t('column.category'), render: (row) => row.category?.name ?? t('none.category') },
    { key: 'reportedAt', title: t('column.reportedAt'), width: 128, render: (row) => <Moment at={row.reportedAt} /> },
    { key: 'reporter', title: t('column.reporter'), optional: true, render: (row) => row.reporterName ?? '—' },
    { key: 'unit', title: t('column.unit'), optional: true, render: (row) => row.clientUnit?.name ?? '—' },
    { key: 'team', title: t('column.team'), optional: true, render: (row) => row.team?.name ?? '—' },
    { key: 'assignee', title: t('column.assignee'), optional: true, render: (row) => row.assignee?.name ?? '—' },
    {
      key: 'finishedAt',
      title: t('column.finishedAt'),
      optional: true,
      render: (row) => (row.finishedAt === null ? '—' : <Moment at={row.finishedAt} />),
    },
    {
      key: 'stars',
      title: t('column.stars'),
      optional: true,
      align: 'right',
      render: (row) => (row.stars === null ? '—' : t('stars', { n: row.stars })),
    },
  ]
}

function HeldBy({ row }: { row: RepairRow }) {
  if (row.holder === null) return <span className={styles.faint}>—</span>
  return (
    <div className={styles.two}>
      <span>{row.holder}</span>
      <span className={styles.small}>
        <Moment at={row.holderSince} />
      </span>
    </div>
  )
}

/** The end of the way is what people look for; the whole way stands on hover. */
function PlacePath({ path }: { path: string | undefined }) {
  if (path === undefined) return <span className={styles.faint}>—</span>
  const steps = path.split(' / ')
  return (
    <div className={styles.two} title={path}>
      <span className={styles.place}>{steps.at(-1)}</span>
      {steps.length > 1 && <span className={`${styles.small} ${styles.place}`}>{steps.slice(0, -1).join(' / ')}</span>}
    </div>
  )
}
