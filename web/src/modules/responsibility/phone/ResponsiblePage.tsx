import { api } from '@houqin/contracts'
import type { Place } from '@houqin/contracts/places'
import { useDeferredValue, useState } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { useEndpoint } from '../../../kernel/queries.ts'
import { Header } from '../../../phone/parts/Header.tsx'
import { Trouble } from '../../../phone/parts/Trouble.tsx'
import { Answer } from '../Answer.tsx'
import { responsibilityWords } from '../words.ts'
import styles from './ResponsiblePage.module.css'

const SHOWN = 12

/** Place and trade in, the person with a telephone number to tap out. */
export function ResponsiblePage() {
  const t = useT(responsibilityWords)
  const [place, setPlace] = useState<Place>()
  const [categoryId, setCategory] = useState('')
  const categories = useEndpoint(api.listCategories).data?.items ?? []
  const found = useEndpoint(api.findResponsible, {
    query: { placeId: place?.id ?? '', categoryId: categoryId || undefined },
    enabled: place !== undefined,
    keep: true,
  })
  return (
    <div className="page">
      <Header title={t('who')} home="/me" />
      {place === undefined ? (
        <FindPlace onChoose={setPlace} />
      ) : (
        <button type="button" className={styles.place} onClick={() => setPlace(undefined)}>
          {place.path}
        </button>
      )}
      <label className="field">
        <span>{t('trade')}</span>
        <select className={styles.select} value={categoryId} onChange={({ target }) => setCategory(target.value)}>
          <option value="">{t('trade.every')}</option>
          {categories
            .filter(({ parentId }) => parentId === null)
            .map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
        </select>
      </label>
      <Trouble error={found.error} />
      <div className={styles.answer} aria-live="polite">
        {place !== undefined && found.data !== undefined && <Answer responsible={found.data.responsible} />}
      </div>
    </div>
  )
}

function FindPlace({ onChoose }: { onChoose: (place: Place) => void }) {
  const t = useT(responsibilityWords)
  const [typed, setTyped] = useState('')
  const q = useDeferredValue(typed.trim())
  const places = useEndpoint(api.listPlaces, { query: { q, limit: SHOWN }, enabled: q !== '', keep: true })
  return (
    <search>
      <label className="field">
        <span>{t('place')}</span>
        <input
          type="search"
          enterKeyHint="search"
          value={typed}
          maxLength={60}
          autoComplete="off"
          placeholder={t('place.example')}
          onChange={(event) => setTyped(event.target.value)}
        />
      </label>
      <Trouble error={places.error} />
      <ul>
        {q !== '' &&
          places.data?.items.map((one) => (
            <li key={one.id}>
              <button type="button" className={styles.place} onClick={() => onChoose(one)}>
                {one.path}
              </button>
            </li>
          ))}
      </ul>
    </search>
  )
}
