import type { ImportRun } from '@houqin/contracts/imports'
import { useId } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { useFormat } from '../../../kernel/use-format.ts'
import { importWords } from '../words.ts'
import styles from './RemarkTable.module.css'

interface RemarkTableProps {
  kind: 'bad' | 'notes'
  remarks: ImportRun['badRows']
  /** How many there are in all, where that is known. */
  all?: number
}

/** What is to be said about rows of the file, by their number. */
export function RemarkTable({ kind, remarks, all }: RemarkTableProps) {
  const t = useT(importWords)
  const { number } = useFormat()
  const titleId = useId()
  if (remarks.length === 0) return null
  const cut = remarks.length >= 100 || (all ?? 0) > remarks.length
  return (
    <section aria-labelledby={titleId}>
      <h2 id={titleId} className={styles.title}>
        {t(`report.${kind}`)}
      </h2>
      <p className={styles.about}>
        {t(`report.${kind}.about`)} {cut && t('report.first', { n: number(remarks.length) })}
      </p>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={styles.right}>
                {t('report.row')}
              </th>
              <th scope="col">{t('report.column')}</th>
              <th scope="col">{t('report.value')}</th>
              <th scope="col">{t(kind === 'bad' ? 'report.message' : 'report.note')}</th>
            </tr>
          </thead>
          <tbody>
            {remarks.map(({ row, column, value, code, message }) => (
              <tr key={`${row} ${column} ${code}`}>
                <td className={styles.right}>{number(row)}</td>
                <td>{column ?? '—'}</td>
                <td className={styles.value}>{value ?? '—'}</td>
                <td>{message}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
