import { LeftOutlined, RightOutlined } from '@ant-design/icons'
import { api } from '@houqin/contracts'
import type { CalendarYear } from '@houqin/contracts/calendar'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import { useAddress } from '../../../kernel/address.ts'
import { useT } from '../../../kernel/i18n.ts'
import { useEndpoint } from '../../../kernel/queries.ts'
import { useCan } from '../../../kernel/session.tsx'
import { useFormat } from '../../../kernel/use-format.ts'
import { useNow } from '../../../kernel/use-now.ts'
import { ErrorState } from '../../../ui/ErrorState.tsx'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { PageSkeleton } from '../../../ui/PageSkeleton.tsx'
import { calendarWords } from '../words.ts'
import styles from './CalendarPage.module.css'
import { ChangeDaysDrawer } from './ChangeDaysDrawer.tsx'
import { ConfirmYearDrawer } from './ConfirmYearDrawer.tsx'
import { EditHoursDrawer } from './EditHoursDrawer.tsx'
import { HistoryPart } from './HistoryPart.tsx'
import { HoursPart } from './HoursPart.tsx'
import { YearGrid } from './YearGrid.tsx'

const address = { year: z.coerce.number().int().min(2000).max(2100).optional() }

/** A year of the business calendar: every day, the hours, and who changed what. */
export function CalendarPage() {
  const t = useT(calendarWords)
  const can = useCan()
  const thisYear = Number(useFormat().day(useNow()).slice(0, 4))
  const [{ year: asked }, change] = useAddress(address)
  const year = asked ?? thisYear
  const answer = useEndpoint(api.getCalendarYear, { params: { year }, keep: true })
  const [days, setDays] = useState<string>()
  const [editing, setEditing] = useState(false)
  const mayChange = can('calendar.change')
  const go = (to: number) => change({ year: to === thisYear ? null : to })
  return (
    <>
      <PageHeader
        title={t('title')}
        about={t('about')}
        actions={
          mayChange && (
            <>
              <Button onClick={() => setEditing(true)}>{t('edit')}</Button>
              <Button type="primary" onClick={() => setDays('')}>
                {t('change')}
              </Button>
            </>
          )
        }
      />
      <div className={styles.years}>
        <Button icon={<LeftOutlined />} aria-label={t('year.before')} onClick={() => go(year - 1)} />
        <h2 className={styles.year}>{t('year', { year })}</h2>
        <Button icon={<RightOutlined />} aria-label={t('year.after')} onClick={() => go(year + 1)} />
      </div>
      {answer.isPending && <PageSkeleton rows={10} />}
      {answer.error !== null && <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />}
      {answer.data !== undefined && (
        <>
          <Standing year={answer.data} mayChange={mayChange} />
          <YearGrid year={answer.data} onPick={mayChange ? setDays : undefined} />
          <div className={styles.parts}>
            <HoursPart settings={answer.data.settings} />
            <HistoryPart history={answer.data.history} />
          </div>
          <ChangeDaysDrawer key={days} day={days} onClose={() => setDays(undefined)} />
          {editing && <EditHoursDrawer settings={answer.data.settings} onClose={() => setEditing(false)} />}
        </>
      )}
    </>
  )
}

/** A year that is not published says so, and what to do about it. */
function Standing({ year, mayChange }: { year: CalendarYear; mayChange: boolean }) {
  const t = useT(calendarWords)
  const [confirming, setConfirming] = useState(false)
  if (year.state === 'official') return null
  if (year.state === 'house' && year.confirmation !== null) {
    const { actor, basis } = year.confirmation
    return <Alert type="info" showIcon title={t('state.house', { year: year.year, actor, basis })} />
  }
  return (
    <>
      <Alert
        type="warning"
        showIcon
        title={t('state.none', { year: year.year })}
        action={mayChange && <Button onClick={() => setConfirming(true)}>{t('confirm')}</Button>}
      />
      <ConfirmYearDrawer year={year.year} open={confirming} onClose={() => setConfirming(false)} />
    </>
  )
}
