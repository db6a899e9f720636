import type { PrintedFigure, Report, ReportBlock } from '@houqin/contracts/reports'
import { speaker } from '../../../kernel/terms.ts'
import { reportWords } from '../words.ts'
import { FigureLink } from './FigureLink.tsx'
import styles from './ReportDocument.module.css'

interface ReportTableProps {
  table: Extract<ReportBlock, { kind: 'table' }>
  number: number
  language: Report['language']
}

export function ReportTable({ table, number, language }: ReportTableProps) {
  const say = speaker(reportWords, language)
  return (
    <figure className={styles.tableFigure}>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <caption>{say('table.number', { n: number, title: table.title })}</caption>
          <thead>
            <tr>
              {table.columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row, index) => (
              <Row key={`${index} ${row.label}`} {...row} />
            ))}
          </tbody>
          {table.total !== null && (
            <tfoot>
              <Row {...table.total} />
            </tfoot>
          )}
        </table>
      </div>
      {table.note !== null && <figcaption className={styles.note}>{table.note}</figcaption>}
    </figure>
  )
}

function Row({ label, cells }: { label: string; cells: readonly PrintedFigure[] }) {
  return (
    <tr>
      <th scope="row">{label}</th>
      {cells.map((cell, index) => (
        <td key={`${index} ${cell.indicator}`}>
          <FigureLink figure={cell} />
        </td>
      ))}
    </tr>
  )
}
