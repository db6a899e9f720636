import { api } from '@houqin/contracts'
import type { Figure, IndicatorDefinition } from '@houqin/contracts/indicators'
import { periodOfPreset, type Preset, type Span } from '@houqin/contracts/periods'
import { Link } from '@tanstack/react-router'
import { Input } from 'antd'
import { z } from 'zod'
import { useAddress } from '../../../kernel/address.ts'
import { useFolded } from '../../../kernel/use-folded.ts'
import { useT } from '../../../kernel/i18n.ts'
import { useEndpoint } from '../../../kernel/queries.ts'
import { useFormat } from '../../../kernel/use-format.ts'
import { useNow } from '../../../kernel/use-now.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { ErrorState } from '../../../ui/ErrorState.tsx'
import { figureText } from '../../../ui/figure-text.ts'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { PageSkeleton } from '../../../ui/PageSkeleton.tsx'

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
      {found !== undefined && found.length > 0 && <Registry items={found} searched={q.trim() !== ''} />}
      {items !== undefined && items.length > 0 && found?.length === 0 && <EmptyState title={t('registry.none')} />}
    </>
  )
}

const fits = ({ code, name, group }: IndicatorDefinition, q: string): boolean =>
  [code, name.zh, name.en, group.name.zh, group.name.en].some((text) =>
    text.toLowerCase().includes(q.trim().toLowerCase()),
  )

const shown = ['last-month', 'this-month'] as const satisfies readonly Preset[]
type Figures = Record<(typeof shown)[number], { period: Span; values: ReadonlyMap<string, Figure> | undefined }>

/** All figures of both months: two requests, however long the registry is. */
function useFigures(): Figures {
  const today = useFormat().day(useNow())
  const [lastMonth, thisMonth] = shown.map((preset) => periodOfPreset(preset, today)) as [Span, Span]
  const last = useEndpoint(api.listFigures, { query: lastMonth })
  const running = useEndpoint(api.listFigures, { query: thisMonth })
  const byCode = (answer: typeof last) => answer.data && new Map(answer.data.items.map((one) => [one.code, one]))
  return {
    'last-month': { period: lastMonth, values: byCode(last) },
    'this-month': { period: thisMonth, values: byCode(running) },
  }
}

/** By the part of the program that declares them; folded as it was left, open while one searches. */
function Registry({ items, searched }: { items: readonly IndicatorDefinition[]; searched: boolean }) {
  const t = useT(indicatorWords)
  const figures = useFigures()
  const [folded, fold] = useFolded('indicators')
  const groups = [...Map.groupBy(items, ({ group }) => group.code)]
  return (
    <div className={styles.groups}>
      {groups.map(([code, members]) => (
        <details
          key={code}
          className={styles.group}
          open={searched || !folded.has(code)}
          onToggle={({ currentTarget }) => !searched && fold(code, !currentTarget.open)}
        >
          <summary className={styles.groupName}>
            <h2>{t(members[0]?.group.name ?? { zh: code, en: code })}</h2>
            <span>{t('registry.count', { n: members.length })}</span>
          </summary>
          <GroupTable items={members} figures={figures} />
        </details>
      ))}
    </div>
  )
}

function GroupTable({ items, figures }: { items: readonly IndicatorDefinition[]; figures: Figures }) {
  const t = useT(indicatorWords)
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
                <PeriodFigure
                  indicator={indicator}
                  period={figures[preset].period}
                  total={figures[preset].values?.get(indicator.code)}
                />
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

interface PeriodFigureProps {
  indicator: IndicatorDefinition
  period: Span
  total: Figure | undefined
}

function PeriodFigure({ indicator, period, total }: PeriodFigureProps) {
  const t = useT(indicatorWords)
  const format = useFormat()
  const { code } = indicator
  if (total === undefined) return <span className={styles.unit}>…</span>
  return (
    <Link to="/indicators/$code" params={{ code } as never} search={period as never} className={styles.value}>
      {total.missing === 'no-register' ? t('figure.no-register') : figureText(indicator, total.value, format)}
      {indicator.unit !== 'ratio' && total.value !== null && (
        <span className={styles.unit}>{t(indicator.unitName)}</span>
      )}
    </Link>
  )
}
