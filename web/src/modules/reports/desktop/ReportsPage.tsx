import { PlusOutlined, ProfileOutlined } from '@ant-design/icons'
import { api } from '@houqin/contracts'
import { Link, useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { z } from 'zod'
import { useAddress } from '../../../kernel/address.ts'
import { useT } from '../../../kernel/i18n.ts'
import { useEndpoint, type RowOf } from '../../../kernel/queries.ts'
import { useCan } from '../../../kernel/session.tsx'
import { useFormat } from '../../../kernel/use-format.ts'
import { DataTable, type Column } from '../../../ui/DataTable.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { LinkButton } from '../../../ui/LinkButton.tsx'
import { Moment } from '../../../ui/Moment.tsx'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { reportWords } from '../words.ts'
import styles from './ReportsPage.module.css'
import { WriteDrawer } from './WriteDrawer.tsx'

type ReportRow = RowOf<typeof api.listReports>

const address = { write: z.literal('1').optional() }

export function ReportsPage() {
  const t = useT(reportWords)
  const can = useCan()
  const navigate = useNavigate()
  const [{ write }, change] = useAddress(address)
  const columns = useReportColumns()
  const open = (id: string) => void navigate({ to: '/reports/$id', params: { id } as never })
  const templates = (
    <LinkButton icon={<ProfileOutlined />} to="/report-templates">
      {t('reports.templates')}
    </LinkButton>
  )
  const action = can('report.create') && (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => change({ write: '1' })}>
      {t('write.action')}
    </Button>
  )
  return (
    <>
      <PageHeader
        title={t('reports.title')}
        about={t('reports.about')}
        actions={
          <>
            {templates}
            {action}
          </>
        }
      />
      <DataTable
        name="reports"
        label={t('reports.title')}
        endpoint={api.listReports}
        columns={columns}
        card={(row) => <ReportCard row={row} />}
        onOpen={(row) => open(row.id)}
        empty={<EmptyState title={t('reports.empty.title')} about={t('reports.empty.about')} action={action} />}
      />
      <WriteDrawer
        open={write === '1'}
        onClose={() => change({ write: null })}
        onWritten={(report) => open(report.id)}
      />
    </>
  )
}

function useReportColumns(): Column<ReportRow>[] {
  const t = useT(reportWords)
  const format = useFormat()
  const templates = useEndpoint(api.listReportTemplates).data?.items ?? []
  const templateName = (code: string) => templates.find((template) => template.code === code)?.name ?? code
  return [
    { key: 'title', title: t('column.title'), render: (row) => <ReportLink row={row} /> },
    { key: 'template', title: t('column.template'), width: 176, render: (row) => templateName(row.template) },
    { key: 'period', title: t('column.period'), width: 112, render: (row) => row.period },
    {
      key: 'figures',
      title: t('column.figures'),
      width: 96,
      align: 'right',
      render: (row) => t('figures.count', { n: format.number(row.figureCount) }),
    },
    {
      key: 'createdBy',
      title: t('column.createdBy'),
      width: 128,
      render: (row) => row.createdBy?.name ?? t('report.system'),
    },
    { key: 'createdAt', title: t('column.createdAt'), width: 144, render: (row) => <Moment at={row.createdAt} /> },
  ]
}

function ReportLink({ row }: { row: ReportRow }) {
  return (
    <Link to="/reports/$id" params={{ id: row.id } as never} className={styles.title}>
      {row.title}
    </Link>
  )
}

function ReportCard({ row }: { row: ReportRow }) {
  const t = useT(reportWords)
  return (
    <div className={styles.card}>
      <ReportLink row={row} />
      <p className={styles.faint}>
        {row.createdBy?.name ?? t('report.system')} · <Moment at={row.createdAt} />
      </p>
    </div>
  )
}
