import { PlusOutlined } from '@ant-design/icons'
import { api, type ResponseOf } from '@houqin/contracts'
import { Link, useNavigate } from '@tanstack/react-router'
import { Table } from 'antd'
import { useT } from '../../../kernel/i18n.ts'
import { useEndpoint } from '../../../kernel/queries.ts'
import { useFormat } from '../../../kernel/use-format.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { ErrorState } from '../../../ui/ErrorState.tsx'
import { LinkButton } from '../../../ui/LinkButton.tsx'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { PageSkeleton } from '../../../ui/PageSkeleton.tsx'
import { registerWords } from '../words.ts'
import styles from './Registers.module.css'

type Row = ResponseOf<typeof api.listRegisters>['items'][number]

/** All registers, with how much stands in each and since when it is kept. */
export function RegistersPage() {
  const t = useT(registerWords)
  const list = useEndpoint(api.listRegisters)
  const add = list.data?.can.define === true && (
    <LinkButton type="primary" icon={<PlusOutlined />} to="/registers/new">
      {t('registers.new')}
    </LinkButton>
  )
  return (
    <>
      <PageHeader title={t('registers.title')} about={t('registers.about')} actions={add} />
      {list.error !== null && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <PageSkeleton rows={8} />}
      {list.data?.items.length === 0 && (
        <EmptyState title={t('registers.empty.title')} about={t('registers.empty.about')} action={add} />
      )}
      {list.data !== undefined && list.data.items.length > 0 && <RegisterTable rows={list.data.items} />}
    </>
  )
}

function RegisterTable({ rows }: { rows: Row[] }) {
  const t = useT(registerWords)
  const format = useFormat()
  const navigate = useNavigate()
  return (
    <Table<Row>
      size="middle"
      rowKey="id"
      pagination={false}
      dataSource={rows}
      scroll={{ x: 'max-content' }}
      onRow={(row) => ({
        className: styles.opens,
        onClick: () => void navigate({ to: '/registers/$code', params: { code: row.code } as never }),
      })}
      columns={[
        {
          key: 'name',
          title: t('column.register'),
          render: (_value, row) => (
            <span className={styles.named}>
              <Link to="/registers/$code" params={{ code: row.code } as never} className={styles.name}>
                {t(row.name)}
              </Link>
              <span className={styles.faint}>{t(row.about)}</span>
            </span>
          ),
        },
        {
          key: 'entries',
          title: t('column.entries'),
          align: 'right',
          width: 112,
          render: (_value, row) => t('entries.count', { n: format.number(row.entryCount) }),
        },
        { key: 'last', title: t('column.last'), width: 128, render: (_value, row) => row.lastOn ?? '—' },
        { key: 'kept', title: t('column.kept'), width: 216, render: (_value, row) => <Kept kept={row.kept} /> },
      ]}
    />
  )
}

export function Kept({ kept }: { kept: Row['kept'] }) {
  const t = useT(registerWords)
  if (kept === null) return <span className={styles.faint}>{t('kept.none')}</span>
  const { from, to } = kept
  return <span className={styles.days}>{to === null ? t('kept.open', { from }) : t('kept.span', { from, to })}</span>
}
