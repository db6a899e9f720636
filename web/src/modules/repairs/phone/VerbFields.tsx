import { cases } from '@houqin/contracts'
import { useId } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { Choices } from '../../../phone/parts/Choices.tsx'
import { Strokes } from '../../../phone/parts/Icon.tsx'
import { PhotoField } from '../../../phone/parts/PhotoField.tsx'
import type { Photos } from '../../../phone/parts/use-photos.ts'
import { repairWords } from '../words.ts'
import { TeamPick } from './TeamPick.tsx'
import { AspectStars } from './AspectStars.tsx'
import { star } from './star.ts'
import { WhomField, type Whom } from './WhomField.tsx'
import styles from './VerbSheet.module.css'

export const verbsWithSheet = [
  'assign',
  'pause',
  'finish',
  'return',
  'reject',
  'cancel',
  'reopen',
  'rate',
  'transfer',
  'decline',
  'decide',
] as const
export type VerbWithSheet = (typeof verbsWithSheet)[number]

export interface Entered {
  whom?: Whom
  cause?: cases.PauseReason
  reason?: string
  result?: string
  stars?: number
  speed?: number
  quality?: number
  manner?: number
  comment?: string
  teamId?: string
}
export const nothing: Entered = {}

/** The word for what is still missing before a verb can be said. */
export function lacking(verb: VerbWithSheet, entered: Entered) {
  if (verb === 'assign') return entered.whom === undefined ? 'assign.missing' : undefined
  if (verb === 'decide' && entered.whom === undefined) return 'assign.missing'
  if (verb === 'transfer' && entered.teamId === undefined) return 'team.missing'
  if (verb === 'rate') return entered.stars === undefined ? 'form.stars.missing' : undefined
  if (verb === 'finish') return isBlank(entered.result) ? 'form.result.missing' : undefined
  if (verb === 'pause' && entered.cause === undefined) return 'form.cause.missing'
  return isBlank(entered.reason) ? 'form.reason.missing' : undefined
}

const isBlank = (text: string | undefined) => text === undefined || text.trim() === ''

interface VerbFieldsProps {
  verb: VerbWithSheet
  entered: Entered
  change: (part: Partial<Entered>) => void
  taking: Photos
  categoryId: string | undefined
  repairId: string
}

export function VerbFields({ verb, entered, change, taking, categoryId, repairId }: VerbFieldsProps) {
  const t = useT(repairWords)
  switch (verb) {
    case 'assign':
      return (
        <WhomField
          repairId={repairId}
          categoryId={categoryId}
          value={entered.whom}
          onChange={(whom) => change({ whom })}
        />
      )
    case 'decide':
      return (
        <>
          <WhomField
            repairId={repairId}
            categoryId={categoryId}
            value={entered.whom}
            onChange={(whom) => change({ whom })}
          />
          <Reason entered={entered} change={change} />
        </>
      )
    case 'transfer':
      return (
        <>
          <TeamPick value={entered.teamId} onChange={(teamId) => change({ teamId })} />
          <Reason entered={entered} change={change} />
        </>
      )
    case 'finish':
      return (
        <>
          <Words
            label={t('form.result')}
            example={t('form.result.example')}
            value={entered.result}
            max={1000}
            onChange={(result) => change({ result })}
          />
          <PhotoField taking={taking} label={t('form.photos.after')} max={9} />
        </>
      )
    case 'rate':
      return <RateFields entered={entered} change={change} />
    case 'pause':
      return <PauseFields entered={entered} change={change} />
    default:
      return <Reason entered={entered} change={change} />
  }
}

function RateFields({ entered, change }: Pick<VerbFieldsProps, 'entered' | 'change'>) {
  const t = useT(repairWords)
  return (
    <>
      <Stars value={entered.stars ?? 0} onChange={(stars) => change({ stars })} />
      {entered.stars !== undefined && <AspectStars value={entered} onChange={change} />}
      <Words label={t('form.comment')} value={entered.comment} max={500} onChange={(comment) => change({ comment })} />
    </>
  )
}

function PauseFields({ entered, change }: Pick<VerbFieldsProps, 'entered' | 'change'>) {
  const t = useT(repairWords)
  return (
    <>
      <Choices
        label={t('form.cause')}
        value={entered.cause}
        onChange={(cause) => change({ cause })}
        options={Object.entries(cases.pauseReasons).map(([value, label]) => ({
          value: value as cases.PauseReason,
          label: t(label),
        }))}
      />
      <Words
        label={t('form.pause.reason')}
        example={t('form.pause.example')}
        value={entered.reason}
        max={500}
        onChange={(reason) => change({ reason })}
      />
    </>
  )
}

function Reason({ entered, change }: Pick<VerbFieldsProps, 'entered' | 'change'>) {
  const t = useT(repairWords)
  return <Words label={t('form.reason')} value={entered.reason} max={500} onChange={(reason) => change({ reason })} />
}

interface WordsProps {
  label: string
  example?: string
  value: string | undefined
  max: number
  onChange: (text: string) => void
}

function Words({ label, example, value = '', max, onChange }: WordsProps) {
  return (
    <label className="field">
      <span>{label}</span>
      <textarea
        rows={3}
        maxLength={max}
        value={value}
        placeholder={example}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  )
}

function Stars({ value, onChange }: { value: number; onChange: (stars: number) => void }) {
  const t = useT(repairWords)
  const group = useId()
  return (
    <fieldset className={styles.stars}>
      <legend>{t('form.stars')}</legend>
      {[1, 2, 3, 4, 5].map((n) => (
        <label key={n} className={n <= value ? styles.on : undefined}>
          <input
            type="radio"
            className="visually-hidden"
            name={group}
            checked={n === value}
            onChange={() => onChange(n)}
          />
          <Strokes paths={star} size={32} />
          <span className="visually-hidden">{t('stars', { n })}</span>
        </label>
      ))}
    </fieldset>
  )
}
