import { cases } from '@houqin/contracts'
import type { Repair } from '@houqin/contracts/repairs'
import type { ReactNode } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { useFormat } from '../../../kernel/use-format.ts'
import { RecordFields, RecordPart } from '../../../ui/RecordPage.tsx'
import { timeWords } from '../time-words.ts'
import styles from './ClockPart.module.css'

/** Deadlines are kept or missed by the minute: `11-17 15:30`. */
function useToMinute(): (at: string) => string {
  const format = useFormat()
  return (at) => `${format.day(at).slice(5)} ${format.clock(at)}`
}

function At({ moment }: { moment: string }) {
  const format = useFormat()
  const toMinute = useToMinute()
  return (
    <time dateTime={moment} title={format.exact(moment)}>
      {toMinute(moment)}
    </time>
  )
}

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
    { name: t('reportedAt'), value: <At moment={repair.reportedAt} /> },
    ...(clock.respondDueAt === null ? [] : [{ name: t('respond'), value: <Response clock={clock} /> }]),
    ...(repair.dueAt === null ? [] : [{ name: t('due'), value: <Due repair={repair} /> }]),
    ...(repair.finishedAt === null ? [] : [{ name: t('finishedAt'), value: <At moment={repair.finishedAt} /> }]),
    ...(clock.holds.length === 0 ? [] : [{ name: t('holds'), value: <Holds holds={clock.holds} /> }]),
    ...(clock.escalations.length === 0
      ? []
      : [{ name: t('escalated'), value: <Escalations steps={clock.escalations} /> }]),
  ]
}

function Response({ clock }: { clock: Repair['clock'] }) {
  const t = useT(timeWords)
  const format = useFormat()
  const toMinute = useToMinute()
  const { respondedAt, respondDueAt } = clock
  if (respondDueAt === null) return null
  if (respondedAt === null) return <At moment={respondDueAt} />
  const kept = respondedAt <= respondDueAt
  return (
    <span className={kept ? undefined : styles.late} title={format.exact(respondDueAt)}>
      {t(kept ? 'respond.kept' : 'respond.missed', { time: toMinute(respondedAt) })}
    </span>
  )
}

function Due({ repair }: { repair: Repair }) {
  const t = useT(timeWords)
  const toMinute = useToMinute()
  const { by, allowedMinutes, failedAt } = repair.clock
  const minutes = allowedMinutes ?? 0
  const allowed = minutes % 60 === 0 ? t('allowed.hours', { n: minutes / 60 }) : t('allowed.minutes', { n: minutes })
  return (
    <>
      {repair.dueAt !== null && <At moment={repair.dueAt} />}
      {allowedMinutes !== null && (
        <span className={styles.faint}>{t('allowed', { amount: allowed, clock: t(cases.deadlineClocks[by]) })}</span>
      )}
      {failedAt !== null && <span className={styles.late}>{t('failed', { time: toMinute(failedAt) })}</span>}
    </>
  )
}

function Holds({ holds }: { holds: Repair['clock']['holds'] }) {
  const t = useT(timeWords)
  const format = useFormat()
  const toMinute = useToMinute()
  return (
    <ul className={styles.list}>
      {holds.map(({ cause, from, to, stops }) => (
        <li key={from} title={format.exact(from)}>
          {to === null
            ? t('hold.now', { cause: t(cases.pauseReasons[cause]), from: toMinute(from) })
            : t('hold.past', {
                cause: t(cases.pauseReasons[cause]),
                from: toMinute(from),
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
            {Math.round(share * 100)}% · <At moment={at} />
          </span>
        </li>
      ))}
    </ul>
  )
}
