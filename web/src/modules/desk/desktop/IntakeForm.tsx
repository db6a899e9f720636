import { cases } from '@houqin/contracts'
import { callKinds, type CallKind } from '@houqin/contracts/desk'
import { Button, Input, Radio, type InputRef } from 'antd'
import { useEffect, useRef } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { PlacePicker } from '../../../ui/PlacePicker.tsx'
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx'
import { CategoryPicker } from '../../repairs/components/CategoryPicker.tsx'
import { deskWords } from '../words.ts'
import styles from './DeskPage.module.css'
import { OpenHere } from './OpenHere.tsx'
import type { useIntake } from './use-intake.ts'

type Hand = ReturnType<typeof useIntake>
const kinds = Object.keys(callKinds) as CallKind[]

/** Number, words, done: Tab goes through, Alt+1…3 chooses the kind, Ctrl+Enter takes the call. */
export function IntakeForm({ hand, taken }: { hand: Hand; taken: boolean }) {
  const t = useT(deskWords)
  const { intake, change } = hand
  const isReady =
    intake.content.trim().length > 1 && (intake.kind !== 'repair' || Boolean(intake.placeId ?? intake.joinId))
  const submit = () => {
    if (isReady && !hand.busy) hand.submit()
  }
  useShortcuts({ choose: (kind) => change({ kind }), submit })
  return (
    <form
      className={styles.form}
      aria-label={t('desk.title')}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <Caller hand={hand} taken={taken} />
      <label className={styles.field}>
        <span>{t('field.content')}</span>
        <Input.TextArea
          autoSize={{ minRows: 2, maxRows: 6 }}
          maxLength={1000}
          value={intake.content}
          placeholder={t('field.content.example')}
          onChange={(event) => change({ content: event.target.value })}
        />
      </label>
      <Radio.Group
        className={styles.kinds}
        optionType="button"
        buttonStyle="solid"
        aria-label={t('field.kind')}
        value={intake.kind}
        onChange={(event) => change({ kind: event.target.value as CallKind })}
        options={kinds.map((kind, at) => ({ value: kind, label: `${t(callKinds[kind])} Alt+${at + 1}` }))}
      />
      <Matter hand={hand} />
      {hand.error !== null && <ProblemAlert error={hand.error} />}
      <div className={styles.foot}>
        <Button type="primary" size="large" htmlType="submit" loading={hand.busy} disabled={!isReady}>
          {t(`take.${intake.joinId && intake.kind === 'repair' ? 'join' : intake.kind}`)}
        </Button>
        <Button size="large" onClick={hand.reset}>
          {t('take.clear')}
        </Button>
        <span className={styles.faint}>{t('take.keys')}</span>
      </div>
    </form>
  )
}

/** Wherever the focus stands on the page. */
function useShortcuts(keys: { choose: (kind: CallKind) => void; submit: () => void }) {
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const kind = event.altKey ? kinds[Number(event.key) - 1] : undefined
      const isSubmit = event.key === 'Enter' && (event.ctrlKey || event.metaKey)
      if (kind === undefined && !isSubmit) return
      event.preventDefault()
      if (kind === undefined) latest.current.submit()
      else latest.current.choose(kind)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}

/** The number has the focus whenever a new call begins. */
function Caller({ hand: { intake, change }, taken }: { hand: Hand; taken: boolean }) {
  const t = useT(deskWords)
  const first = useRef<InputRef>(null)
  const isEmpty = intake.phone === '' && intake.content === ''
  useEffect(() => {
    if (isEmpty) first.current?.focus()
  }, [isEmpty, taken])
  return (
    <div className={styles.pair}>
      <label className={styles.field}>
        <span>{t('field.phone')}</span>
        <Input
          ref={first}
          type="tel"
          size="large"
          maxLength={20}
          value={intake.phone}
          onChange={(event) => change({ phone: event.target.value })}
        />
      </label>
      <label className={styles.field}>
        <span>{t('field.caller')}</span>
        <Input
          size="large"
          maxLength={30}
          value={intake.callerName}
          onChange={(event) => change({ callerName: event.target.value })}
        />
      </label>
    </div>
  )
}

/** What the words were understood to say, for the clerk to put right. */
function Matter({ hand }: { hand: Hand }) {
  const t = useT(deskWords)
  const { intake, card, change } = hand
  return (
    <>
      <label className={styles.field}>
        <span>{t(intake.kind === 'repair' ? 'field.place' : 'field.place.optional')}</span>
        <PlacePicker
          className={styles.wide}
          label={t('field.place')}
          value={intake.placeId}
          onChange={(placeId) => change({ placeId, joinId: undefined })}
        />
      </label>
      {card !== null && card.candidates.length > 0 && intake.placeId === card.place?.id && (
        <div className={styles.candidates}>
          <span className={styles.faint}>{t(card.place === null ? 'place.which' : 'place.others')}</span>
          {card.candidates.slice(0, 4).map((place) => (
            <Button key={place.id} size="small" onClick={() => change({ placeId: place.id })}>
              {place.path}
            </Button>
          ))}
        </div>
      )}
      {intake.kind === 'repair' && card !== null && intake.placeId === card.place?.id && (
        <OpenHere open={card.open} joinId={intake.joinId} onJoin={(joinId) => change({ joinId })} />
      )}
      {intake.kind === 'repair' && (
        <label className={styles.field}>
          <span>{t('field.category')}</span>
          <CategoryPicker
            className={styles.wide}
            label={t('field.category')}
            value={intake.categoryId}
            onChange={(categoryId) => change({ categoryId })}
          />
        </label>
      )}
      {intake.kind === 'inquiry' ? (
        <label className={styles.field}>
          <span>{t('field.answer')}</span>
          <Input maxLength={500} value={intake.answer} onChange={(event) => change({ answer: event.target.value })} />
        </label>
      ) : (
        <Radio.Group
          className={styles.kinds}
          aria-label={t('field.urgency')}
          value={intake.urgency}
          onChange={(event) => change({ urgency: event.target.value as cases.Urgency })}
          options={Object.entries(cases.urgencies).map(([value, label]) => ({ value, label: t(label) }))}
        />
      )}
    </>
  )
}
