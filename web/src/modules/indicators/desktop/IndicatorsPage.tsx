import { api } from '@houqin/contracts'
import type { IndicatorDefinition } from '@houqin/contracts/indicators'
import { Link } from '@tanstack/react-router'
import type { Span } from '@houqin/contracts/periods'
import { Input } from 'antd'
import { z } from 'zod'
import { useAddress } from '../../../kernel/address.ts'
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

const address = { q: z.string().max(80).optional() }

/** The registry: what is counted and how, and where each figure stands. */
export function IndicatorsPage() {
  const t = useT(indicatorWords)
  const registry = useEndpoint(api.listIndicators)
  const [{ q = '' }, change] = useAddress(address)
  const items = registry.data?.items
  const found = items?.filter((one) => fits(one, q))
  return (
    <>
      <PageHeader
        title={t('indicators.title')}
        about={t('indicators.about')}
        actions={
          <Input.Search
            className={styles.search}
            allowClear
            aria-label={t('registry.search')}
            placeholder={t('registry.search')}
            defaultValue={q}
            onChange={({ target }) => change({ q: target.value || null })}
          />
        }
      />
      {items === undefined && registry.error !== null && (
        <ErrorState error={registry.error} onRetry={() => void registry.refetch()} />
      )}
      {registry.isPending && <PageSkeleton />}
      {items?.length === 0 && <EmptyState title={t('indicators.empty.title')} about={t('indicators.empty.about')} />}
      {found !== undefined && found.length > 0 && <Registry items={found} />}
      {items !== undefined && items.length > 0 && found?.length === 0 && <EmptyState title={t('registry.none')} />}
    </>
  )
}

const fits = ({ code, name }: IndicatorDefinition, q: string): boolean =>
  [code, name.zh, name.en].some((text) => text.toLowerCase().includes(q.trim().toLowerCase()))

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
              <Answering indicator={indicator} />
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

/** Who answers for it, and since when it means what it means. */
function Answering({ indicator: { owner, version, since } }: { indicator: IndicatorDefinition }) {
  const t = useT(indicatorWords)
  const format = useFormat()
  return (
    <p className={styles.answering}>
      {owner !== null && `${t('owner')} ${owner.name} · `}
      {t('version.since', { n: version, day: format.day(since) })}
    </p>
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
      {total.missing === 'no-register' ? t('figure.no-register') : figureText(indicator, total.value, format)}
      {indicator.unit !== 'ratio' && total.value !== null && (
        <span className={styles.unit}>{t(indicator.unitName)}</span>
      )}
    </Link>
  )
}
