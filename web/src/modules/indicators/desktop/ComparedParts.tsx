import { api } from '@houqin/contracts'
import type { Dimension, IndicatorDefinition } from '@houqin/contracts/indicators'
import type { Span } from '@houqin/contracts/periods'
import { useT } from '../../../kernel/i18n.ts'
import { useEndpoint } from '../../../kernel/queries.ts'
import { useFormat } from '../../../kernel/use-format.ts'
import { Chart } from '../../../ui/Chart.tsx'
import type { ChartForm } from '../../../ui/chart-option.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { ErrorState } from '../../../ui/ErrorState.tsx'
import { figureText } from '../../../ui/figure-text.ts'
import { PageSkeleton } from '../../../ui/PageSkeleton.tsx'
import { changeInWords } from '../change.ts'
import { compareRows, type ComparedRow } from '../compare-rows.ts'
import { effectivePeriod, type Slice } from '../figure-address.ts'
import { isTime } from '../is-time.ts'
import { formsOf } from '../split-rows.ts'
import { indicatorWords } from '../words.ts'
import splitStyles from './SplitFigure.module.css'
import styles from './SplitTable.module.css'

interface ComparedPartsProps {
  indicator: IndicatorDefinition
  slice: Slice
  against: Span
  by: Dimension
  form: ChartForm | undefined
}

const DRAWN = 12

/** The parts of a figure in two periods of any days: drawn side by side, and as a table with the change in words. */
export function ComparedParts({ indicator, slice, against, by, form }: ComparedPartsProps) {
  const t = useT(indicatorWords)
  const params = { code: indicator.code }
  const query = { ...slice, by: [by] }
  const now = useEndpoint(api.getIndicator, { params, query, keep: true })
  const before = useEndpoint(api.getIndicator, {
    params,
    query: { ...query, month: undefined, ...against },
    keep: true,
  })
  const failed = now.error === null ? before : now
  if (now.data === undefined || before.data === undefined)
    return failed.error === null ? (
      <PageSkeleton rows={6} />
    ) : (
      <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />
    )
  const rows = compareRows(now.data.rows, before.data.rows, by)
  if (rows.length === 0) return <EmptyState title={t('split.empty.title')} about={t('split.empty.about')} />
  const range = ({ from, to }: Span) => t('period.range', { from, to })
  const names = { now: range(effectivePeriod(slice)), before: range(against) }
  return (
    <div className={splitStyles.parts}>
      <ComparedChart indicator={indicator} rows={rows} names={names} by={by} form={form} />
      <ComparedTable indicator={indicator} rows={rows} names={names} by={by} />
    </div>
  )
}

interface RowsProps {
  indicator: IndicatorDefinition
  rows: readonly ComparedRow[]
  names: { now: string; before: string }
  by: Dimension
}

function ComparedChart({ indicator, rows, names, by, form }: RowsProps & { form: ChartForm | undefined }) {
  const t = useT(indicatorWords)
  const format = useFormat()
  const drawn = isTime(by) ? rows : rows.slice(0, DRAWN)
  const forms = formsOf(indicator, [by])
  const shown = forms.find((one) => one === form) ?? forms[0] ?? 'bar'
  const unit = indicator.unit === 'ratio' ? t('chart.share') : t(indicator.unitName) || t('unit.none')
  const label = ({ name, beforeName }: ComparedRow) =>
    name === beforeName ? (name.split(' / ').at(-1) ?? name) : `${name} / ${beforeName}`
  return (
    <Chart
      title={t(indicator.name)}
      about={t('chart.unit', { unit })}
      note={drawn.length < rows.length ? t('chart.top', { n: drawn.length, total: rows.length }) : undefined}
      form={shown}
      most={indicator.unit === 'ratio' && shown === 'line' ? 1 : undefined}
      axisText={(value) => (indicator.unit === 'ratio' ? format.percent(value, 0) : format.number(value))}
      series={(['now', 'before'] as const).map((side) => ({
        name: names[side],
        points: drawn.map((row) => ({
          label: label(row),
          value: row[side],
          text: row[side] === null ? '' : figureText(indicator, row[side], format),
        })),
      }))}
    />
  )
}

function ComparedTable({ indicator, rows, names, by }: RowsProps) {
  const t = useT(indicatorWords)
  const format = useFormat()
  const onTime = isTime(by)
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t(`dimension.${by}`)}</th>
            <th scope="col">{names.now}</th>
            {onTime && <th scope="col">{t('compare.step')}</th>}
            <th scope="col">{names.before}</th>
            <th scope="col">{t('compare.change')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, beforeName, now, before }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              <td>{figureText(indicator, now, format)}</td>
              {onTime && <td>{beforeName}</td>}
              <td>{figureText(indicator, before, format)}</td>
              <td>{changeInWords(indicator, { now, before }, { t, format }).said}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
