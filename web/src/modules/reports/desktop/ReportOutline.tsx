import type { ReportBlock } from '@houqin/contracts/reports'
import { useT } from '../../../kernel/i18n.ts'
import { reportWords } from '../words.ts'
import styles from './ReportPage.module.css'

/** The headings at the side, where there is room. */
export function ReportOutline({ blocks }: { blocks: readonly ReportBlock[] }) {
  const t = useT(reportWords)
  const headings = blocks.flatMap((block, index) =>
    block.kind === 'heading' ? [{ ...block, id: headingId(index) }] : [],
  )
  return (
    <nav className={styles.outline} aria-label={t('report.outline')}>
      <p className={styles.outlineTitle}>{t('report.outline')}</p>
      <ol>
        {headings.map(({ id, text, level }) => (
          <li key={id} className={level === 2 ? styles.second : undefined}>
            <a href={`#${id}`}>{text}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

export function headingId(block: number): string {
  return `part-${block}`
}
