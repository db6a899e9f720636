import { api } from '@houqin/contracts'
import { z } from 'zod'
import { useAddress } from '../../../kernel/address.ts'
import { useT } from '../../../kernel/i18n.ts'
import { DataTable } from '../../../ui/DataTable.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { auditWords } from '../audit-words.ts'
import { AuditCard, useAuditColumns } from './audit-columns.tsx'

const address = { subjectId: z.uuid().optional() }

export function AuditPage() {
  const t = useT(auditWords)
  const [{ subjectId }, change] = useAddress(address)
  const narrow = (id: string) => change({ subjectId: id }, { push: true })
  const columns = useAuditColumns(subjectId === undefined ? narrow : undefined)
  return (
    <>
      <PageHeader title={t('audit.title')} about={subjectId === undefined ? t('audit.about') : t('audit.one')} />
      <DataTable
        name="audit"
        label={t('audit.title')}
        endpoint={api.listAudit}
        query={{ subjectId }}
        columns={columns}
        card={(row) => <AuditCard row={row} />}
        empty={<EmptyState title={t('audit.empty.title')} about={t('audit.empty.about')} />}
        onClear={subjectId === undefined ? undefined : () => change({ subjectId: null })}
      />
    </>
  )
}
