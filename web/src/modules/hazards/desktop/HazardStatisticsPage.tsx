import { api } from '@houqin/contracts'
import type { HazardStatistics } from '@houqin/contracts/hazards'
import { Link } from '@tanstack/react-router'
import { Select } from 'antd'
import { z } from 'zod'
import { useAddress } from '../../../kernel/address.ts'
import { useT } from '../../../kernel/i18n.ts'
import { useEndpoint } from '../../../kernel/queries.ts'
import { ErrorState } from '../../../ui/ErrorState.tsx'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { PageSkeleton } from '../../../ui/PageSkeleton.tsx'
import { hazardWords } from '../words.ts'
import styles from './Hazards.module.css'

const thisYear = new Date().getFullYear()
const address = { year: z.coerce.number().int().min(2000).max(2100).default(thisYear) }

/** The statutory table by quarters, and where hazards are found. */
export function HazardStatisticsPage() {
  const t = useT(hazardWords)
  const [{ year }, change] = useAddress(address)
  const read = useEndpoint(api.getHazardStatistics, { query: { year }, keep: true })
  return (
    <>
      <PageHeader
        title={t('statistics.title')}
        about={t('statistics.about')}
        actions={
          <Select
            aria-label={t('statistics.year')}
            value={year}
            onChange={(next: number) => change({ year: next })}
            options={[0, 1, 2, 3, 4].map((ago) => ({ value: thisYear - ago, label: String(thisYear - ago) }))}
          />
        }
      />
      {read.error !== null && <ErrorState error={read.error} onRetry={() => void read.refetch()} />}
      {read.data === undefined ? (
        read.error === null && <PageSkeleton rows={8} />
      ) : (
        <>
          <Quarters statistics={read.data} />
          <h2 className={styles.part}>{t('statistics.heat')}</h2>
          <Heat heat={read.data.heat} />
        </>
      )}
    </>
  )
}

const percent = (rate: number | null) => (rate === null ? '—' : `${(rate * 100).toFixed(1)}%`)

type Line = HazardStatistics['total']

function Cells({ line }: { line: Line }) {
  return (
    <>
      {[line.general, line.major].map((grade, at) => (
        // the two grades stand in this order for good
        <GradeCells key={at === 0 ? 'general' : 'major'} grade={grade} />
      ))}
      <td>{line.planned}</td>
      <td>{Number(line.funds).toFixed(2)}</td>
    </>
  )
}

function GradeCells({ grade }: { grade: Line['general'] }) {
  return (
    <>
      <td>{grade.found}</td>
      <td>{grade.cleared}</td>
      <td>{percent(grade.rate)}</td>
    </>
  )
}

function Quarters({ statistics }: { statistics: HazardStatistics }) {
  const t = useT(hazardWords)
  const three = (['found', 'cleared', 'rate'] as const).map((name) => t(`statistics.${name}`))
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th rowSpan={2}>{t('statistics.quarter')}</th>
            <th colSpan={3} className={styles.group}>
              {t('statistics.general')}
            </th>
            <th colSpan={5} className={styles.group}>
              {t('statistics.major')}
            </th>
            <th rowSpan={2}>{t('statistics.open')}</th>
            <th rowSpan={2}>{t('statistics.inTime')}</th>
          </tr>
          <tr>
            {[...three, ...three].map((name, at) => (
              <th key={`${at < 3 ? 'general' : 'major'} ${name}`}>{name}</th>
            ))}
            <th>{t('statistics.planned')}</th>
            <th>{t('statistics.funds')}</th>
          </tr>
        </thead>
        <tbody>
          {statistics.quarters.map((quarter) => (
            <tr key={quarter.quarter}>
              <th scope="row">
                <Link to={`/indicators/hazard.found?from=${quarter.from}&to=${quarter.to}` as string}>
                  {t('statistics.q', { n: quarter.quarter })}
                </Link>
              </th>
              <Cells line={quarter} />
              <td>{quarter.openAtEnd}</td>
              <td>{percent(quarter.inTime)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('statistics.total')}</th>
            <Cells line={statistics.total} />
            <td>{statistics.quarters.at(-1)?.openAtEnd}</td>
            <td>{percent(null)}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

function Heat({ heat }: { heat: HazardStatistics['heat'] }) {
  const t = useT(hazardWords)
  const most = Math.max(1, ...heat.rows.flatMap(({ counts }) => counts))
  if (heat.rows.length === 0) return <p className={styles.faint}>{t('statistics.heat.none')}</p>
  return (
    <div className={styles.scroll}>
      <table className={`${styles.table} ${styles.heat}`}>
        <thead>
          <tr>
            <th>{t('column.place')}</th>
            {heat.categories.map(({ id, name }) => (
              <th key={id}>{name}</th>
            ))}
            <th>{t('statistics.sum')}</th>
          </tr>
        </thead>
        <tbody>
          {heat.rows.map(({ place, counts, total }) => (
            <tr key={place.id}>
              <th scope="row">
                <Link to={`/hazards?view=all&q=${encodeURIComponent(place.name)}` as string}>{place.name}</Link>
              </th>
              {counts.map((n, at) => (
                <td
                  key={heat.categories[at]?.id}
                  style={
                    n === 0
                      ? undefined
                      : {
                          background: `color-mix(in srgb, var(--amber) ${Math.round(10 + (40 * n) / most)}%, transparent)`,
                        }
                  }
                >
                  {n === 0 ? '' : n}
                </td>
              ))}
              <td>{total}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
