import { ArrowLeftOutlined, PlusOutlined } from '@ant-design/icons'
import { api, type ResponseOf } from '@houqin/contracts'
import { Link } from '@tanstack/react-router'
import { Table } from 'antd'
import { useT } from '../../../kernel/i18n.ts'
import { useEndpoint } from '../../../kernel/queries.ts'
import { useCan } from '../../../kernel/session.tsx'
import { ErrorState } from '../../../ui/ErrorState.tsx'
import { LinkButton } from '../../../ui/LinkButton.tsx'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { PageSkeleton } from '../../../ui/PageSkeleton.tsx'
import { templateWords } from '../template-words.ts'
import styles from './Templates.module.css'

type Row = ResponseOf<typeof api.listReportTemplates>['items'][number]

/** The kinds of summaries: those of the program, and those of the house. */
export function TemplatesPage() {
  const t = useT(templateWords)
  const can = useCan()
  const list = useEndpoint(api.listReportTemplates)
  return (
    <>
      <PageHeader
        title={t('templates.title')}
        about={t('templates.about')}
        actions={
          <>
            <LinkButton icon={<ArrowLeftOutlined />} to="/reports">
              {t('back.reports')}
            </LinkButton>
            {can('report.template') && (
              <LinkButton type="primary" icon={<PlusOutlined />} to="/report-templates/new">
                {t('template.new')}
              </LinkButton>
            )}
          </>
        }
      />
      {list.error !== null && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.data === undefined ? (
        list.isPending && <PageSkeleton rows={6} />
      ) : (
        <Table<Row>
          size="middle"
          rowKey="code"
          pagination={false}
          dataSource={list.data.items}
          columns={[
            { key: 'name', title: t('column.template'), render: (_value, row) => <Named row={row} /> },
            {
              key: 'code',
              title: t('column.code'),
              width: 200,
              render: (_value, row) => <span className="number">{row.code}</span>,
            },
            { key: 'period', title: t('column.period'), width: 96, render: (_value, row) => t(`period.${row.period}`) },
          ]}
        />
      )}
    </>
  )
}

function Named({ row }: { row: Row }) {
  return (
    <span className={styles.named}>
      <Link to={'/report-templates/$code' as string} params={{ code: row.code } as never} className={styles.name}>
        {row.name}
      </Link>
      <span className={styles.faint}>{row.about}</span>
    </span>
  )
}
