import type { CalendarYear, TimeSpan } from '@houqin/contracts/calendar'
import { useT } from '../../../kernel/i18n.ts'
import { useFormat } from '../../../kernel/use-format.ts'
import { calendarWords } from '../words.ts'
import styles from './Parts.module.css'

type Settings = CalendarYear['settings']
const weekdays = [0, 1, 2, 3, 4, 5, 6] as const
const said = ({ from, to }: TimeSpan) => `${from}–${to}`

/** Working hours of the week, terms and vacations, shifts. */
export function HoursPart({ settings }: { settings: Settings }) {
  const t = useT(calendarWords)
  const format = useFormat()
  return (
    <section className={styles.part} aria-labelledby="calendar-hours">
      <h2 id="calendar-hours" className={styles.heading}>
        {t('hours')}
      </h2>
      <p className={styles.faint}>
        {settings.changedAt === null
          ? t('hours.default')
          : t('hours.changed', {
              actor: settings.actor ?? '',
              time: format.moment(settings.changedAt),
              basis: settings.basis ?? '',
            })}
      </p>
      <dl className={styles.rows}>
        {weekdays.map((weekday) => (
          <div key={weekday}>
            <dt>{t('edit.weekday', { day: t(`weekday.${weekday}`) })}</dt>
            <dd>{settings.week[weekday]?.map(said).join(' · ') || t('hours.free')}</dd>
          </div>
        ))}
      </dl>
      <h3 className={styles.subheading}>{t('periods')}</h3>
      {settings.periods.length === 0 && <p className={styles.faint}>{t('periods.none')}</p>}
      <dl className={styles.rows}>
        {settings.periods.map((period) => (
          <div key={`${period.name} ${period.from}`}>
            <dt>{period.name}</dt>
            <dd>
              {period.from} – {period.to}
              <span className={styles.faint}>
                {t(`period.${period.kind}`)}
                {period.week !== null && ` · ${t('period.own')}`}
              </span>
            </dd>
          </div>
        ))}
      </dl>
      <h3 className={styles.subheading}>{t('shifts')}</h3>
      <dl className={styles.rows}>
        {settings.shifts.map((shift) => (
          <div key={shift.name}>
            <dt>{shift.name}</dt>
            <dd>
              {shift.from}–{shift.to > shift.from ? shift.to : t('shift.next', { time: shift.to })}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
