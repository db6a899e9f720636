import { api } from '@houqin/contracts'
import { addMonths, monthOf, type Span } from '@houqin/contracts/periods'
import { dimension, type Dimension, type IndicatorDefinition } from '@houqin/contracts/indicators'
import { Select } from 'antd'
import { useT } from '../../../kernel/i18n.ts'
import { useEndpoint } from '../../../kernel/queries.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { ErrorState } from '../../../ui/ErrorState.tsx'
import type { ChartForm } from '../../../ui/chart-option.ts'
import { PageSkeleton } from '../../../ui/PageSkeleton.tsx'
import { effectivePeriod, writeCell, type Slice } from '../figure-address.ts'
import { axesOf, formsOf, orderRows } from '../split-rows.ts'
import { indicatorWords } from '../words.ts'
import { ComparedParts } from './ComparedParts.tsx'
import { CrossTable } from './CrossTable.tsx'
import { SplitChart } from './SplitChart.tsx'
import styles from './SplitFigure.module.css'
import { SplitTable } from './SplitTable.tsx'

interface SplitFigureProps {
  indicator: IndicatorDefinition
  slice: Slice
  by: readonly Dimension[]
  /** Other days that it is held against. */
  against: Span | undefined
  form: ChartForm | undefined
  onChange: (values: Record<string, string | string[] | null>, how?: { push?: boolean }) => void
}

/** The figure by up to two dimensions; where none is chosen, how it went in the last twelve months. */
export function SplitFigure({ indicator, slice, by, against, form, onChange }: SplitFigureProps) {
  const t = useT(indicatorWords)
  const isTrend = by.length === 0 && against === undefined
  const asked = isTrend ? trendOf(slice) : slice
  const dimensions: readonly Dimension[] = by.length === 0 ? ['month'] : by
  const title = isTrend
    ? t('split.trend')
    : t('split.title', { by: dimensions.map((one) => t(`dimension.${one}`).toLowerCase()).join(t('split.and')) })
  return (
    <section className={styles.split} aria-labelledby="split">
      <header className={styles.head}>
        <h2 id="split" className={styles.title}>
          {title}
        </h2>
        <FormChoice forms={formsOf(indicator, dimensions)} form={form} onChange={(chart) => onChange({ chart })} />
        <Select
          className={styles.by}
          mode="multiple"
          maxCount={2}
          allowClear
          aria-label={t('split.by')}
          placeholder={t('split.by')}
          options={dimension.options.map((value) => ({ value, label: t(`dimension.${value}`) }))}
          value={[...by]}
          onChange={(next: Dimension[]) => onChange({ by: next, cell: null })}
        />
      </header>
      {against !== undefined && dimensions.length === 1 ? (
        <ComparedParts
          indicator={indicator}
          slice={slice}
          against={against}
          by={dimensions[0] ?? 'month'}
          form={form}
        />
      ) : (
        <Parts
          indicator={indicator}
          slice={asked}
          by={dimensions}
          isTrend={isTrend}
          form={form}
          onOpen={(cell) => {
            const chosen = isTrend && cell.month !== undefined ? monthChosen(cell.month) : { cell: writeCell(cell) }
            onChange(chosen, { push: true })
          }}
        />
      )}
    </section>
  )
}

interface FormChoiceProps {
  forms: readonly ChartForm[]
  form: ChartForm | undefined
  onChange: (form: ChartForm | null) => void
}

/** How it is drawn, where there is a choice. */
function FormChoice({ forms, form, onChange }: FormChoiceProps) {
  const t = useT(indicatorWords)
  if (forms.length < 2) return null
  return (
    <Select
      className={styles.form}
      aria-label={t('chart.form')}
      options={forms.map((value) => ({ value, label: t(`chart.form.${value}`) }))}
      value={forms.find((one) => one === form) ?? forms[0]}
      onChange={(next) => onChange(next === forms[0] ? null : next)}
    />
  )
}

/** Twelve months up to the last of the period. */
function trendOf(slice: Slice): Slice {
  const { to } = effectivePeriod(slice)
  return { ...slice, month: undefined, from: `${addMonths(to.slice(0, 7), -11)}-01`, to }
}

function monthChosen(month: string) {
  return { ...monthOf(month), month: null, cell: null }
}

interface PartsProps {
  indicator: IndicatorDefinition
  slice: Slice
  by: readonly Dimension[]
  isTrend: boolean
  form: ChartForm | undefined
  onOpen: (cell: Partial<Record<Dimension, string>>) => void
}

function Parts({ indicator, slice, by, isTrend, form, onOpen }: PartsProps) {
  const t = useT(indicatorWords)
  const answer = useEndpoint(api.getIndicator, {
    params: { code: indicator.code },
    query: { ...slice, by: [...by] },
    keep: true,
  })
  if (answer.data === undefined)
    return answer.error === null ? (
      <PageSkeleton rows={6} />
    ) : (
      <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />
    )
  // While another split is on its way the former answer stands, with the dimensions it was made for.
  const shownBy = answer.data.by
  const rows = orderRows(answer.data.rows, shownBy)
  const axes = axesOf(rows, shownBy)
  if (rows.length === 0) return <EmptyState title={t('split.empty.title')} about={t('split.empty.about')} />
  const { total } = answer.data
  return (
    <div
      className={[styles.parts, axes === undefined && styles.beside, answer.isPlaceholderData && styles.stale]
        .filter(Boolean)
        .join(' ')}
      aria-busy={answer.isPlaceholderData}
    >
      <SplitChart indicator={indicator} slice={slice} by={shownBy} rows={rows} form={form} onOpen={onOpen} />
      {axes !== undefined ? (
        <CrossTable indicator={indicator} slice={slice} axes={axes} rows={rows} total={total} onOpen={onOpen} />
      ) : (
        <SplitTable
          indicator={indicator}
          dimension={shownBy[0] ?? 'month'}
          rows={rows}
          total={isTrend ? null : total}
          onOpen={onOpen}
        />
      )}
    </div>
  )
}
