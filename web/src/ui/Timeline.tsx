import { cases, type Words } from '@houqin/contracts'
import type { z } from 'zod'
import { useT } from '../kernel/i18n.ts'
import { Moment } from './Moment.tsx'
import styles from './Timeline.module.css'
import { uiWords } from './words.ts'

type Entry = z.infer<typeof cases.timelineEntry>
/** How events are told; a kind of case may have words of its own. */
type Told = Readonly<Record<cases.CaseEvent, Words>>

/** Every event with person, time and what changed, the newest on top. */
export function Timeline({ entries, told = cases.caseEvents }: { entries: readonly Entry[]; told?: Told }) {
  const t = useT(uiWords)
  if (entries.length === 0) return <p className={styles.faint}>{t('timeline.empty')}</p>
  return (
    <ol className={styles.timeline}>
      {[...entries].reverse().map((entry) => (
        <TimelineItem key={entry.id} entry={entry} told={told[entry.event]} />
      ))}
    </ol>
  )
}

/** Said on a device some time before it arrived: both moments are told. */
function waited({ at, deviceAt }: Entry): boolean {
  return deviceAt !== null && Math.abs(Date.parse(at) - Date.parse(deviceAt)) > 120_000
}

function TimelineItem({ entry, told }: { entry: Entry; told: Words }) {
  const t = useT(uiWords)
  return (
    <li className={styles.item}>
      <p className={styles.head}>
        <span>
          <strong>{entry.personLabel === '' ? t('timeline.system') : entry.personLabel}</strong> {t(told)}
        </span>
        <span className={styles.time}>
          <Moment at={entry.at} />
        </span>
      </p>
      {waited(entry) && entry.deviceAt !== null && (
        <p className={styles.time}>
          {t('timeline.device')} <Moment at={entry.deviceAt} />
        </p>
      )}
      {entry.detail !== null && <p className={styles.detail}>{entry.detail}</p>}
      {entry.reason !== null && entry.reason !== '' && <p className={styles.reason}>{entry.reason}</p>}
    </li>
  )
}
