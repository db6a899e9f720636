import { api } from '@houqin/contracts'
import type { Place } from '@houqin/contracts/places'
import { useState } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { useEndpoint } from '../../../kernel/queries.ts'
import { TreeItem } from '../../../ui/TreeItem.tsx'
import { placeWords } from '../words.ts'
import styles from './PlaceTree.module.css'

interface PlaceTreeProps {
  chosen: string | undefined
  /** What stands above the chosen one is opened. */
  way: readonly string[]
  onChoose: (placeId: string | null) => void
}

/** Sites, buildings, floors, rooms, spots; each level is asked for when it is opened. */
export function PlaceTree(props: PlaceTreeProps) {
  const t = useT(placeWords)
  return (
    <ul>
      <TreeItem name={t('places.all')} chosen={props.chosen === undefined} onChoose={() => props.onChoose(null)} />
      <Level parent="root" {...props} />
    </ul>
  )
}

function Level({ parent, ...props }: PlaceTreeProps & { parent: string }) {
  const t = useT(placeWords)
  const level = useEndpoint(api.listPlaces, { query: { parent, limit: 200 } })
  return (
    <>
      {level.data?.items.map((place) => (
        <Branch key={place.id} place={place} {...props} />
      ))}
      {level.data?.nextCursor && <li className={styles.more}>{t('places.tree.more')}</li>}
    </>
  )
}

function Branch({ place, ...props }: PlaceTreeProps & { place: Place }) {
  const [toggled, setToggled] = useState<boolean>()
  const open = toggled ?? props.way.includes(place.id)
  const hasMore = place.childCount > 0
  return (
    <TreeItem
      name={place.name}
      note={hasMore ? place.childCount : undefined}
      chosen={place.id === props.chosen}
      onChoose={() => {
        setToggled(true)
        props.onChoose(place.id)
      }}
      onToggle={hasMore ? () => setToggled(!open) : undefined}
      open={open}
    >
      {open && hasMore ? <Level parent={place.id} {...props} /> : undefined}
    </TreeItem>
  )
}
