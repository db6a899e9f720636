import type { Place } from '@houqin/contracts/places'
import { Checkbox } from 'antd'
import { useT } from '../../../kernel/i18n.ts'
import { useCan } from '../../../kernel/session.tsx'
import type { Column } from '../../../ui/DataTable.tsx'
import { RecordNumber } from '../../../ui/RecordNumber.tsx'
import type { Picked } from '../use-picked.ts'
import { placeWords } from '../words.ts'
import styles from './place-columns.module.css'

interface PlaceListing {
  picked: Picked
  onOpen: (place: Place) => void
  /** Found from anywhere: the whole way tells them apart. */
  withWay: boolean
}

export function usePlaceColumns(listing: PlaceListing): Column<Place>[] {
  const t = useT(placeWords)
  const can = useCan()
  const columns: Column<Place>[] = [
    {
      key: 'choose',
      title: t('column.choose'),
      width: 48,
      render: (row) => <PlacePick place={row} picked={listing.picked} />,
    },
    { key: 'place', title: t('column.place'), render: (row) => <PlaceName place={row} {...listing} /> },
    { key: 'code', title: t('column.code'), width: 128, render: (row) => <RecordNumber number={row.code} /> },
    { key: 'kind', title: t('column.kind'), width: 96, render: (row) => t(`kind.${row.kind}`) },
    { key: 'unit', title: t('column.unit'), render: (row) => row.unit?.name ?? '—' },
    {
      key: 'below',
      title: t('column.below'),
      width: 80,
      align: 'right',
      render: (row) => (row.childCount === 0 ? '—' : t('place.below.count', { n: row.childCount })),
    },
    {
      key: 'links',
      title: t('column.links'),
      width: 80,
      render: (row) => (
        <a href={`/q/${row.code}`} target="_blank" rel="noopener">
          {t('place.public')}
        </a>
      ),
    },
  ]
  return can('place.label') ? columns : columns.slice(1)
}

/** The same facts where there is no room for a table. */
export function PlaceCard({ place, ...listing }: PlaceListing & { place: Place }) {
  const t = useT(placeWords)
  const can = useCan()
  return (
    <div className={styles.card}>
      {can('place.label') && <PlacePick place={place} picked={listing.picked} />}
      <div className={styles.words}>
        <PlaceName place={place} {...listing} />
        <span className={styles.faint}>
          {t(`kind.${place.kind}`)}
          {place.childCount > 0 && ` · ${t('column.below')} ${t('place.below.count', { n: place.childCount })}`}
        </span>
      </div>
      <RecordNumber number={place.code} />
    </div>
  )
}

function PlacePick({ place, picked }: { place: Place; picked: Picked }) {
  const t = useT(placeWords)
  return (
    <Checkbox
      checked={picked.has(place.id)}
      onChange={() => picked.toggle(place)}
      aria-label={t('place.pick', { name: place.name })}
    />
  )
}

function PlaceName({ place, onOpen, withWay }: { place: Place } & Omit<PlaceListing, 'picked'>) {
  const above = place.path.split(' / ').slice(0, -1).join(' / ')
  return (
    <div className={styles.two}>
      <button type="button" className={styles.name} onClick={() => onOpen(place)}>
        {place.name}
      </button>
      {withWay && above !== '' && <span className={styles.faint}>{above}</span>}
    </div>
  )
}
