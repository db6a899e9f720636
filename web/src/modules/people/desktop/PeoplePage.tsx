import { api } from '@houqin/contracts'
import { useT } from '../../../kernel/i18n.ts'
import { DataTable } from '../../../ui/DataTable.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { peopleWords } from '../words.ts'

export function PeoplePage() {
  const t = useT(peopleWords)
  return (
    <>
      <PageHeader title={t('people.title')} about={t('people.about')} />
      <DataTable
        name="people"
        label={t('people.list')}
        endpoint={api.listPeople}
        columns={[
          { key: 'name', title: t('column.name'), render: (row) => row.name },
          { key: 'unit', title: t('column.unit'), render: (row) => row.memberships[0]?.unit.name ?? '—' },
        ]}
        empty={<EmptyState title={t('people.empty.title')} about={t('people.empty.about')} />}
      />
    </>
  )
}
