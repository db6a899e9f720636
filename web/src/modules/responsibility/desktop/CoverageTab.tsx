import { api } from '@houqin/contracts'
import type { Coverage } from '@houqin/contracts/responsibility'
import { Button } from 'antd'
import { useT } from '../../../kernel/i18n.ts'
import { useEndpoint } from '../../../kernel/queries.ts'
import { ErrorState } from '../../../ui/ErrorState.tsx'
import { PageSkeleton } from '../../../ui/PageSkeleton.tsx'
import { responsibilityWords } from '../words.ts'
import { EntryLine } from './EntryLine.tsx'
import styles from './Responsibility.module.css'

/** Areas and trades that nobody answers for, and those that two do. */
export function CoverageTab({ onFill }: { onFill: ((placeId: string) => void) | undefined }) {
  const t = useT(responsibilityWords)
  const found = useEndpoint(api.listCoverage, { query: {} })
  if (found.error !== null) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />
  if (found.data === undefined) return <PageSkeleton rows={8} />
  const { gaps, doubles, areas, trades } = found.data
  return (
    <>
      <p className={styles.sum}>{t('gaps.sum', { areas, trades })}</p>
      <section className={styles.area}>
        <h2 className={styles.areaName}>
          {t('gaps.title')} {gaps.length}
        </h2>
        {gaps.length === 0 ? <p className={styles.fine}>{t('gaps.none')}</p> : <Gaps gaps={gaps} onFill={onFill} />}
      </section>
      <section className={styles.area}>
        <h2 className={styles.areaName}>
          {t('doubles.title')} {doubles.length}
        </h2>
        {doubles.length === 0 && <p className={styles.fine}>{t('doubles.none')}</p>}
        {doubles.map((pair) => (
          <div key={pair.map(({ id }) => id).join()} className={styles.pair}>
            <h3 className={styles.faint}>{pair[0]?.place.path}</h3>
            <ul>
              {pair.map((entry) => (
                <EntryLine key={entry.id} entry={entry} />
              ))}
            </ul>
          </div>
        ))}
      </section>
    </>
  )
}

function Gaps({ gaps, onFill }: { gaps: Coverage['gaps']; onFill: ((placeId: string) => void) | undefined }) {
  const t = useT(responsibilityWords)
  return (
    <ul>
      {gaps.map(({ place, kind, trades, everyTrade }) => (
        <li key={place.id + kind} className={styles.gap}>
          <span>{place.path}</span>
          <span>{everyTrade ? t('trade.every') : trades.map(({ name }) => name).join(t({ zh: '、', en: ', ' }))}</span>
          <span className={kind === 'hours' ? styles.some : styles.nobody}>
            {t(kind === 'hours' ? 'gaps.hours' : 'gaps.whole')}
          </span>
          {onFill !== undefined && (
            <Button size="small" onClick={() => onFill(place.id)}>
              {t('gap.fill')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}
