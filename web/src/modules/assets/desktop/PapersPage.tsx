import { api } from '@houqin/contracts'
import { paperKind, paperKinds, type PaperRow } from '@houqin/contracts/assets/paper'
import { Link, useNavigate } from '@tanstack/react-router'
import { Segmented, Select } from 'antd'
import { z } from 'zod'
import { useAddress } from '../../../kernel/address.ts'
import { useT } from '../../../kernel/i18n.ts'
import { useFormat } from '../../../kernel/use-format.ts'
import { DataTable, type Column } from '../../../ui/DataTable.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { SearchInput } from '../../../ui/SearchInput.tsx'
import { PaperTag } from '../states.tsx'
import { assetWords } from '../words.ts'
import styles from './Assets.module.css'

const views = {
  open: 'view.open',
  todo: 'view.todo',
  mine: 'view.paperMine',
  late: 'view.late',
  all: 'view.allPapers',
} as const
const address = {
  q: z.string().trim().max(60).optional(),
  view: z.enum(['open', 'todo', 'mine', 'late', 'all']).default('open'),
  kind: paperKind.optional(),
}

/** Transfers, loans and disposals that one may see. */
export function PapersPage() {
  const t = useT(assetWords)
  const navigate = useNavigate()
  const [filter, change] = useAddress(address)
  const columns = usePaperColumns()
  return (
    <>
      <PageHeader title={t('papers.title')} about={t('papers.about')} />
      <DataTable
        name="asset-papers"
        label={t('papers.title')}
        endpoint={api.listAssetPapers}
        query={filter}
        columns={columns}
        card={(row) => <PaperCard paper={row} />}
        onOpen={(row) => void navigate({ to: '/asset-papers/$id', params: { id: row.id } as never })}
        filters={
          <div className={styles.filters}>
            <Segmented
              className={styles.views}
              aria-label={t('papers.title')}
              value={filter.view}
              onChange={(view) => change({ view })}
              options={Object.entries(views).map(([value, label]) => ({
                value: value as keyof typeof views,
                label: t(label),
              }))}
            />
            <SearchInput
              className={styles.search}
              label={t('papers.search')}
              value={filter.q ?? ''}
              onChange={(q) => change({ q })}
            />
            <Select
              aria-label={t('paper.kind')}
              allowClear
              className={styles.choice}
              placeholder={t('paper.kind')}
              value={filter.kind}
              onChange={(kind) => change({ kind: kind ?? null })}
              options={Object.entries(paperKinds).map(([value, label]) => ({ value, label: t(label) }))}
            />
          </div>
        }
        empty={<EmptyState title={t('papers.empty')} about={t('papers.empty.about')} />}
        onClear={
          filter.q !== undefined || filter.kind !== undefined ? () => change({ q: null, kind: null }) : undefined
        }
      />
    </>
  )
}

function useTitle() {
  const t = useT(assetWords)
  return ({ title, cards }: PaperRow) => (cards === 1 ? title : t('paper.cards', { name: title, n: cards }))
}

function usePaperColumns(): Column<PaperRow>[] {
  const t = useT(assetWords)
  const format = useFormat()
  const titleOf = useTitle()
  return [
    {
      key: 'paper',
      title: t('column.asset'),
      render: (row) => (
        <div className={styles.two}>
          <Link to="/asset-papers/$id" params={{ id: row.id } as never}>
            {titleOf(row)}
          </Link>
          <span className={`${styles.small} number`}>{row.number}</span>
        </div>
      ),
    },
    { key: 'kind', title: t('paper.kind'), width: 96, render: (row) => t(paperKinds[row.kind]) },
    { key: 'state', title: t('paper.state'), width: 104, render: (row) => <PaperTag state={row.state} /> },
    { key: 'requester', title: t('paper.requester'), width: 112, render: (row) => row.requester?.name ?? '—' },
    {
      key: 'to',
      title: t('paper.to'),
      width: 144,
      render: (row) => (
        <div className={styles.two}>
          <span>{row.kind === 'disposal' ? '—' : row.unit?.name}</span>
          <span className={styles.small}>{row.keeper?.name}</span>
        </div>
      ),
    },
    {
      key: 'value',
      title: t('column.value'),
      width: 128,
      align: 'right',
      render: (row) => format.number(Number(row.value), 2),
    },
    {
      key: 'due',
      title: t('paper.due'),
      width: 136,
      render: (row) =>
        row.dueOn === null ? (
          '—'
        ) : (
          <span className={row.isLate ? styles.late : undefined}>
            {row.dueOn} {row.isLate && t('paper.late')}
          </span>
        ),
    },
    { key: 'at', title: t('paper.requested'), width: 136, render: (row) => format.moment(row.createdAt) },
  ]
}

function PaperCard({ paper }: { paper: PaperRow }) {
  const t = useT(assetWords)
  const titleOf = useTitle()
  return (
    <Link to="/asset-papers/$id" params={{ id: paper.id } as never} className={styles.card}>
      <strong>{titleOf(paper)}</strong>
      <PaperTag state={paper.state} />
      <span className={styles.small}>
        {t(paperKinds[paper.kind])} · {paper.number}
      </span>
    </Link>
  )
}
