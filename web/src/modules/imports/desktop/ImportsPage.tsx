import { ImportOutlined } from '@ant-design/icons'
import { api } from '@houqin/contracts'
import { Link, useNavigate } from '@tanstack/react-router'
import { useT } from '../../../kernel/i18n.ts'
import { usePages, type RowOf } from '../../../kernel/queries.ts'
import { useFormat } from '../../../kernel/use-format.ts'
import { DataTable, type Column } from '../../../ui/DataTable.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { LinkButton } from '../../../ui/LinkButton.tsx'
import { Moment } from '../../../ui/Moment.tsx'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { isUnderWay } from '../import-states.ts'
import { importWords, kindWord } from '../words.ts'
import { ImportStateTag } from './ImportStateTag.tsx'
import styles from './ImportsPage.module.css'

type ImportRow = RowOf<typeof api.listImports>

/** What has been imported and what is under way; each leads to its report. */
export function ImportsPage() {
  const t = useT(importWords)
  const navigate = useNavigate()
  const columns = useImportColumns()
  const known = usePages(api.listImports, { keep: true }).data?.pages.flatMap(({ items }) => items) ?? []
  const start = (
    <LinkButton type="primary" icon={<ImportOutlined />} to="/imports/new">
      {t('imports.new')}
    </LinkButton>
  )
  return (
    <>
      <PageHeader title={t('imports.title')} about={t('imports.about')} actions={start} />
      <DataTable
        name="imports"
        label={t('imports.title')}
        endpoint={api.listImports}
        columns={columns}
        card={(row) => <ImportCard row={row} />}
        onOpen={(row) => void navigate({ to: '/imports/$id', params: { id: row.id } as never })}
        every={known.some(({ state }) => isUnderWay(state)) ? 2_000 : 60_000}
        empty={<EmptyState title={t('imports.empty.title')} about={t('imports.empty.about')} action={start} />}
      />
    </>
  )
}

function useImportColumns(): Column<ImportRow>[] {
  const t = useT(importWords)
  const format = useFormat()
  const count = (key: 'read' | 'created' | 'updated' | 'bad'): Column<ImportRow> => ({
    key,
    title: t(`column.${key}`),
    width: 88,
    align: 'right',
    render: ({ counts }) => (counts[key] === 0 ? <span className={styles.faint}>0</span> : format.number(counts[key])),
  })
  return [
    { key: 'file', title: t('column.file'), render: (row) => <FileName row={row} /> },
    { key: 'state', title: t('column.state'), width: 128, render: (row) => <ImportStateTag state={row.state} /> },
    count('read'),
    count('created'),
    count('updated'),
    count('bad'),
    { key: 'startedBy', title: t('column.startedBy'), width: 112, render: (row) => row.startedBy?.name ?? '—' },
    { key: 'createdAt', title: t('column.createdAt'), width: 128, render: (row) => <Moment at={row.createdAt} /> },
  ]
}

function FileName({ row }: { row: ImportRow }) {
  const t = useT(importWords)
  return (
    <span className={styles.file}>
      <Link to="/imports/$id" params={{ id: row.id } as never} className={styles.name}>
        {row.fileName}
      </Link>
      <span className={styles.faint}>
        {t(kindWord(row.kind))}
        {row.dryRun && ` · ${t('dryRun')}`}
      </span>
    </span>
  )
}

function ImportCard({ row }: { row: ImportRow }) {
  const t = useT(importWords)
  const format = useFormat()
  return (
    <div className={styles.card}>
      <FileName row={row} />
      <ImportStateTag state={row.state} />
      <span className={styles.faint}>
        {t('column.read')} {format.number(row.counts.read)} · {t('column.bad')} {format.number(row.counts.bad)} ·{' '}
        <Moment at={row.createdAt} />
      </span>
    </div>
  )
}
