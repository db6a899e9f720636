import { api } from '@houqin/contracts'
import type { IndicatorDefinition } from '@houqin/contracts/indicators'
import { Link } from '@tanstack/react-router'
import type { Span } from '@houqin/contracts/periods'
import { useT } from '../../../kernel/i18n.ts'
import { useEndpoint } from '../../../kernel/queries.ts'
import { useFormat } from '../../../kernel/use-format.ts'
import { useNow } from '../../../kernel/use-now.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { ErrorState } from '../../../ui/ErrorState.tsx'
import { figureText } from '../../../ui/figure-text.ts'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { PageSkeleton } from '../../../ui/PageSkeleton.tsx'
import { periodOfPreset, type Preset } from '../period.ts'
import { indicatorWords } from '../words.ts'
import styles from './IndicatorsPage.module.css'

/** The registry: what is counted and how, and where each figure stands. */
export function IndicatorsPage() {
  const t = useT(indicatorWords)
  const registry = useEndpoint(api.listIndicators)
  const items = registry.data?.items
  return (
    <>
      <PageHeader title={t('indicators.title')} about={t('indicators.about')} />
      {items === undefined && registry.error !== null && (
        <ErrorState error={registry.error} onRetry={() => void registry.refetch()} />
      )}
      {registry.isPending && <PageSkeleton />}
      {items?.length === 0 && <EmptyState title={t('indicators.empty.title')} about={t('indicators.empty.about')} />}
      {items !== undefined && items.length > 0 && <Registry items={items} />}
    </>
  )
}

const shown = ['last-month', 'this-month'] as const satisfies readonly Preset[]

function Registry({ items }: { items: readonly IndicatorDefinition[] }) {
  const t = useT(indicatorWords)
  const today = useFormat().day(useNow())
  return (
    <table className={styles.registry}>
      <thead>
        <tr>
          <th scope="col">{t('column.indicator')}</th>
          <th scope="col">{t('column.direction')}</th>
          <th scope="col" className={styles.figure}>
            {t('column.lastMonth')}
          </th>
          <th scope="col" className={styles.figure}>
            {t('column.thisMonth')}
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map((indicator) => (
          <tr key={indicator.code}>
            <th scope="row">
              <Link to="/indicators/$code" params={{ code: indicator.code } as never} className={styles.name}>
                {t(indicator.name)}
              </Link>
              <p className={styles.definition}>{t(indicator.definition)}</p>
            </th>
            <td className={styles.direction}>{t(`direction.${indicator.direction}`)}</td>
            {shown.map((preset) => (
              <td key={preset} className={styles.figure}>
                <span className={styles.label}>{t(`period.${preset}`)}</span>
                <PeriodFigure indicator={indicator} period={periodOfPreset(preset, today)} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function PeriodFigure({ indicator, period }: { indicator: IndicatorDefinition; period: Span }) {
  const t = useT(indicatorWords)
  const format = useFormat()
  const { code } = indicator
  const answer = useEndpoint(api.getIndicator, { params: { code }, query: period })
  const total = answer.data?.total
  if (total === undefined) return <span className={styles.unit}>{answer.error === null ? '…' : '—'}</span>
  return (
    <Link to="/indicators/$code" params={{ code } as never} search={period as never} className={styles.value}>
      {figureText(indicator, total.value, format)}
      {indicator.unit !== 'ratio' && total.value !== null && (
        <span className={styles.unit}>{t(indicator.unitName)}</span>
      )}
    </Link>
  )
}
