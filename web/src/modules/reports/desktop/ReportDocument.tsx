import type { Inline, Report, ReportBlock } from '@houqin/contracts/reports'
import { Fragment } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { Moment } from '../../../ui/Moment.tsx'
import { reportWords } from '../words.ts'
import { FigureLink } from './FigureLink.tsx'
import { ReportAnnex } from './ReportAnnex.tsx'
import { ReportChart } from './ReportChart.tsx'
import styles from './ReportDocument.module.css'
import { headingId } from './ReportOutline.tsx'
import { ReportTable } from './ReportTable.tsx'

/** The summary on paper: its own language, reading width, each figure a link to what it is made of. */
export function ReportDocument({ report }: { report: Report }) {
  const t = useT(reportWords)
  return (
    <article className={styles.paper} lang={report.language === 'zh' ? 'zh-CN' : 'en'}>
      <header className={styles.head}>
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
      return block.level === 1 ? (
        <h2 id={id} className={styles.heading}>
          {block.text}
        </h2>
      ) : (
        <h3 id={id} className={styles.subheading}>
          {block.text}
        </h3>
      )
    case 'paragraph':
      return <Paragraph content={block.content} />
    case 'table':
      return <ReportTable table={block} number={number} language={report.language} />
    case 'chart':
      return <ReportChart chart={block} number={number} language={report.language} />
  }
}

function Paragraph({ content }: { content: readonly Inline[] }) {
  return (
    <p className={styles.paragraph}>
      {content.map((part, index) => (
        <Fragment key={`${index} ${typeof part === 'string' ? part : part.text}`}>
          {typeof part === 'string' ? part : <FigureLink figure={part} />}
        </Fragment>
      ))}
    </p>
  )
}
