import { api } from '@houqin/contracts'
import { z } from 'zod'
import { useAddress } from '../../../kernel/address.ts'
import { useT } from '../../../kernel/i18n.ts'
import { useEndpoint } from '../../../kernel/queries.ts'
import { useNow } from '../../../kernel/use-now.ts'
import { useFormat } from '../../../kernel/use-format.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { ErrorState } from '../../../ui/ErrorState.tsx'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { PageSkeleton } from '../../../ui/PageSkeleton.tsx'
import { faultWords } from './fault-words.ts'
import styles from './FaultsPage.module.css'

const address = {
  month: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
    .optional(),
}

/** Hours of each person in a month, and the standard they stand against. */
export function HoursPage() {
  const t = useT(faultWords)
  const format = useFormat()
  const [given, change] = useAddress(address)
  const today = format.day(useNow())
  const month = given.month ?? today.slice(0, 7)
  const hours = useEndpoint(api.listWorkHours, { query: { from: `${month}-01`, to: lastDayOf(month) }, keep: true })
  const standard = hours.data?.monthlyStandard
  return (
    <>
      <PageHeader title={t('hours.title')} about={standard && t('hours.about', { ...standard })} />
      <div className={styles.stack}>
        <label className={styles.month}>
          <span>{t('hours.month')}</span>
          <input type="month" value={month} onChange={(event) => change({ month: event.target.value || null })} />
        </label>
        {hours.error !== null && <ErrorState error={hours.error} onRetry={() => void hours.refetch()} />}
        {hours.isPending && <PageSkeleton rows={8} />}
        {hours.data !== undefined && <HoursTable items={hours.data.items} />}
      </div>
    </>
  )
}

/** `2026-02` → `2026-02-28`. */
function lastDayOf(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10)
}

type Row = {
  person: { id: string; name: string }
  team: { name: string } | null
  orders: number
  effectiveHours: string
  otherHours: { code: string; name: string; hours: string }[]
  standardHours: string
  attainment: string | null
}

function HoursTable({ items }: { items: readonly Row[] }) {
  const t = useT(faultWords)
  const format = useFormat()
  if (items.length === 0) return <EmptyState title={t('hours.empty')} about={t('hours.empty.about')} />
  const figures = ['hours.orders', 'hours.effective', 'hours.standard', 'hours.attainment'] as const
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('hours.person')}</th>
            <th scope="col">{t('hours.team')}</th>
            {figures.map((key) => (
              <th key={key} scope="col" className={styles.figure}>
                {t(key)}
              </th>
            ))}
            <th scope="col">{t('hours.other')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((row) => (
            <tr key={row.person.id}>
              <td>{row.person.name}</td>
              <td>{row.team?.name ?? '—'}</td>
              <td className={styles.figure}>{row.orders}</td>
              <td className={styles.figure}>{t('hours.value', { n: row.effectiveHours })}</td>
              <td className={styles.figure}>{t('hours.value', { n: row.standardHours })}</td>
              <td className={styles.figure}>
                {row.attainment === null ? '—' : format.percent(Number(row.attainment))}
              </td>
              <td>
                {row.otherHours.map(({ name, hours }) => `${name} ${t('hours.value', { n: hours })}`).join(' · ') ||
                  '—'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
