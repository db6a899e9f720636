import { api } from '@houqin/contracts'
import type { Place } from '@houqin/contracts/places'
import { useT } from '../../../kernel/i18n.ts'
import { useEndpoint } from '../../../kernel/queries.ts'
import { placeWords } from '../words.ts'
import { LabelDrawer } from './LabelDrawer.tsx'
import type { ChosenPlace } from './PlaceHead.tsx'

/** Of the place one stands in, of everything directly inside it, or of what was picked. */
export type LabelChoice = 'one' | 'below' | 'picked'

interface PlaceLabelsProps {
  choice: LabelChoice | undefined
  place: ChosenPlace | undefined
  picked: readonly Place[]
  onClose: () => void
}

/** As many as one sheet of a request holds. */
const LIMIT = 100

export function PlaceLabels({ choice, place, picked, onClose }: PlaceLabelsProps) {
  const t = useT(placeWords)
  const below = useEndpoint(api.listPlaces, {
    query: { parent: place?.id, limit: LIMIT },
    enabled: choice === 'below' && place !== undefined,
  })
  const places = {
    one: place === undefined ? [] : [place],
    below: below.data?.items ?? [],
    picked,
  }
  const more = choice === 'below' && below.data?.nextCursor
  return (
    <LabelDrawer
      places={choice === undefined ? [] : places[choice]}
      open={choice !== undefined}
      onClose={onClose}
      note={more ? t('label.limit', { n: LIMIT }) : undefined}
    />
  )
}
