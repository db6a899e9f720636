import { api } from '@houqin/contracts'
import type { Fulfilment } from '@houqin/contracts/inspections'
import { routeLevels } from '@houqin/contracts/inspections/words'
import { Link } from '@tanstack/react-router'
import { DatePicker } from 'antd'
import dayjs from 'dayjs'
import { z } from 'zod'
import { useAddress } from '../../../kernel/address.ts'
import { useT } from '../../../kernel/i18n.ts'
import { useEndpoint } from '../../../kernel/queries.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { ErrorState } from '../../../ui/ErrorState.tsx'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { PageSkeleton } from '../../../ui/PageSkeleton.tsx'
import { inspectionWords } from '../words.ts'
import styles from './Inspections.module.css'

const address = {
  from: z.iso.date().default(dayjs().startOf('month').format('YYYY-MM-DD')),
  to: z.iso.date().default(dayjs().format('YYYY-MM-DD')),
}

/** Whether each level and person walked what was theirs to walk. */
export function FulfilmentPage() {
  const t = useT(inspectionWords)
  const [days, change] = useAddress(address)
  const read = useEndpoint(api.getFulfilment, { query: days, keep: true })
  return (
    <>
      <PageHeader
        title={t('duty.title')}
        about={t('duty.about')}
        actions={
          <DatePicker.RangePicker
            aria-label={t('duty.days')}
            allowClear={false}
            value={[dayjs(days.from), dayjs(days.to)]}
            onChange={(span) => {
              const [from, to] = span ?? []
              if (from && to) change({ from: from.format('YYYY-MM-DD'), to: to.format('YYYY-MM-DD') })
            }}
          />
        }
      />
      {read.error !== null && <ErrorState error={read.error} onRetry={() => void read.refetch()} />}
      {read.data === undefined ? read.error === null && <PageSkeleton rows={8} /> : <Shown fulfilment={read.data} />}
    </>
  )
}

function Shown({ fulfilment }: { fulfilment: Fulfilment }) {
  const t = useT(inspectionWords)
  if (fulfilment.people.length === 0) return <EmptyState title={t('duty.title')} about={t('duty.none')} />
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('duty.level')}</th>
            <th scope="col" className={styles.left}>
              {t('duty.person')}
            </th>
            <th scope="col" className={styles.left}>
              {t('duty.unit')}
            </th>
            {counts.map((name) => (
              <th scope="col" key={name}>
                {t(`duty.${name}`)}
              </th>
            ))}
            <th scope="col">{t('duty.rate')}</th>
          </tr>
        </thead>
        {fulfilment.levels.map((level) => (
          <Level
            key={level.level}
            level={level}
            people={fulfilment.people.filter((one) => one.level === level.level)}
          />
        ))}
      </table>
    </div>
  )
}

const counts = ['due', 'done', 'late', 'missed', 'waived', 'problems', 'overlooked'] as const
type Counts = Record<(typeof counts)[number], number>

function Level({ level, people }: { level: Fulfilment['levels'][number]; people: Fulfilment['people'] }) {
  const t = useT(inspectionWords)
  return (
    <tbody>
      <tr>
        <td className={styles.level}>
          <Link to={'/rounds?view=missed' as string}>{t(routeLevels[level.level])}</Link>
        </td>
        <td className={styles.left} colSpan={2}>
          {people.length}
        </td>
        <Cells line={level} />
      </tr>
      {people.map((one) => (
        <tr key={`${one.person?.id} ${one.unit?.id}`}>
          <td>—</td>
          <td className={styles.left}>{one.person?.name ?? t('duty.all')}</td>
          <td className={styles.left}>{one.unit?.name}</td>
          <Cells line={one} />
        </tr>
      ))}
    </tbody>
  )
}

function Cells({ line }: { line: Counts }) {
  return (
    <>
      {counts.map((name) => (
        <td
          key={name}
          className={line[name] > 0 && (name === 'missed' || name === 'overlooked') ? styles.warn : undefined}
        >
          {line[name]}
        </td>
      ))}
      <td>{line.due === 0 ? '—' : `${((100 * line.done) / line.due).toFixed(1)}%`}</td>
    </>
  )
}
