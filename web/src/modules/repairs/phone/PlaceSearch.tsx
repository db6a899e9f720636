import { api } from '@houqin/contracts'
import { useDeferredValue, useState } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { useEndpoint } from '../../../kernel/queries.ts'
import { Trouble } from '../../../phone/parts/Trouble.tsx'
import { PlaceLinks } from './PlaceLinks.tsx'
import { phoneRepairWords } from './words.ts'

const SHOWN = 20

/** Finds a place by name, code or pinyin initials. */
export function PlaceSearch() {
  const t = useT(phoneRepairWords)
  const [typed, setTyped] = useState('')
  const q = useDeferredValue(typed.trim())
  const places = useEndpoint(api.listPlaces, { query: { q, limit: SHOWN }, enabled: q !== '', keep: true })
  const found = places.data?.items ?? []
  return (
    <search>
      <label className="field">
        <span>{t('start.search')}</span>
        <input
          type="search"
          enterKeyHint="search"
          value={typed}
          maxLength={60}
          autoComplete="off"
          placeholder={t('start.search.example')}
          onChange={(event) => setTyped(event.target.value)}
        />
      </label>
      {q !== '' && (
        <>
          <Trouble error={places.error} />
          <output className="faint">
            {places.data !== undefined &&
              t(found.length === 0 ? 'start.none' : 'start.found', { q, n: places.data.total.count })}
          </output>
          <PlaceLinks places={found} />
        </>
      )}
    </search>
  )
}
