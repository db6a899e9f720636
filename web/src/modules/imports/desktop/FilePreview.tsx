import { useT } from '../../../kernel/i18n.ts'
import type { ChosenColumns } from '../guess-mapping.ts'
import { fieldsOf, type ImportKind } from '../import-kinds.ts'
import type { Inspection } from '../import-settings.ts'
import { fieldWord, importWords } from '../words.ts'
import styles from './FilePreview.module.css'

interface FilePreviewProps {
  kind: ImportKind
  inspection: Inspection
  columns: ChosenColumns
}

/** The first rows as they stand in the file, each column headed by what it will be. */
export function FilePreview({ kind, inspection, columns }: FilePreviewProps) {
  const t = useT(importWords)
  const fieldOf = (column: string) => fieldsOf(kind).find((field) => columns[field] === column)
  return (
    <figure className={styles.preview}>
      <figcaption className={styles.title}>{t('file.preview')}</figcaption>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              {inspection.columns.map((column, index) => {
                const field = fieldOf(column)
                return (
                  <th
                    key={`${index} ${column}`}
                    scope="col"
                    className={field === undefined ? styles.unused : undefined}
                  >
                    <span className={styles.use}>
                      {field === undefined ? t('file.unused') : t(fieldWord(kind, field))}
                    </span>
                    <span className={styles.column}>{column || t('file.unnamed')}</span>
                  </th>
                )
              })}
            </tr>
          </thead>
          <tbody>
            {inspection.rows.slice(0, 5).map((row, index) => (
              <tr key={`${index} ${row[0]}`}>
                {inspection.columns.map((column, at) => (
                  <td
                    key={`${at} ${column}`}
                    title={row[at]}
                    className={fieldOf(column) === undefined ? styles.unused : undefined}
                  >
                    {row[at]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  )
}
