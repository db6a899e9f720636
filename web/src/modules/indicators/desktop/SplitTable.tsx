import type { Dimension, Figure, IndicatorDefinition } from '@houqin/contracts/indicators'
import { Button } from 'antd'
import { useState } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { useFormat } from '../../../kernel/use-format.ts'
import { usePairText } from '../amount-text.ts'
import type { Cell } from '../figure-address.ts'
import { cellOf, isAdditive, type SplitRow } from '../split-rows.ts'
import { indicatorWords } from '../words.ts'
import { FigureButton } from './FigureButton.tsx'
import styles from './SplitTable.module.css'

interface SplitTableProps {
  indicator: IndicatorDefinition
  dimension: Dimension
  rows: readonly SplitRow[]
  /** Null where a total of the rows says nothing. */
  total: Figure | null
  onOpen: (cell: Cell) => void
}

const FIRST_ROWS = 12
const MORE_ROWS = 100

/** The parts of a figure: value, numerator and denominator, share; each value opens its facts. */
export function SplitTable({ indicator, dimension, rows, total, onOpen }: SplitTableProps) {
  const t = useT(indicatorWords)
  const format = useFormat()
  const [most, setMost] = useState(FIRST_ROWS)
  const isPair = indicator.kind === 'ratio' || indicator.kind === 'average'
  const counted = indicator.kind === 'median' || indicator.kind === 'percentile' || indicator.kind === 'sum'
  const shown = rows.slice(0, most)
  const shared = isAdditive(indicator) && indicator.kind !== 'balance' && total !== null && (total.value ?? 0) > 0
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t(`dimension.${dimension}`)}</th>
            <th scope="col">{t(indicator.name)}</th>
            {isPair &&
              (['numerator', 'denominator'] as const).map((role) => (
                <th key={role} scope="col">
                  {indicator.measures
                    .filter((measure) => measure.role === role)
                    .map(({ name }) => t(name))
                    .join(' + ')}
                </th>
              ))}
            {shared && <th scope="col">{t('split.share')}</th>}
            {counted && <th scope="col">{t('split.records')}</th>}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={row.parts[dimension]?.key}>
              <th scope="row">{row.parts[dimension]?.name}</th>
              <td>
                <FigureButton
                  indicator={indicator}
                  value={row.value}
                  name={row.parts[dimension]?.name ?? ''}
                  onOpen={() => onOpen(cellOf(row))}
                />
              </td>
              {isPair && <Pair indicator={indicator} figure={row} />}
              {shared && <td>{format.percent((row.value ?? 0) / (total.value ?? 1))}</td>}
              {counted && <td>{format.number(row.records)}</td>}
            </tr>
          ))}
        </tbody>
        {total !== null && indicator.kind !== 'balance' && <Foot {...{ indicator, total, isPair, shared, counted }} />}
      </table>
      {shown.length < rows.length && (
        <Button className={styles.more} onClick={() => setMost(most + MORE_ROWS)}>
          {t('split.more', { n: Math.min(MORE_ROWS, rows.length - most), total: format.number(rows.length) })}
        </Button>
      )}
    </div>
  )
}

interface FootProps {
  indicator: IndicatorDefinition
  total: Figure
  isPair: boolean
  shared: boolean
  counted: boolean
}

function Foot({ indicator, total, isPair, shared, counted }: FootProps) {
  const t = useT(indicatorWords)
  const format = useFormat()
  return (
    <tfoot>
      <tr>
        <th scope="row">{t('split.total')}</th>
        <td>
          <FigureButton indicator={indicator} value={total.value} />
        </td>
        {isPair && <Pair indicator={indicator} figure={total} />}
        {shared && <td>{format.percent(1)}</td>}
        {counted && <td>{format.number(total.records)}</td>}
      </tr>
    </tfoot>
  )
}

function Pair({ indicator, figure }: { indicator: IndicatorDefinition; figure: Figure }) {
  const [numerator, denominator] = usePairText()(indicator, figure)
  return (
    <>
      <td>{numerator}</td>
      <td>{denominator}</td>
    </>
  )
}
