import { type Hazard } from '@houqin/contracts/hazards'
import { hazardGrades, type HazardGrade } from '@houqin/contracts/hazards/words'
import { Button } from 'antd-mobile'
import dayjs from 'dayjs'
import { useState, type FormEvent } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { useSay } from '../../../kernel/outbox/OutboxProvider.tsx'
import { Choices } from '../../../phone/parts/Choices.tsx'
import { useNotice } from '../../../phone/parts/Notice.tsx'
import { PhotoField } from '../../../phone/parts/PhotoField.tsx'
import { Sheet } from '../../../phone/parts/Sheet.tsx'
import { Trouble } from '../../../phone/parts/Trouble.tsx'
import { usePhotos, type Photos } from '../../../phone/parts/use-photos.ts'
import { phoneWords } from '../../../phone/words.ts'
import { TeamPick } from '../../repairs/phone/TeamPick.tsx'
import type { HazardStep } from '../endpoints.ts'
import { hazardWords } from '../words.ts'
import { labelOf, subjectOf } from '../steps.ts'
import { queuedHazardActions } from './queued-actions.ts'

type Field = 'result' | 'reason' | 'dueOn' | 'until' | 'measures' | 'funds' | 'emergency' | 'to' | 'said' | 'basis'

/** What each step asks for in words and days; all of it is needed. */
const asked: Partial<Record<HazardStep, readonly Field[]>> = {
  assign: ['dueOn'],
  finish: ['result'],
  plan: ['measures', 'funds', 'emergency'],
  reopen: ['reason', 'dueOn'],
  'ask-extension': ['until', 'reason'],
  'report-up': ['to', 'said'],
  return: ['reason'],
  reject: ['reason'],
  cancel: ['reason'],
}

interface StepSheetProps {
  step: HazardStep
  hazard: Hazard
  onClose: () => void
}

interface Entered {
  texts: Partial<Record<Field, string>>
  grade: HazardGrade
  teamId: string | undefined
  answer: 'granted' | 'refused'
}

/** A step on the phone, said with or without a signal. */
export function StepSheet({ step, hazard, onClose }: StepSheetProps) {
  const t = useT(hazardWords)
  const taking = usePhotos(9)
  const [entered, setEntered] = useState<Entered>(() => first(hazard))
  const sending = useSending({ step, hazard, taking, onClose })
  const fields = fieldsOf(step, entered)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void sending.send(entered, fields)
  }
  return (
    <Sheet title={`${t(labelOf(step))} · ${hazard.number}`} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        {step === 'plan' && <p className="faint">{t('deed.about.plan')}</p>}
        <Picks step={step} entered={entered} change={(part) => setEntered({ ...entered, ...part })} />
        {fields.map((field) => (
          <TextField
            key={field}
            field={field}
            value={entered.texts[field] ?? ''}
            onChange={(value) => setEntered({ ...entered, texts: { ...entered.texts, [field]: value } })}
          />
        ))}
        {step === 'finish' && <PhotoField taking={taking} label={t('field.afterPhotos')} max={9} />}
        <Trouble error={sending.failure} said={sending.said} />
        <Button type="submit" color="primary" size="large" block loading={sending.busy}>
          {t(labelOf(step))}
        </Button>
      </form>
    </Sheet>
  )
}

function first(hazard: Hazard): Entered {
  const grade = hazard.grade ?? 'general'
  const dueOn = dayjs()
    .add(hazard.days[grade] ?? 7, 'day')
    .format('YYYY-MM-DD')
  const plan = hazard.plan === null ? { funds: '0' } : { ...hazard.plan, by: undefined, at: undefined }
  return {
    texts: { dueOn, basis: hazard.gradeBasis ?? '', ...(plan as Partial<Record<Field, string>>) },
    grade,
    teamId: hazard.team?.id,
    answer: 'granted',
  }
}

function fieldsOf(step: HazardStep, { grade, answer }: Entered): readonly Field[] {
  if (step === 'assign' && grade === 'major') return ['basis', 'dueOn']
  if (step === 'answer-extension') return answer === 'refused' ? ['reason'] : []
  return asked[step] ?? []
}

function useSending({ step, hazard, taking, onClose }: StepSheetProps & { taking: Photos }) {
  const t = useT(hazardWords)
  const tPhone = useT(phoneWords)
  const say = useSay()
  const notify = useNotice()
  const [said, setSaid] = useState<string>()
  const [failure, setFailure] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  async function send(entered: Entered, fields: readonly Field[]) {
    const lacking = fields.find((field) => (entered.texts[field] ?? '').trim() === '')
    const lack = lacking ? t(`field.${lacking}`) : step === 'assign' && !entered.teamId ? t('field.whom') : undefined
    setSaid(lack && t('field.missing', { name: lack }))
    setFailure(null)
    if (lack !== undefined || busy) return
    setBusy(true)
    try {
      const outcome = await say(queuedHazardActions[step], {
        subject: subjectOf(hazard),
        about: `${hazard.number} ${hazard.title}`,
        params: { id: hazard.id },
        body: { version: hazard.version, ...bodyOf(step, entered, fields) },
        photos: step === 'finish' ? await taking.takeAll() : [],
      })
      notify(outcome.arrived ? t('verb.done') : tPhone('waiting.kept'))
      onClose()
    } catch (error) {
      setFailure(error)
    } finally {
      setBusy(false)
    }
  }
  return { send, said, failure, busy }
}

function bodyOf(step: HazardStep, { texts, grade, teamId, answer }: Entered, fields: readonly Field[]) {
  const words = Object.fromEntries(fields.map((field) => [field, (texts[field] ?? '').replace(/\s+/g, ' ').trim()]))
  if (step === 'assign') return { ...words, grade, teamId }
  if (step === 'answer-extension') return { ...words, answer }
  return words
}

interface PicksProps {
  step: HazardStep
  entered: Entered
  change: (part: Partial<Entered>) => void
}

function Picks({ step, entered, change }: PicksProps) {
  const t = useT(hazardWords)
  if (step === 'answer-extension')
    return (
      <Choices
        label={t('field.answer')}
        value={entered.answer}
        onChange={(answer) => change({ answer })}
        options={(['granted', 'refused'] as const).map((value) => ({ value, label: t(`field.answer.${value}`) }))}
      />
    )
  if (step !== 'assign') return null
  return (
    <>
      <Choices
        label={t('field.grade')}
        value={entered.grade}
        onChange={(grade) => change({ grade })}
        options={Object.entries(hazardGrades).map(([value, label]) => ({
          value: value as HazardGrade,
          label: t(label),
        }))}
      />
      <TeamPick value={entered.teamId} onChange={(teamId) => change({ teamId })} />
    </>
  )
}

function TextField({ field, value, onChange }: { field: Field; value: string; onChange: (value: string) => void }) {
  const t = useT(hazardWords)
  const isDay = field === 'dueOn' || field === 'until'
  return (
    <label className="field">
      <span>{t(`field.${field}`)}</span>
      {isDay || field === 'funds' || field === 'to' ? (
        <input
          type={isDay ? 'date' : 'text'}
          inputMode={field === 'funds' ? 'decimal' : undefined}
          maxLength={80}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      ) : (
        <textarea rows={3} maxLength={500} value={value} onChange={(event) => onChange(event.target.value)} />
      )}
    </label>
  )
}
