import { api, day } from '@houqin/contracts'
import { Button } from 'antd'
import { useAddress } from '../../../kernel/address.ts'
import { useLanguage, useT } from '../../../kernel/i18n.ts'
import { useEndpoint } from '../../../kernel/queries.ts'
import { useFormat } from '../../../kernel/use-format.ts'
import { useNow } from '../../../kernel/use-now.ts'
import { addDays, weekdayName } from '../../../kernel/days.ts'
import { ErrorState } from '../../../ui/ErrorState.tsx'
import { PageSkeleton } from '../../../ui/PageSkeleton.tsx'
import { repairWords } from '../words.ts'
import styles from './TechnicianCalendar.module.css'

const DAYS = 7
/** Days before today that are shown: what was begun, and what lies ahead. */
const DAYS_BEFORE = 2
/** Jobs shown on a day; the rest is counted. */
const SHOWN = 3

type Calendar = { teams: Team[]; days: string[] }
type Team = { team: { id: string; name: string }; people: Person[] }
type Person = {
  person: { id: string; name: string }
  openCount: number
  duties: { on: string; shift: string }[]
  jobs: Job[]
}
type Job = { id: string; number: string; title: string; from: string; to: string; late: boolean }

/** Who has what on which day, by team. */
export function TechnicianCalendar({ onOpen }: { onOpen: (repairId: string) => void }) {
  const t = useT(repairWords)
  const format = useFormat()
  const today = format.day(useNow())
  const [{ from = addDays(today, -DAYS_BEFORE) }, change] = useAddress({ from: day.optional() })
  const calendar = useEndpoint(api.getDispatchCalendar, { query: { from, days: DAYS }, every: 60_000, keep: true })
  return (
    <section>
      <div className={styles.tools}>
        <Button onClick={() => change({ from: addDays(from, -DAYS) })}>{t('calendar.before')}</Button>
        <Button onClick={() => change({ from: null })} disabled={from === addDays(today, -DAYS_BEFORE)}>
          {t('calendar.today')}
        </Button>
        <Button onClick={() => change({ from: addDays(from, DAYS) })}>{t('calendar.after')}</Button>
      </div>
      {calendar.error !== null && calendar.data === undefined && (
        <ErrorState error={calendar.error} onRetry={() => void calendar.refetch()} />
      )}
      {calendar.isPending && <PageSkeleton rows={8} />}
      {calendar.data !== undefined && <Grid calendar={calendar.data} today={today} onOpen={onOpen} />}
    </section>
  )
}

interface GridProps {
  calendar: Calendar
  today: string
  onOpen: (repairId: string) => void
}

function Grid({ calendar, today, onOpen }: GridProps) {
  const t = useT(repairWords)
  const [language] = useLanguage()
  return (
    // a table wider than the page is scrolled by keyboard too
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable
    <div className={styles.scroll} role="region" aria-label={t('dispatch.view.calendar')} tabIndex={0}>
      <table className={styles.grid}>
        <thead>
          <tr>
            <th scope="col" className={styles.who}>
              {t('calendar.person')}
            </th>
            {calendar.days.map((on) => (
              <th key={on} scope="col" className={on === today ? styles.today : undefined}>
                {on.slice(5)} <span className={styles.weekday}>{weekdayName(on, language)}</span>
              </th>
            ))}
          </tr>
        </thead>
        {calendar.teams.map(({ team, people }) => (
          <tbody key={team.id}>
            <tr>
              <th scope="rowgroup" colSpan={calendar.days.length + 1} className={styles.team}>
                {team.name}
              </th>
            </tr>
            {people.map((person) => (
              <PersonRow key={person.person.id} person={person} days={calendar.days} today={today} onOpen={onOpen} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  )
}

function PersonRow({ person, days, today, onOpen }: { person: Person; days: string[] } & Omit<GridProps, 'calendar'>) {
  const t = useT(repairWords)
  return (
    <tr>
      <th scope="row" className={styles.who}>
        {person.person.name}
        <span className={styles.load}>{t('assign.load', { n: person.openCount })}</span>
      </th>
      {days.map((on) => (
        <td key={on} className={on === today ? styles.today : undefined}>
          {person.duties
            .filter((duty) => duty.on === on)
            .map((duty) => (
              <span key={duty.shift} className={styles.duty}>
                {duty.shift}
              </span>
            ))}
          <Jobs jobs={person.jobs.filter((job) => job.from <= on && on <= job.to)} onOpen={onOpen} />
        </td>
      ))}
    </tr>
  )
}

function Jobs({ jobs, onOpen }: { jobs: Job[]; onOpen: (repairId: string) => void }) {
  const t = useT(repairWords)
  return (
    <>
      {jobs.slice(0, SHOWN).map((job) => (
        <button
          key={job.id}
          type="button"
          className={job.late ? `${styles.job} ${styles.late}` : styles.job}
          title={`${job.number} ${job.title}`}
          onClick={() => onOpen(job.id)}
        >
          {job.title}
        </button>
      ))}
      {jobs.length > SHOWN && <span className={styles.more}>{t('calendar.more', { n: jobs.length - SHOWN })}</span>}
    </>
  )
}
