import { api } from '@houqin/contracts'
import { useT } from '../../../kernel/i18n.ts'
import { DataTable } from '../../../ui/DataTable.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { Moment } from '../../../ui/Moment.tsx'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { ruleWords } from '../words.ts'

export function AuditPage() {
  const t = useT(ruleWords)
  return (
    <>
      <PageHeader title={t('audit.title')} about={t('audit.about')} />
      <DataTable
        name="audit"
        label={t('audit.title')}
        endpoint={api.listAudit}
        columns={[
          { key: 'at', title: t('column.at'), render: (row) => <Moment at={row.at} /> },
          { key: 'action', title: t('column.action'), render: (row) => row.action },
        ]}
        empty={<EmptyState title={t('audit.empty.title')} />}
      />
    </>
  )
}
