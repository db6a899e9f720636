import type { CalendarDay, CalendarYear } from '@houqin/contracts/calendar'
import { useT } from '../../../kernel/i18n.ts'
import { useFormat } from '../../../kernel/use-format.ts'
import { useNow } from '../../../kernel/use-now.ts'
import { calendarWords } from '../words.ts'
import styles from './YearGrid.module.css'

const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const
const weekdays = [0, 1, 2, 3, 4, 5, 6] as const

interface YearGridProps {
  year: CalendarYear
  /** Given where a day may be changed. */
  onPick: ((day: string) => void) | undefined
}

/** Twelve months; what is not an ordinary day of the week bears its mark. */
export function YearGrid({ year, onPick }: YearGridProps) {
  return (
    <>
      <Legend />
      <div className={styles.months}>
        {months.map((month) => (
          <Month
            key={month}
            month={month}
            days={year.days.filter(({ day }) => Number(day.slice(5, 7)) === month)}
            onPick={onPick}
          />
        ))}
      </div>
    </>
  )
}

function Month({
  month,
  days,
  onPick,
}: Pick<YearGridProps, 'onPick'> & { month: (typeof months)[number]; days: CalendarDay[] }) {
  const t = useT(calendarWords)
  const today = useFormat().day(useNow())
  const first = (new Date(`${days[0]?.day ?? ''}T00:00:00Z`).getUTCDay() + 6) % 7
  return (
    <section className={styles.month} aria-label={t(`month.${month}`)}>
      <h3 className={styles.name}>{t(`month.${month}`)}</h3>
      <div className={styles.days}>
        {weekdays.map((weekday) => (
          <span key={weekday} className={styles.weekday}>
            {t(`weekday.${weekday}`)}
          </span>
        ))}
        {days.map((day, at) => (
          <Day
            key={day.day}
            day={day}
            column={at === 0 ? first + 1 : undefined}
            isToday={day.day === today}
            onPick={onPick}
          />
        ))}
      </div>
    </section>
  )
}

interface DayProps extends Pick<YearGridProps, 'onPick'> {
  day: CalendarDay
  column: number | undefined
  isToday: boolean
}

function Day({ day, column, isToday, onPick }: DayProps) {
  const t = useT(calendarWords)
  const said = useDay()(day)
  const marked = day.reason !== 'week'
  const kind = `${styles.day} ${styles[day.kind]} ${marked ? styles[day.reason] : ''} ${isToday ? styles.today : ''}`
  const inside = (
    <>
      {Number(day.day.slice(8))}
      {marked && (
        <span className={styles.mark} aria-hidden>
          {t(`mark.${day.kind}`)}
        </span>
      )}
    </>
  )
  const place = { className: kind, style: { gridColumnStart: column }, title: said }
  if (onPick === undefined)
    return (
      <span {...place} role="img" aria-label={said}>
        {inside}
      </span>
    )
  return (
    <button type="button" {...place} aria-label={said} onClick={() => onPick(day.day)}>
      {inside}
    </button>
  )
}

function useDay() {
  const t = useT(calendarWords)
  return ({ day, kind, minutes, name }: CalendarDay): string => {
    const said = t(`day.${kind}`, { day, hours: Math.round(minutes / 6) / 10 })
    return name === null ? said : t('day.named', { said, name })
  }
}

function Legend() {
  const t = useT(calendarWords)
  const samples = [
    ['work', styles.work],
    ['rest', styles.rest],
    ['holiday', `${styles.rest} ${styles.holiday}`],
    ['make-up', `${styles.work} ${styles['make-up']}`],
    ['house', `${styles.work} ${styles.house}`],
  ] as const
  return (
    <ul className={styles.legend}>
      {samples.map(([name, style]) => (
        <li key={name}>
          <span className={`${styles.sample} ${style}`} aria-hidden />
          {t(`legend.${name}`)}
        </li>
      ))}
    </ul>
  )
}
