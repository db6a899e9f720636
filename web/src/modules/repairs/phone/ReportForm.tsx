import { api, cases, work } from '@houqin/contracts'
import { Button } from 'antd-mobile'
import { useState, type FormEvent } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { useAction } from '../../../kernel/queries.ts'
import { useCan } from '../../../kernel/session.tsx'
import { Choices } from '../../../phone/parts/Choices.tsx'
import { useNotice } from '../../../phone/parts/Notice.tsx'
import { PhotoField } from '../../../phone/parts/PhotoField.tsx'
import { Trouble } from '../../../phone/parts/Trouble.tsx'
import { useKept } from '../../../phone/parts/use-kept.ts'
import { usePhotos } from '../../../phone/parts/use-photos.ts'
import { phoneWords } from '../../../phone/words.ts'
import { changedByVerbs } from '../components/verb-endpoints.ts'
import styles from './ReportPage.module.css'
import { SymptomTiles, type Category } from './SymptomTiles.tsx'
import { phoneRepairWords } from './words.ts'

const MOST_PHOTOS = 9
const LONGEST_TITLE = 40

interface Entered {
  categoryId: string | null
  words: string
  urgency: cases.Urgency
  phone: string
  isFound?: boolean
}
const nothing: Entered = { categoryId: null, words: '', urgency: 'normal', phone: '' }

interface ReportFormProps {
  placeId: string
  symptoms: readonly Category[]
  onReported: (id: string) => void
}

/** Symptom, photo, send; the rest is optional. What is entered is kept until it has arrived. */
export function ReportForm({ placeId, symptoms, onReported }: ReportFormProps) {
  const t = useT(phoneRepairWords)
  const notify = useNotice()
  const [entered, keep, drop] = useKept<Entered>(`report.${placeId}`, nothing)
  const taking = usePhotos(MOST_PHOTOS)
  const [said, setSaid] = useState<string>()
  const [failure, setFailure] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const report = useAction(api.createRepair, { invalidates: changedByVerbs })
  const chosen = symptoms.find((symptom) => symptom.id === entered.categoryId)
  const change = (part: Partial<Entered>) => (keep({ ...entered, ...part }), setSaid(undefined))

  async function send() {
    setBusy(true)
    setFailure(null)
    try {
      const photoIds = await taking.storeAll()
      const body = { ...bodyOf(entered, chosen), placeId, photoIds }
      const repair = await report.mutateAsync({ body })
      drop()
      notify(t('report.done', { number: repair.number }))
      onReported(repair.id)
    } catch (error) {
      setFailure(error)
    } finally {
      setBusy(false)
    }
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (busy) return
    if (chosen === undefined && entered.words.trim() === '') return setSaid(t('report.missing'))
    if (!isPhone(entered.phone)) return setSaid(t('report.phone.wrong'))
    void send()
  }
  return (
    <form onSubmit={submit} noValidate>
      {symptoms.length > 0 && (
        <SymptomTiles
          categories={symptoms}
          value={entered.categoryId}
          onChange={(categoryId) => change({ categoryId })}
        />
      )}
      <PhotoField taking={taking} label={t('report.photos')} max={MOST_PHOTOS} />
      <Details entered={entered} change={change} />
      <div className={styles.bar}>
        <Trouble error={failure} said={said} />
        <Button type="submit" color="primary" size="large" block loading={busy}>
          {chosen === undefined ? t('report.send') : `${t('report.send')} · ${chosen.name}`}
        </Button>
      </div>
    </form>
  )
}

function Details({ entered, change }: { entered: Entered; change: (part: Partial<Entered>) => void }) {
  const t = useT(phoneRepairWords)
  const tPhone = useT(phoneWords)
  const can = useCan()
  const urgencies = Object.entries(cases.urgencies).map(([value, label]) => ({
    value: value as cases.Urgency,
    label: t(label),
  }))
  return (
    <>
      <label className="field">
        <span>
          {t('report.words')} <small>{tPhone('optional')}</small>
        </span>
        <textarea
          rows={3}
          maxLength={2000}
          value={entered.words}
          placeholder={t('report.words.example')}
          onChange={(event) => change({ words: event.target.value })}
        />
      </label>
      <Choices
        label={t('report.urgency')}
        options={urgencies}
        value={entered.urgency}
        onChange={(urgency) => change({ urgency })}
      />
      {can('repair.work') && (
        <Choices
          label={t('report.origin')}
          options={(['reported', 'found'] as const).map((value) => ({ value, label: t(work.origins[value]) }))}
          value={entered.isFound === true ? 'found' : 'reported'}
          onChange={(origin) => change({ isFound: origin === 'found' })}
        />
      )}
      <label className="field">
        <span>
          {t('report.phone')} <small>{tPhone('optional')}</small>
        </span>
        <input
          type="tel"
          autoComplete="tel"
          maxLength={20}
          value={entered.phone}
          onChange={(event) => change({ phone: event.target.value })}
        />
      </label>
    </>
  )
}

const isPhone = (typed: string) => typed.trim() === '' || /^[0-9+ -]{5,20}$/.test(typed.trim())

/** The first line says what it is; without words the symptom does. */
function bodyOf({ words, urgency, phone, isFound = false }: Entered, symptom: Category | undefined) {
  const description = words.trim()
  const firstLine = description.split('\n')[0]?.slice(0, LONGEST_TITLE).trim() ?? ''
  return {
    title: firstLine || (symptom?.name ?? ''),
    description,
    categoryId: symptom?.id,
    urgency,
    contactPhone: phone.trim() || undefined,
    ...(isFound ? { origin: 'found' as const } : {}),
  }
}
