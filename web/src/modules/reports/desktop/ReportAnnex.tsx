import type { PrintedFigure, Report } from '@houqin/contracts/reports'
import { Button } from 'antd'
import { useState } from 'react'
import { useFormat } from '../../../kernel/use-format.ts'
import { speaker } from '../../../kernel/terms.ts'
import { figureLink, figuresOf } from '../figure-link.ts'
import { useScopeWords } from '../use-scope-words.ts'
import { reportWords } from '../words.ts'
import { FigureLink, useIndicatorName } from './FigureLink.tsx'
import styles from './ReportDocument.module.css'

const columns = ['number', 'figure', 'indicator', 'scope', 'parts', 'records'] as const

/** Where each figure comes from. Folded on the screen, whole on paper. */
export function ReportAnnex({ report }: { report: Report }) {
  const say = speaker(reportWords, report.language)
  const format = useFormat()
  const [open, setOpen] = useState(false)
  const figures = figuresOf(report.blocks)
  const n = format.number(figures.length)
  return (
    <section className={styles.annex} aria-labelledby="annex">
      <h2 id="annex" className={styles.heading}>
        {say('annex.title')}
      </h2>
      <p className={styles.annexAbout}>{say('annex.about', { n })}</p>
      <Button onClick={() => setOpen(!open)} aria-expanded={open}>
        {say(open ? 'annex.hide' : 'annex.show', { n })}
      </Button>
      <div className={`${styles.annexTable} ${styles.scroll} ${open ? '' : styles.folded}`}>
        <table className={styles.table}>
          <thead>
            <tr>
              {columns.map((column) => (
                <th
                  key={column}
                  scope="col"
                  className={column === 'indicator' || column === 'scope' ? styles.left : undefined}
                >
                  {say(`annex.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {figures.map((figure, index) => (
              <AnnexRow key={figureLink(figure)} figure={figure} number={index + 1} report={report} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function AnnexRow({ figure, number, report }: { figure: PrintedFigure; number: number; report: Report }) {
  const format = useFormat()
  const nameOf = useIndicatorName()
  const scopeOf = useScopeWords(report.language)
  const parts = figure.denominator === null ? figure.exact : `${figure.numerator ?? '—'} / ${figure.denominator}`
  return (
    <tr>
      <th scope="row">{number}</th>
      <td>
        <FigureLink figure={figure} />
      </td>
      <td className={styles.left}>{nameOf(figure.indicator)}</td>
      <td className={styles.left}>{scopeOf(figure.query)}</td>
      <td>{parts ?? '—'}</td>
      <td>{format.number(figure.records)}</td>
    </tr>
  )
}
