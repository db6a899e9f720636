import type { api, ResponseOf } from '@houqin/contracts'
import { Button } from 'antd'
import { useState } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { useCan } from '../../../kernel/session.tsx'
import { LinkButton } from '../../../ui/LinkButton.tsx'
import { RecordNumber } from '../../../ui/RecordNumber.tsx'
import { placeWords } from '../words.ts'
import { AliasButton } from './AliasButton.tsx'
import { ChangePlaceDrawer } from './ChangePlaceDrawer.tsx'
import styles from './PlaceHead.module.css'

export type ChosenPlace = ResponseOf<typeof api.getPlace>

interface PlaceHeadProps {
  place: ChosenPlace
  onChoose: (placeId: string | null) => void
  onLabel: () => void
  onLabelsBelow: () => void
}

/** The place chosen in the tree: where it is, its code, and what can be done from here. */
export function PlaceHead({ place, onChoose, onLabel, onLabelsBelow }: PlaceHeadProps) {
  const t = useT(placeWords)
  const can = useCan()
  const [changing, setChanging] = useState(false)
  return (
    <header className={styles.head}>
      <Way place={place} onChoose={onChoose} />
      <div className={styles.name}>
        <h2 className={styles.title}>{place.name}</h2>
        <RecordNumber number={place.code} />
        <span className={styles.faint}>
          {t(`kind.${place.kind}`)} · {place.unit?.name ?? t('place.unit.none')}
        </span>
        {place.aliases.length > 0 && (
          <span className={styles.faint}>{t('alias.called', { names: place.aliases.join('、') })}</span>
        )}
      </div>
      <div className={styles.actions}>
        {can('place.change') && <Button onClick={() => setChanging(true)}>{t('change')}</Button>}
        {can('place.label') && <Button onClick={onLabel}>{t('place.label')}</Button>}
        {can('place.label') && place.childCount > 0 && <Button onClick={onLabelsBelow}>{t('label.below')}</Button>}
        {can('repair.list') && <LinkButton to={`/repairs?placeId=${place.id}`}>{t('place.repairs')}</LinkButton>}
        {can('place.alias') && <AliasButton place={place} />}
        <Button href={`/q/${place.code}`} target="_blank" rel="noopener">
          {t('place.public')}
        </Button>
      </div>
      <ChangePlaceDrawer place={place} open={changing} onClose={() => setChanging(false)} />
    </header>
  )
}

function Way({ place, onChoose }: Pick<PlaceHeadProps, 'place' | 'onChoose'>) {
  const t = useT(placeWords)
  return (
    <nav aria-label={t('places.way')}>
      <ol className={styles.way}>
        <li>
          <button type="button" className={styles.step} onClick={() => onChoose(null)}>
            {t('places.all')}
          </button>
        </li>
        {place.ancestors
          .filter((one) => one.id !== place.id)
          .map((one) => (
            <li key={one.id}>
              <button type="button" className={styles.step} onClick={() => onChoose(one.id)}>
                {one.name}
              </button>
            </li>
          ))}
      </ol>
    </nav>
  )
}
