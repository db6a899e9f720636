import { api } from '@houqin/contracts'
import { useT } from '../../../kernel/i18n.ts'
import { DataTable } from '../../../ui/DataTable.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { placeWords } from '../words.ts'

export function PlacesPage() {
  const t = useT(placeWords)
  return (
    <>
      <PageHeader title={t('places.title')} about={t('places.about')} />
      <DataTable
        name="places"
        label={t('places.title')}
        endpoint={api.listPlaces}
        columns={[{ key: 'place', title: t('column.place'), render: (row) => row.path }]}
        empty={<EmptyState title={t('places.empty.title')} about={t('places.empty.about')} />}
      />
    </>
  )
}
