import type { PointCheck, Round, RoundPoint } from '@houqin/contracts/inspections'
import type { PointResult } from '@houqin/contracts/inspections/words'
import { Button } from 'antd-mobile'
import { useState, type FormEvent } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { newKey } from '../../../kernel/new-key.ts'
import { useSay } from '../../../kernel/outbox/OutboxProvider.tsx'
import { CameraView } from '../../../phone/parts/CameraView.tsx'
import { Choices } from '../../../phone/parts/Choices.tsx'
import { useNotice } from '../../../phone/parts/Notice.tsx'
import { PhotoField } from '../../../phone/parts/PhotoField.tsx'
import { Sheet } from '../../../phone/parts/Sheet.tsx'
import { Trouble } from '../../../phone/parts/Trouble.tsx'
import { usePhotos, type Photos } from '../../../phone/parts/use-photos.ts'
import { placeCodeIn } from '../../repairs/phone/place-code.ts'
import { inspectionWords } from '../words.ts'
import { queuedCheck } from './queued-actions.ts'
import styles from './Rounds.module.css'
import { subjectOf } from './subject-of.ts'

interface PointSheetProps {
  round: Round
  point: RoundPoint
  onClose: () => void
}

interface Entered {
  result: PointResult
  failed: readonly string[]
  note: string
  code: string
  raise: 'none' | 'hazard' | 'repair'
}
const nothing: Entered = { result: 'ok', failed: [], note: '', code: '', raise: 'hazard' }

/** One point: in order with one tap; a problem with what, a photo and what becomes of it. */
export function PointSheet({ round, point, onClose }: PointSheetProps) {
  const t = useT(inspectionWords)
  const taking = usePhotos(6)
  const [entered, setEntered] = useState(nothing)
  const change = (part: Partial<Entered>) => setEntered({ ...entered, ...part })
  const recording = useRecording({ round, point, taking, onClose })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void recording.record(entered)
  }
  const isProblem = entered.result === 'problem'
  return (
    <Sheet title={point.name} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <p className="faint">{point.place.path}</p>
        {point.needsScan && <CodeField point={point} value={entered.code} onChange={(code) => change({ code })} />}
        <Choices
          label={t('phone.result')}
          value={entered.result}
          onChange={(result) => change({ result })}
          options={[
            { value: 'ok', label: t('phone.ok') },
            { value: 'problem', label: t('phone.notOk') },
            { value: 'skipped', label: t('phone.skip') },
          ]}
        />
        {isProblem && <Failed items={point.items} failed={entered.failed} onChange={(failed) => change({ failed })} />}
        {entered.result === 'ok' && point.items.length > 0 && <p className="faint">{point.items.join('、')}</p>}
        {entered.result !== 'ok' && (
          <label className="field">
            <span>{t('phone.note')}</span>
            <textarea
              rows={2}
              maxLength={500}
              value={entered.note}
              onChange={(event) => change({ note: event.target.value })}
            />
          </label>
        )}
        {(isProblem || point.needsPhoto) && <PhotoField taking={taking} label={t('phone.photos')} max={6} />}
        {isProblem && (
          <Choices
            label={t('phone.raise')}
            value={entered.raise}
            onChange={(raise) => change({ raise })}
            options={(['hazard', 'repair', 'none'] as const).map((value) => ({
              value,
              label: t(`phone.raise.${value}`),
            }))}
          />
        )}
        <Trouble error={recording.failure} said={recording.said} />
        <Button type="submit" color="primary" size="large" block loading={recording.busy}>
          {t('phone.record')}
        </Button>
      </form>
    </Sheet>
  )
}

function useRecording({ round, point, taking, onClose }: PointSheetProps & { taking: Photos }) {
  const t = useT(inspectionWords)
  const say = useSay()
  const notify = useNotice()
  const [said, setSaid] = useState<string>()
  const [failure, setFailure] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  async function record(entered: Entered) {
    const lack = lackOf(entered, point, taking.photos.length)
    setSaid(lack && (lack === 'phone.scan.wrong' ? t(lack) : t('say.missing', { name: t(lack) })))
    setFailure(null)
    if (lack !== undefined || busy) return
    setBusy(true)
    try {
      const outcome = await say(queuedCheck, {
        subject: subjectOf(round),
        about: `${round.route.name} ${point.name}`,
        params: { id: round.id },
        body: { checks: [checkOf(entered, point)] },
        photos: await taking.takeAll(),
      })
      notify(t(outcome.arrived ? 'phone.recorded' : 'phone.kept'))
      onClose()
    } catch (error) {
      setFailure(error)
    } finally {
      setBusy(false)
    }
  }
  return { record, said, failure, busy }
}

/** What is missing before it can be recorded, as the word that names it. */
function lackOf({ result, note, failed, code }: Entered, point: RoundPoint, photos: number) {
  if (result !== 'ok' && note.trim() === '' && failed.length === 0) return 'phone.note' as const
  if (result === 'skipped') return undefined
  if (point.needsScan && placeCodeIn(code) !== point.place.code.toUpperCase())
    return code === '' ? ('phone.code' as const) : ('phone.scan.wrong' as const)
  return point.needsPhoto && photos === 0 ? ('phone.photos' as const) : undefined
}

const checkOf = ({ result, failed, note, code, raise }: Entered, point: RoundPoint): PointCheck => ({
  key: newKey(),
  pointId: point.id,
  result,
  failed: result === 'problem' ? [...failed] : [],
  note: result === 'ok' ? '' : note.trim(),
  photoIds: [],
  at: new Date().toISOString(),
  ...(code === '' ? {} : { code }),
  ...(result === 'problem' && raise !== 'none' ? { raise } : {}),
})

interface FailedProps {
  items: readonly string[]
  failed: readonly string[]
  onChange: (failed: string[]) => void
}

function Failed({ items, failed, onChange }: FailedProps) {
  const t = useT(inspectionWords)
  if (items.length === 0) return null
  return (
    <fieldset className={styles.items}>
      <legend>{t('phone.failed')}</legend>
      {items.map((item) => (
        <label key={item}>
          <input
            type="checkbox"
            checked={failed.includes(item)}
            onChange={({ target }) =>
              onChange(target.checked ? [...failed, item] : failed.filter((one) => one !== item))
            }
          />
          {item}
        </label>
      ))}
    </fieldset>
  )
}

function CodeField({ point, value, onChange }: { point: RoundPoint; value: string; onChange: (code: string) => void }) {
  const t = useT(inspectionWords)
  const [scanning, setScanning] = useState(false)
  const read = (text: string) => {
    onChange(text)
    setScanning(false)
  }
  const isRight = placeCodeIn(value) === point.place.code.toUpperCase()
  return (
    <>
      <label className="field">
        <span>{isRight ? `${t('phone.code')} ✓` : t('phone.code')}</span>
        <input value={value} maxLength={200} autoComplete="off" onChange={(event) => onChange(event.target.value)} />
      </label>
      <Button block size="large" onClick={() => setScanning(true)}>
        {t('phone.scan')}
      </Button>
      {scanning && (
        <Sheet title={t('phone.scan')} onClose={() => setScanning(false)} full>
          <CameraView
            onText={read}
            words={{
              aim: t('scan.aim'),
              starting: t('scan.starting'),
              refused: t('scan.refused'),
              insecure: t('scan.insecure'),
            }}
          />
        </Sheet>
      )}
    </>
  )
}
