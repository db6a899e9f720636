import type { CalendarYear } from '@houqin/contracts/calendar'
import { useT } from '../../../kernel/i18n.ts'
import { Moment } from '../../../ui/Moment.tsx'
import { calendarWords } from '../words.ts'
import styles from './Parts.module.css'

/** What was changed of the year, newest first. */
export function HistoryPart({ history }: Pick<CalendarYear, 'history'>) {
  const t = useT(calendarWords)
  return (
    <section className={styles.part} aria-labelledby="calendar-history">
      <h2 id="calendar-history" className={styles.heading}>
        {t('history')}
      </h2>
      {history.length === 0 && <p className={styles.faint}>{t('history.none')}</p>}
      <ul className={styles.changes}>
        {history.map((change, at) => (
          <li key={`${change.on} ${change.at} ${at}`}>
            {t('history.line', { day: change.on, kind: t(`kind.${change.kind}`) })}
            {change.name !== null && `（${change.name}）`}
            <span className={styles.faint}>
              {change.actor} · <Moment at={change.at} /> · {change.basis}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
