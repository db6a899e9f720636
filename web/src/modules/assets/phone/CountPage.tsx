import { api } from '@houqin/contracts'
import { conditions, type Condition, type Count, type CountLine } from '@houqin/contracts/assets/count'
import { useParams } from '@tanstack/react-router'
import { Button } from 'antd-mobile'
import { useState, type FormEvent } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { newKey } from '../../../kernel/new-key.ts'
import { useSay, useWaitingOn } from '../../../kernel/outbox/OutboxProvider.tsx'
import { useEndpoint } from '../../../kernel/queries.ts'
import { Choices } from '../../../phone/parts/Choices.tsx'
import { Failure } from '../../../phone/parts/Failure.tsx'
import { Header } from '../../../phone/parts/Header.tsx'
import { Loading } from '../../../phone/parts/Loading.tsx'
import { useNotice } from '../../../phone/parts/Notice.tsx'
import { Trouble } from '../../../phone/parts/Trouble.tsx'
import { ResultTag } from '../states.tsx'
import { assetWords } from '../words.ts'
import styles from './Assets.module.css'
import { queuedScan } from './queued-actions.ts'
import { ScanSheet } from './ScanSheet.tsx'

/** Counts room by room: scans or types a code, with or without a signal. */
export function CountPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const count = useEndpoint(api.getAssetCount, { params: { id } })
  const lines = useEndpoint(api.listCountLines, { params: { id }, query: { limit: 200 } })
  const error = count.error ?? lines.error
  if (count.data !== undefined && lines.data !== undefined)
    return <Counting count={count.data} lines={lines.data.items} />
  return error === null ? <Loading /> : <Failure error={error} retry={() => void count.refetch()} />
}

const subjectOf = (count: Count) => `asset-count ${count.id}`

function Counting({ count, lines }: { count: Count; lines: readonly CountLine[] }) {
  const t = useT(assetWords)
  const waiting = useWaitingOn(subjectOf(count))
  const said = new Set(waiting.map(({ body }) => (body['scans'] as { code: string }[] | undefined)?.[0]?.code))
  const isSeen = (line: CountLine) => line.result !== 'pending' || said.has(line.asset.number)
  const seen = lines.filter(isSeen)
  const left = lines.filter((line) => !isSeen(line))
  return (
    <div className="page">
      <Header title={count.number} home="/asset-counts" />
      <h1 className={styles.title}>{count.title}</h1>
      <p className="faint">
        {t('count.done', { n: count.found + count.misplaced + waiting.length, of: count.expected })}
      </p>
      {count.state === 'open' && <ScanForm count={count} lines={lines} />}
      <Lines title={t('phone.left')} lines={left} />
      <Lines title={t('phone.seen')} lines={seen} />
    </div>
  )
}

/** What is said of the next scans, and how each goes its way. */
function useScan(count: Count) {
  const t = useT(assetWords)
  const say = useSay()
  const notice = useNotice()
  const [placeId, setPlace] = useState('')
  const [condition, setCondition] = useState<Condition>('good')
  const [trouble, setTrouble] = useState<unknown>(null)
  const record = async (text: string) => {
    const code = text.trim()
    if (code === '') return
    const scan = { key: newKey(), code, condition, at: new Date().toISOString(), ...(placeId ? { placeId } : {}) }
    setTrouble(null)
    try {
      await say(queuedScan, {
        subject: subjectOf(count),
        about: `${count.number} ${count.title}`,
        params: { id: count.id },
        body: { scans: [scan] },
      })
      notice(t('phone.recorded', { code }))
    } catch (thrown) {
      setTrouble(thrown)
    }
  }
  return { placeId, setPlace, condition, setCondition, trouble, record }
}

/** One scan: the place one stands in, the state of the thing, its code. */
function ScanForm({ count, lines }: { count: Count; lines: readonly CountLine[] }) {
  const t = useT(assetWords)
  const { placeId, setPlace, condition, setCondition, trouble, record } = useScan(count)
  const [code, setCode] = useState('')
  const [isScanning, setScanning] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setCode('')
    void record(code)
  }
  return (
    <form onSubmit={submit} noValidate>
      <PlaceField lines={lines} value={placeId} onChange={setPlace} />
      <Choices
        label={t('phone.condition')}
        value={condition}
        onChange={setCondition}
        options={Object.entries(conditions).map(([value, label]) => ({ value: value as Condition, label: t(label) }))}
      />
      <label className="field">
        <span>{t('phone.code')}</span>
        <input
          value={code}
          maxLength={200}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          onChange={(event) => setCode(event.target.value)}
        />
      </label>
      <Trouble error={trouble} />
      <Button type="submit" color="primary" size="large" block>
        {t('phone.record')}
      </Button>
      <Button size="large" block className={styles.verb} onClick={() => setScanning(true)}>
        {t('phone.scan')}
      </Button>
      {isScanning && <ScanSheet onText={(text) => void record(text)} onClose={() => setScanning(false)} />}
    </form>
  )
}

interface PlaceFieldProps {
  lines: readonly CountLine[]
  value: string
  onChange: (placeId: string) => void
}

/** The room one stands in, of those on the list; none: only that the things are there. */
function PlaceField({ lines, value, onChange }: PlaceFieldProps) {
  const t = useT(assetWords)
  const places = new Map(lines.flatMap(({ place }) => (place === null ? [] : [[place.id, place.name] as const])))
  return (
    <label className="field">
      <span>{t('column.place')}</span>
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">—</option>
        {[...places].map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}

function Lines({ title, lines }: { title: string; lines: readonly CountLine[] }) {
  if (lines.length === 0) return null
  return (
    <>
      <h2 className="section-title">
        {title} ({lines.length})
      </h2>
      <ul className={styles.list}>
        {lines.map(({ id, asset, place, result }) => (
          <li key={id} className={styles.item}>
            <span>
              {asset.name} {asset.spec}
            </span>
            {result !== 'pending' && <ResultTag result={result} />}
            <small className="faint">
              {asset.number} · {place?.name}
            </small>
          </li>
        ))}
      </ul>
    </>
  )
}
