import { api } from '@houqin/contracts'
import { hazardSources, type HazardSource } from '@houqin/contracts/hazards/words'
import type { Place } from '@houqin/contracts/places'
import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd-mobile'
import { useDeferredValue, useState, type FormEvent } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { useAction, useEndpoint } from '../../../kernel/queries.ts'
import { useCan } from '../../../kernel/session.tsx'
import { Header } from '../../../phone/parts/Header.tsx'
import { useNotice } from '../../../phone/parts/Notice.tsx'
import { PhotoField } from '../../../phone/parts/PhotoField.tsx'
import { Trouble } from '../../../phone/parts/Trouble.tsx'
import { useKept } from '../../../phone/parts/use-kept.ts'
import { usePhotos, type Photos } from '../../../phone/parts/use-photos.ts'
import { changedByHazard } from '../endpoints.ts'
import { hazardWords } from '../words.ts'
import styles from './Hazards.module.css'

interface Entered {
  place: Pick<Place, 'id' | 'name' | 'path'> | null
  title: string
  description: string
  categoryId: string
  foundBy: HazardSource
  isMended: boolean
  result: string
}
const nothing: Entered = {
  place: null,
  title: '',
  description: '',
  categoryId: '',
  foundBy: 'reported',
  isMended: false,
  result: '',
}

/** Where, what, a photo, send. What is entered is kept until it has arrived. */
export function ReportHazardPage() {
  const t = useT(hazardWords)
  const [entered, keep, drop] = useKept<Entered>('report-hazard', nothing)
  const taking = usePhotos(9)
  const sending = useReporting(taking, drop)
  const change = (part: Partial<Entered>) => keep({ ...entered, ...part })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void sending.send(entered)
  }
  return (
    <div className="page">
      <Header title={t('report')} home="/hazards" />
      <h1 className={styles.title}>{t('report')}</h1>
      {entered.place === null ? (
        <PlacePick onPick={({ id, name, path }) => change({ place: { id, name, path } })} />
      ) : (
        <div className="field">
          <span>{t('phone.place.chosen')}</span>
          <p>{entered.place.path}</p>
          <Button size="small" onClick={() => change({ place: null })}>
            {t('phone.place.change')}
          </Button>
        </div>
      )}
      <form onSubmit={submit} noValidate>
        <Matter entered={entered} change={change} />
        <PhotoField taking={taking} label={t('field.photos')} max={9} />
        <Staff entered={entered} change={change} />
        <Trouble error={sending.failure} said={sending.said} />
        <Button type="submit" color="primary" size="large" block className={styles.step} loading={sending.busy}>
          {t('report')}
        </Button>
      </form>
    </div>
  )
}

function useReporting(taking: Photos, drop: () => void) {
  const t = useT(hazardWords)
  const navigate = useNavigate()
  const notify = useNotice()
  const report = useAction(api.createHazard, { invalidates: changedByHazard })
  const [said, setSaid] = useState<string>()
  const [failure, setFailure] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  async function send(entered: Entered) {
    const lack = lacking(entered)
    setSaid(lack && t('field.missing', { name: t(lack) }))
    setFailure(null)
    if (lack !== undefined || busy || entered.place === null) return
    setBusy(true)
    try {
      const body = { ...bodyOf(entered), placeId: entered.place.id, photoIds: await taking.storeAll() }
      const { id, number } = await report.mutateAsync({ body })
      drop()
      notify(t('report.done', { number }))
      void navigate({ to: '/hazards/$id' as string, params: { id } as never, replace: true })
    } catch (error) {
      setFailure(error)
    } finally {
      setBusy(false)
    }
  }
  return { send, said, failure, busy }
}

function lacking({ place, title, isMended, result }: Entered) {
  if (place === null) return 'field.place' as const
  if (title.trim() === '') return 'field.title' as const
  return isMended && result.trim() === '' ? ('field.result' as const) : undefined
}

const bodyOf = ({ title, description, categoryId, foundBy, isMended, result }: Entered) => ({
  title: title.trim(),
  description: description.trim(),
  foundBy,
  ...(categoryId === '' ? {} : { categoryId }),
  ...(isMended ? { mended: { result: result.replace(/\s+/g, ' ').trim() } } : {}),
})

function PlacePick({ onPick }: { onPick: (place: Place) => void }) {
  const t = useT(hazardWords)
  const [typed, setTyped] = useState('')
  const q = useDeferredValue(typed.trim())
  const places = useEndpoint(api.listPlaces, { query: { q, limit: 10 }, enabled: q !== '', keep: true })
  return (
    <search>
      <label className="field">
        <span>{t('phone.place')}</span>
        <input
          type="search"
          enterKeyHint="search"
          value={typed}
          maxLength={60}
          autoComplete="off"
          onChange={(event) => setTyped(event.target.value)}
        />
      </label>
      <Trouble error={places.error} />
      {q !== '' && (
        <ul className={styles.places}>
          {(places.data?.items ?? []).map((place) => (
            <li key={place.id}>
              <button type="button" onClick={() => onPick(place)}>
                {place.name}
                <small className="faint">{place.path}</small>
              </button>
            </li>
          ))}
        </ul>
      )}
    </search>
  )
}

interface PartProps {
  entered: Entered
  change: (part: Partial<Entered>) => void
}

function Matter({ entered, change }: PartProps) {
  const t = useT(hazardWords)
  const categories = useEndpoint(api.listHazardCategories)
  return (
    <>
      <label className="field">
        <span>{t('field.title')}</span>
        <input
          value={entered.title}
          maxLength={80}
          placeholder={t('field.title.example')}
          onChange={(event) => change({ title: event.target.value })}
        />
      </label>
      <label className="field">
        <span>{t('field.category')}</span>
        <select value={entered.categoryId} onChange={(event) => change({ categoryId: event.target.value })}>
          <option value="">—</option>
          {(categories.data?.items ?? []).map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span>{t('field.description')}</span>
        <textarea
          rows={3}
          maxLength={2000}
          value={entered.description}
          onChange={(event) => change({ description: event.target.value })}
        />
      </label>
    </>
  )
}

function Staff({ entered, change }: PartProps) {
  const t = useT(hazardWords)
  const can = useCan()
  if (!can('hazard.finish')) return null
  return (
    <>
      <label className="field">
        <span>{t('field.source')}</span>
        <select value={entered.foundBy} onChange={(event) => change({ foundBy: event.target.value as HazardSource })}>
          {Object.entries(hazardSources).map(([value, label]) => (
            <option key={value} value={value}>
              {t(label)}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span>
          <input
            type="checkbox"
            checked={entered.isMended}
            onChange={(event) => change({ isMended: event.target.checked })}
          />{' '}
          {t('field.mended')}
        </span>
      </label>
      {entered.isMended && (
        <label className="field">
          <span>{t('field.result')}</span>
          <textarea
            rows={2}
            maxLength={500}
            value={entered.result}
            onChange={(event) => change({ result: event.target.value })}
          />
        </label>
      )}
    </>
  )
}
