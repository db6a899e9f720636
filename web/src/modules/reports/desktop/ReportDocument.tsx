import type { Inline, Report, ReportBlock } from '@houqin/contracts/reports'
import { Fragment } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { useFormat } from '../../../kernel/use-format.ts'
import { Moment } from '../../../ui/Moment.tsx'
import { reportWords } from '../words.ts'
import { FigureLink } from './FigureLink.tsx'
import { ReportAnnex } from './ReportAnnex.tsx'
import { ReportChart } from './ReportChart.tsx'
import styles from './ReportDocument.module.css'
import { headingId } from './ReportOutline.tsx'
import { ReportTable } from './ReportTable.tsx'
import written from './ReportWritten.module.css'

/** The summary on paper: its own language, reading width, each figure a link to what it is made of. */
export function ReportDocument({ report }: { report: Report }) {
  const t = useT(reportWords)
  return (
    <article className={styles.paper} lang={report.language === 'zh' ? 'zh-CN' : 'en'}>
      <header className={styles.head}>
        <Withdrawn report={report} />
        <p className={styles.organisation}>{report.organisation}</p>
        <h1 className={styles.title}>{report.title}</h1>
        <p className={styles.written}>
          <WrittenBy report={report} />
          <span className={styles.hint}>{t('report.hint')}</span>
        </p>
      </header>
      <Blocks report={report} />
      <ReportAnnex report={report} />
    </article>
  )
}

/** Says loudly that a summary no longer stands, and why. */
function Withdrawn({ report: { withdrawn, task } }: { report: Report }) {
  const t = useT(reportWords)
  const format = useFormat()
  if (task === null) return null
  return (
    <p className={withdrawn === null ? written.number : written.withdrawn}>
      {t('report.number', { n: task.number })}
      {withdrawn !== null &&
        t('report.withdrawn', {
          name: withdrawn.by?.name ?? '',
          time: format.exact(withdrawn.at),
          reason: withdrawn.reason,
        })}
    </p>
  )
}

function WrittenBy({ report }: { report: Report }) {
  const t = useT(reportWords)
  const [before, after] = t('report.written', { name: report.createdBy?.name ?? t('report.system'), time: '\n' }).split(
    '\n',
  )
  return (
    <span>
      {before}
      <Moment at={report.createdAt} />
      {after}
    </span>
  )
}

function Blocks({ report }: { report: Report }) {
  const counted = numbered(report.blocks)
  return (
    <div className={styles.text}>
      {counted.map(({ block, number }, index) => (
        // A written summary never changes: the place of a block is its name.
        <Block key={headingId(index)} block={block} number={number} id={headingId(index)} report={report} />
      ))}
    </div>
  )
}

/** Tables and charts are counted each for themselves. */
function numbered(blocks: readonly ReportBlock[]): { block: ReportBlock; number: number }[] {
  return blocks.map((block, index) => ({
    block,
    number: blocks.slice(0, index + 1).filter(({ kind }) => kind === block.kind).length,
  }))
}

interface BlockProps {
  block: ReportBlock
  number: number
  id: string
  report: Report
}

function Block({ block, number, id, report }: BlockProps) {
  switch (block.kind) {
    case 'heading':
      return <Heading block={block} id={id} />
    case 'paragraph':
      return <Paragraph content={block.content} />
    case 'list':
      return <List block={block} />
    case 'grid':
      return <Grid block={block} />
    case 'table':
      return <ReportTable table={block} number={number} language={report.language} />
    case 'chart':
      return <ReportChart chart={block} number={number} language={report.language} />
  }
}

type BlockOf<K extends ReportBlock['kind']> = Extract<ReportBlock, { kind: K }>

function Heading({ block: { level, text }, id }: { block: BlockOf<'heading'>; id: string }) {
  const Level = `h${level + 1}` as 'h2' | 'h3' | 'h4'
  const look = [styles.heading, styles.subheading, written.author][level - 1]
  return (
    <Level id={id} className={look}>
      {text}
    </Level>
  )
}

function List({ block }: { block: BlockOf<'list'> }) {
  const Kind = block.ordered ? 'ol' : 'ul'
  return (
    <Kind className={written.list}>
      {block.items.map((item, index) => (
        <li key={`${index} ${item.length}`}>
          <Inlines content={item} />
        </li>
      ))}
    </Kind>
  )
}

function Grid({ block: { rows } }: { block: BlockOf<'grid'> }) {
  const [head = [], ...body] = rows
  return (
    <div className={styles.scroll}>
      <table className={`${styles.table} ${styles.grid}`}>
        <thead>
          <tr>
            {head.map((cell, index) => (
              <th key={`${index} ${cell.length}`} scope="col">
                <Inlines content={cell} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {body.map((row, at) => (
            <tr key={`${at} ${row.length}`}>
              {row.map((cell, index) => (
                <td key={`${index} ${cell.length}`} className={styles.left}>
                  <Inlines content={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Paragraph({ content }: { content: readonly Inline[] }) {
  return (
    <p className={styles.paragraph}>
      <Inlines content={content} />
    </p>
  )
}

function Inlines({ content }: { content: readonly Inline[] }) {
  return (
    <>
      {content.map((part, index) => (
        <Fragment key={`${index} ${typeof part === 'string' ? part : part.text}`}>
          {typeof part === 'string' ? part : <FigureLink figure={part} />}
        </Fragment>
      ))}
    </>
  )
}
