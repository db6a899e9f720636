import { PlusOutlined } from '@ant-design/icons'
import { api } from '@houqin/contracts'
import { Button } from 'antd'
import { z } from 'zod'
import { useAddress } from '../../../kernel/address.ts'
import { useT } from '../../../kernel/i18n.ts'
import { useEndpoint } from '../../../kernel/queries.ts'
import { useCan } from '../../../kernel/session.tsx'
import { DataTable } from '../../../ui/DataTable.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { ErrorState } from '../../../ui/ErrorState.tsx'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { SearchInput } from '../../../ui/SearchInput.tsx'
import { SidePane } from '../../../ui/SidePane.tsx'
import { usePicked } from '../use-picked.ts'
import { placeWords } from '../words.ts'
import { AddPlaceDrawer } from './AddPlaceDrawer.tsx'
import { PickedBar } from './PickedBar.tsx'
import { PlaceCard, usePlaceColumns } from './place-columns.tsx'
import { PlaceHead, type ChosenPlace } from './PlaceHead.tsx'
import { PlaceLabels, type LabelChoice } from './PlaceLabels.tsx'
import styles from './PlacesPage.module.css'
import { PlaceTree } from './PlaceTree.tsx'

const address = {
  /** The place one stands in; none: above the sites. */
  in: z.uuid().optional(),
  q: z.string().trim().max(60).optional(),
  add: z.literal('1').optional(),
  label: z.enum(['one', 'below', 'picked']).optional(),
}

export function PlacesPage() {
  const t = useT(placeWords)
  const can = useCan()
  const [{ in: inside, q, add, label }, change] = useAddress(address)
  const chosen = useEndpoint(api.getPlace, { params: { id: inside ?? '' }, enabled: inside !== undefined })
  const place = inside === undefined ? undefined : chosen.data
  const picked = usePicked()
  const go = (id: string | null) => change({ in: id, q: null }, { push: true })
  const show = (choice: LabelChoice | null) => change({ label: choice })
  const addButton = can('place.create') && (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => change({ add: '1' })}>
      {t('add.place')}
    </Button>
  )
  return (
    <>
      <PageHeader title={t('places.title')} about={t('places.about')} actions={addButton} />
      <SidePane
        label={t('places.tree')}
        side={
          <PlaceTree
            chosen={inside}
            way={place === undefined ? [] : [...place.ancestors.map(({ id }) => id), place.id]}
            onChoose={go}
          />
        }
      >
        <SearchInput
          className={styles.search}
          label={t('places.search')}
          value={q ?? ''}
          onChange={(text) => change({ q: text })}
        />
        {q === undefined && chosen.error !== null && inside !== undefined && <ErrorState error={chosen.error} />}
        {q === undefined && place !== undefined && (
          <PlaceHead place={place} onChoose={go} onLabel={() => show('one')} onLabelsBelow={() => show('below')} />
        )}
        <PlaceList
          place={place}
          inside={inside}
          q={q}
          picked={picked}
          onOpen={go}
          onClear={() => change({ q: null })}
        />
        <PickedBar picked={picked} onPrint={() => show('picked')} />
      </SidePane>
      <PlaceLabels choice={label} place={place} picked={picked.places} onClose={() => show(null)} />
      <AddPlaceDrawer
        open={add === '1'}
        onClose={() => change({ add: null })}
        parentId={inside}
        onAdded={(added) => change({ in: added.parentId, q: null })}
      />
    </>
  )
}

interface PlaceListProps {
  place: ChosenPlace | undefined
  inside: string | undefined
  q: string | undefined
  picked: ReturnType<typeof usePicked>
  onOpen: (placeId: string) => void
  onClear: () => void
}

function PlaceList({ place, inside, q, picked, onOpen, onClear }: PlaceListProps) {
  const t = useT(placeWords)
  const listing = { picked, withWay: q !== undefined, onOpen: ({ id }: { id: string }) => onOpen(id) }
  const columns = usePlaceColumns(listing)
  const label = placeListLabel(t, q, place)
  const empty =
    inside === undefined ? (
      <EmptyState title={t('places.empty.title')} about={t('places.empty.about')} />
    ) : (
      <EmptyState title={t('places.leaf.title')} about={t('places.leaf.about')} />
    )
  return (
    <DataTable
      name="places"
      label={label}
      endpoint={api.listPlaces}
      query={q === undefined ? { parent: inside ?? 'root' } : { q }}
      columns={columns}
      card={(row) => <PlaceCard place={row} {...listing} />}
      onOpen={(row) => onOpen(row.id)}
      empty={empty}
      onClear={q === undefined ? undefined : onClear}
    />
  )
}

function placeListLabel(
  t: ReturnType<typeof useT<keyof typeof placeWords>>,
  q: string | undefined,
  place: ChosenPlace | undefined,
): string {
  if (q !== undefined) return t('places.found')
  return place === undefined ? t('places.all') : t('places.below', { name: place.name })
}
