import { cases } from '@houqin/contracts'
import type { Repair } from '@houqin/contracts/repairs'
import type { ReactNode } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { useFormat } from '../../../kernel/use-format.ts'
import { Moment } from '../../../ui/Moment.tsx'
import { RecordFields, RecordPart } from '../../../ui/RecordPage.tsx'
import { timeWords } from '../time-words.ts'
import styles from './ClockPart.module.css'

type Field = { name: string; value: ReactNode }

/** How a repair stands with its time: who comes next, what is due when, what stood, who was told. */
export function ClockPart({ repair }: { repair: Repair }) {
  const t = useT(timeWords)
  return (
    <RecordPart title={t('title')}>
      <RecordFields fields={useClockFields(repair)} />
    </RecordPart>
  )
}

export function useClockFields(repair: Repair): Field[] {
  const t = useT(timeWords)
  const { clock } = repair
  return [
    ...(clock.next === null ? [] : [{ name: t('next'), value: clock.next }]),
    { name: t('reportedAt'), value: <Moment at={repair.reportedAt} /> },
    ...(clock.respondDueAt === null ? [] : [{ name: t('respond'), value: <Response clock={clock} /> }]),
    ...(repair.dueAt === null ? [] : [{ name: t('due'), value: <Due repair={repair} /> }]),
    ...(repair.finishedAt === null ? [] : [{ name: t('finishedAt'), value: <Moment at={repair.finishedAt} /> }]),
    ...(clock.holds.length === 0 ? [] : [{ name: t('holds'), value: <Holds holds={clock.holds} /> }]),
    ...(clock.escalations.length === 0
      ? []
      : [{ name: t('escalated'), value: <Escalations steps={clock.escalations} /> }]),
  ]
}

function Response({ clock }: { clock: Repair['clock'] }) {
  const t = useT(timeWords)
  const format = useFormat()
  const { respondedAt, respondDueAt } = clock
  if (respondDueAt === null) return null
  if (respondedAt === null) return <Moment at={respondDueAt} />
  const kept = respondedAt <= respondDueAt
  return (
    <span className={kept ? undefined : styles.late} title={format.exact(respondDueAt)}>
      {t(kept ? 'respond.kept' : 'respond.missed', { time: format.moment(respondedAt) })}
    </span>
  )
}

function Due({ repair }: { repair: Repair }) {
  const t = useT(timeWords)
  const format = useFormat()
  const { by, allowedMinutes, failedAt } = repair.clock
  const minutes = allowedMinutes ?? 0
  const allowed = minutes % 60 === 0 ? t('allowed.hours', { n: minutes / 60 }) : t('allowed.minutes', { n: minutes })
  return (
    <>
      {repair.dueAt !== null && <Moment at={repair.dueAt} />}
      {allowedMinutes !== null && (
        <span className={styles.faint}>{t('allowed', { amount: allowed, clock: t(cases.deadlineClocks[by]) })}</span>
      )}
      {failedAt !== null && <span className={styles.late}>{t('failed', { time: format.moment(failedAt) })}</span>}
    </>
  )
}

function Holds({ holds }: { holds: Repair['clock']['holds'] }) {
  const t = useT(timeWords)
  const format = useFormat()
  return (
    <ul className={styles.list}>
      {holds.map(({ cause, from, to, stops }) => (
        <li key={from} title={format.exact(from)}>
          {to === null
            ? t('hold.now', { cause: t(cases.pauseReasons[cause]), from: format.moment(from) })
            : t('hold.past', {
                cause: t(cases.pauseReasons[cause]),
                from: format.moment(from),
                length: format.duration(Date.parse(to) - Date.parse(from)),
              })}
          <span className={styles.faint}>{t(stops ? 'hold.stops' : 'hold.runs')}</span>
        </li>
      ))}
    </ul>
  )
}

function Escalations({ steps }: { steps: Repair['clock']['escalations'] }) {
  const t = useT(timeWords)
  return (
    <ul className={styles.list}>
      {steps.map(({ level, share, person, at }) => (
        <li key={`${level} ${share}`}>
          {t(cases.escalationLevels[level])} {person?.name ?? t('escalated.desk')}
          <span className={styles.faint}>
            {Math.round(share * 100)}% · <Moment at={at} />
          </span>
        </li>
      ))}
    </ul>
  )
}
