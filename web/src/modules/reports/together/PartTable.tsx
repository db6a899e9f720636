import type { PartRow } from '@houqin/contracts/report-tasks'
import { useT } from '../../../kernel/i18n.ts'
import { LinkButton } from '../../../ui/LinkButton.tsx'
import { Moment } from '../../../ui/Moment.tsx'
import { StateMark } from './StateMark.tsx'
import styles from './Together.module.css'
import { togetherWords } from './words.ts'

/** Whom a part belongs to. */
export function useAuthor(): (part: Pick<PartRow, 'unit' | 'person'>) => string {
  const t = useT(togetherWords)
  return ({ unit, person }) => unit?.name ?? person?.name ?? t('part.office')
}

/** Contributions with what each still lacks. */
export function PartTable({ rows, withTask = false }: { rows: readonly PartRow[]; withTask?: boolean }) {
  const t = useT(togetherWords)
  const authorOf = useAuthor()
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('part.column.unit')}</th>
            <th scope="col">{t('part.column.state')}</th>
            <th scope="col">{t('part.column.missing')}</th>
            <th scope="col">{t('part.column.saved')}</th>
            <th scope="col" aria-label={t('part.open')} />
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                {withTask && <span className={styles.title}>{row.task.title}</span>}
                {authorOf(row)}
              </th>
              <td>
                <StateMark state={row.state} />
                {row.late && <b className={styles.late}>{t('part.late')}</b>}
                {withTask && <span className={styles.faint}>{t('task.due', { day: row.task.dueOn })}</span>}
              </td>
              <td>
                <Missing row={row} />
              </td>
              <td>
                {row.savedAt !== null && (
                  <>
                    {row.savedBy?.name} <Moment at={row.savedAt} />
                  </>
                )}
              </td>
              <td>
                <LinkButton size="small" to={`/report-parts/${row.id}`}>
                  {t('part.open')}
                </LinkButton>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Missing({ row }: { row: PartRow }) {
  const t = useT(togetherWords)
  return (
    <>
      <span className={row.missing.length > 0 ? undefined : styles.good}>
        {row.missing.length > 0 ? row.missing.join('、') : t('part.complete')}
      </span>
      {row.gaps.length > 0 && (
        <span className={styles.faint}>{t('part.gaps', { names: row.gaps.map((name) => t(name)).join('、') })}</span>
      )}
      {row.openRemarks > 0 && <span className={styles.late}>{t('part.remarks', { n: row.openRemarks })}</span>}
    </>
  )
}
