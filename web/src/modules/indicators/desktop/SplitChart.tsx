import type { Dimension, IndicatorDefinition } from '@houqin/contracts/indicators'
import { useT } from '../../../kernel/i18n.ts'
import { useFormat } from '../../../kernel/use-format.ts'
import { Chart } from '../../../ui/Chart.tsx'
import type { ChartForm } from '../../../ui/chart-option.ts'
import { figureText } from '../../../ui/figure-text.ts'
import { effectivePeriod, type Cell, type Slice } from '../figure-address.ts'
import { drawingOf, type SplitRow } from '../split-rows.ts'
import { indicatorWords } from '../words.ts'

interface SplitChartProps {
  indicator: IndicatorDefinition
  slice: Slice
  by: readonly Dimension[]
  rows: readonly SplitRow[]
  form: ChartForm | undefined
  onOpen: (cell: Cell) => void
}

export function SplitChart({ indicator, slice, by, rows, form: chosen, onOpen }: SplitChartProps) {
  const t = useT(indicatorWords)
  const format = useFormat()
  const { form, series, cells, left } = drawingOf(rows, {
    indicator,
    by,
    form: chosen,
    text: (value) => figureText(indicator, value, format),
  })
  const { from, to } = effectivePeriod(slice)
  const unit = indicator.unit === 'ratio' ? t('chart.share') : t(indicator.unitName) || t('unit.none')
  return (
    <Chart
      title={t(indicator.name)}
      about={`${t('chart.unit', { unit })} · ${t('period.range', { from, to })}`}
      note={left && t('chart.top', left)}
      form={form}
      series={series}
      most={indicator.unit === 'ratio' && form === 'line' ? 1 : undefined}
      axisText={(value) => (indicator.unit === 'ratio' ? format.percent(value, 0) : format.number(value))}
      onPick={(one, point) => {
        const cell = cells[one]?.[point]
        if (cell !== undefined) onOpen(cell)
      }}
    />
  )
}
