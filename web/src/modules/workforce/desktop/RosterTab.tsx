import { api } from '@houqin/contracts'
import { Button } from 'antd'
import { useState } from 'react'
import { addDays, weekdayName } from '../../../kernel/days.ts'
import { useLanguage, useT } from '../../../kernel/i18n.ts'
import { useEndpoint } from '../../../kernel/queries.ts'
import type { ResponseOf } from '@houqin/contracts'
import { useMe } from '../../../kernel/session.tsx'
import { useFormat } from '../../../kernel/use-format.ts'
import { useNow } from '../../../kernel/use-now.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { ErrorState } from '../../../ui/ErrorState.tsx'
import { PageSkeleton } from '../../../ui/PageSkeleton.tsx'
import { workforceWords } from '../words.ts'
import { AddShiftDrawer } from './AddShiftDrawer.tsx'
import { PlanDrawer } from './PlanDrawer.tsx'
import styles from './RosterPage.module.css'
import { SwapDrawer } from './SwapDrawer.tsx'

export type Roster = ResponseOf<typeof api.getRoster>
export type Duty = Roster['duties'][number]

const DAYS = 7

interface RosterTabProps {
  unitId: string
  from: string | undefined
  onMove: (from: string | null) => void
}

/** The week of a team: shifts down, days across. */
export function RosterTab({ unitId, from: given, onMove }: RosterTabProps) {
  const t = useT(workforceWords)
  const today = useFormat().day(useNow())
  const from = given ?? today
  const [drawer, setDrawer] = useState<'shift' | 'plan'>()
  const [swapping, setSwapping] = useState<Duty>()
  const roster = useEndpoint(api.getRoster, { query: { unitId, from, days: DAYS }, keep: true })
  if (roster.data === undefined)
    return roster.error === null ? (
      <PageSkeleton rows={4} />
    ) : (
      <ErrorState error={roster.error} onRetry={() => void roster.refetch()} />
    )
  const { shifts, can } = roster.data
  return (
    <section>
      <div className={styles.tools}>
        <Button onClick={() => onMove(addDays(from, -DAYS))}>{t('roster.before')}</Button>
        <Button onClick={() => onMove(null)} disabled={from === today}>
          {t('roster.today')}
        </Button>
        <Button onClick={() => onMove(addDays(from, DAYS))}>{t('roster.after')}</Button>
        <span className={styles.spread} />
        {can.plan && <Button onClick={() => setDrawer('shift')}>{t('shift.add')}</Button>}
        {can.plan && shifts.length > 0 && (
          <Button type="primary" onClick={() => setDrawer('plan')}>
            {t('plan.action')}
          </Button>
        )}
      </div>
      {shifts.length === 0 ? (
        <EmptyState title={t('roster.empty.title')} about={t('roster.empty.about')} />
      ) : (
        <Week roster={roster.data} from={from} today={today} onSwap={setSwapping} />
      )}
      <AddShiftDrawer unitId={unitId} open={drawer === 'shift'} onClose={() => setDrawer(undefined)} />
      <PlanDrawer
        roster={roster.data}
        from={from < today ? today : from}
        open={drawer === 'plan'}
        onClose={() => setDrawer(undefined)}
      />
      {swapping !== undefined && (
        <SwapDrawer roster={roster.data} duty={swapping} onClose={() => setSwapping(undefined)} />
      )}
    </section>
  )
}

interface WeekProps {
  roster: Roster
  from: string
  today: string
  onSwap: (duty: Duty) => void
}

function Week({ roster, from, today, onSwap }: WeekProps) {
  const t = useT(workforceWords)
  const [language] = useLanguage()
  const days = Array.from({ length: DAYS }, (_, at) => addDays(from, at))
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must be reachable */}
      <div className={styles.scroll} role="region" aria-label={t('roster.title')} tabIndex={0}>
        <table className={styles.grid}>
          <thead>
            <tr>
              <th scope="col">{t('roster.shift')}</th>
              {days.map((on) => (
                <th key={on} scope="col" className={on === today ? styles.today : undefined}>
                  {on.slice(5)} <span className={styles.weekday}>{weekdayName(on, language)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {roster.shifts.map((shift) => (
              <tr key={shift.id}>
                <th scope="row">
                  {shift.name}
                  <br />
                  <span className={styles.faint}>
                    {shift.begins}–{shift.ends}
                  </span>
                </th>
                {days.map((on) => (
                  <td key={on} className={on === today ? styles.today : undefined}>
                    <DutyCell
                      duty={roster.duties.find((duty) => duty.on === on && duty.shiftId === shift.id)}
                      onSwap={onSwap}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Turns roster={roster} />
    </>
  )
}

function DutyCell({ duty, onSwap }: { duty: Duty | undefined; onSwap: (duty: Duty) => void }) {
  const t = useT(workforceWords)
  const me = useMe()
  const now = useNow()
  if (duty === undefined) return <span className={styles.free}>{t('roster.free')}</span>
  const mine = duty.person.id === me.person.id && new Date(duty.beginsAt) > now && duty.askedPerson === null
  return (
    <>
      {duty.person.name}
      {duty.askedPerson !== null && (
        <span className={styles.faint}> {t('roster.asked', { name: duty.askedPerson.name })}</span>
      )}
      {mine && (
        <Button type="link" size="small" className={styles.swap} onClick={() => onSwap(duty)}>
          {t('roster.mine')}
        </Button>
      )}
    </>
  )
}

function Turns({ roster }: { roster: Roster }) {
  const t = useT(workforceWords)
  const counted = roster.people
    .map((person) => ({ person, n: roster.duties.filter((duty) => duty.person.id === person.id).length }))
    .filter(({ n }) => n > 0)
  return (
    <p className={styles.turns}>
      <span>{t('roster.turns')}</span>
      {counted.map(({ person, n }) => (
        <span key={person.id}>
          {person.name} {t('roster.times', { n })}
        </span>
      ))}
    </p>
  )
}
