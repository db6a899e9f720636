import { api } from '@houqin/contracts'
import type { Dimension, Figure, IndicatorDefinition } from '@houqin/contracts/indicators'
import { Button } from 'antd'
import { useState } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { useEndpoint } from '../../../kernel/queries.ts'
import { useFormat } from '../../../kernel/use-format.ts'
import type { Cell, Slice } from '../figure-address.ts'
import { isTime } from '../is-time.ts'
import { orderRows, partsOf, type PartName, type SplitRow } from '../split-rows.ts'
import { indicatorWords } from '../words.ts'
import { FigureButton } from './FigureButton.tsx'
import styles from './SplitTable.module.css'

interface CrossTableProps {
  indicator: IndicatorDefinition
  slice: Slice
  axes: { down: Dimension; across: Dimension }
  rows: readonly SplitRow[]
  total: Figure
  onOpen: (cell: Cell) => void
}

const FIRST_ROWS = 30
const MORE_ROWS = 100

/** Two dimensions crossed. Totals are asked for, not added up: an average of averages is wrong. */
export function CrossTable({ indicator, slice, axes, rows, total, onOpen }: CrossTableProps) {
  const t = useT(indicatorWords)
  const format = useFormat()
  const [most, setMost] = useState(FIRST_ROWS)
  const { down, across } = axes
  const ofRows = useTotals(indicator, slice, down)
  const ofColumns = useTotals(indicator, slice, across)
  const lines = ofRows.rows.length === 0 ? partsOf(rows, down) : partsOf(ofRows.rows, down)
  const columns = partsOf(rows, across)
  const values = new Map(rows.map((row) => [`${row.parts[down]?.key} ${row.parts[across]?.key}`, row.value]))
  const shown = lines.slice(0, most)
  const isRunning = indicator.kind === 'balance'
  return (
    <div className={styles.scroll}>
      <table className={`${styles.table} ${styles.cross}`}>
        <thead>
          <tr>
            <th scope="col">{t(`dimension.${down}`)}</th>
            {columns.map((column) => (
              <th key={column.key} scope="col">
                {column.name}
              </th>
            ))}
            {!(isRunning && isTime(across)) && <th scope="col">{t('split.total')}</th>}
          </tr>
        </thead>
        <tbody>
          {shown.map((line) => (
            <CrossRow
              key={line.key}
              {...{ indicator, line, columns, axes, values, onOpen }}
              total={isRunning && isTime(across) ? undefined : { value: ofRows.of(line.key) }}
            />
          ))}
        </tbody>
        {!(isRunning && isTime(down)) && (
          <Foot
            {...{ indicator, columns, across, onOpen }}
            of={ofColumns.of}
            total={isRunning && isTime(across) ? undefined : total}
          />
        )}
      </table>
      {shown.length < lines.length && (
        <Button className={styles.more} onClick={() => setMost(most + MORE_ROWS)}>
          {t('split.more', { n: Math.min(MORE_ROWS, lines.length - most), total: format.number(lines.length) })}
        </Button>
      )}
    </div>
  )
}

interface FootProps {
  indicator: IndicatorDefinition
  columns: readonly PartName[]
  across: Dimension
  of: (key: string) => number | null | undefined
  total: Figure | undefined
  onOpen: (cell: Cell) => void
}

function Foot({ indicator, columns, across, of, total, onOpen }: FootProps) {
  const t = useT(indicatorWords)
  return (
    <tfoot>
      <tr>
        <th scope="row">{t('split.total')}</th>
        {columns.map(({ key, name }) => (
          <td key={key}>
            <FigureButton indicator={indicator} value={of(key)} name={name} onOpen={() => onOpen({ [across]: key })} />
          </td>
        ))}
        {total !== undefined && (
          <td>
            <FigureButton indicator={indicator} value={total.value} />
          </td>
        )}
      </tr>
    </tfoot>
  )
}

interface CrossRowProps {
  indicator: IndicatorDefinition
  line: PartName
  columns: readonly PartName[]
  axes: CrossTableProps['axes']
  values: ReadonlyMap<string, number | null>
  total: { value: number | null | undefined } | undefined
  onOpen: (cell: Cell) => void
}

function CrossRow({ indicator, line, columns, axes: { down, across }, values, total, onOpen }: CrossRowProps) {
  return (
    <tr>
      <th scope="row">{line.name}</th>
      {columns.map(({ key, name }) => (
        <td key={key}>
          <FigureButton
            indicator={indicator}
            value={values.get(`${line.key} ${key}`)}
            name={`${line.name} ${name}`}
            onOpen={() => onOpen({ [down]: line.key, [across]: key })}
          />
        </td>
      ))}
      {total !== undefined && (
        <td>
          <FigureButton
            indicator={indicator}
            value={total.value}
            name={line.name}
            onOpen={() => onOpen({ [down]: line.key })}
          />
        </td>
      )}
    </tr>
  )
}

function useTotals(indicator: IndicatorDefinition, slice: Slice, by: Dimension) {
  const answer = useEndpoint(api.getIndicator, { params: { code: indicator.code }, query: { ...slice, by: [by] } })
  const rows = orderRows(answer.data?.rows ?? [], [by])
  const values = new Map(rows.map((row) => [row.parts[by]?.key, row.value]))
  return { rows, of: (key: string): number | null | undefined => values.get(key) }
}
