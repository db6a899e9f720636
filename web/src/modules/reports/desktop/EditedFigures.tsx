import type { DocumentCheck } from '@houqin/contracts/report-documents'
import { Link } from '@tanstack/react-router'
import { useT } from '../../../kernel/i18n.ts'
import { reportWords } from '../words.ts'
import styles from './LedgerCheck.module.css'

const FAULTS = ['changed', 'missing', 'moved', 'repeated'] as const

/** Figures of an edited copy that are no longer as written, and numbers that were typed in. */
export function EditedFigures({ check }: { check: DocumentCheck }) {
  const t = useT(reportWords)
  const faults = FAULTS.flatMap((fault) => check[fault].map((finding) => ({ fault, ...finding })))
  return (
    <>
      {faults.length > 0 && (
        <div className={styles.scroll}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{t('edited.what')}</th>
                <th scope="col">{t('edited.where')}</th>
                <th scope="col" className={styles.right}>
                  {t('check.written')}
                </th>
                <th scope="col" className={styles.right}>
                  {t('edited.found')}
                </th>
              </tr>
            </thead>
            <tbody>
              {faults.map(({ fault, number, heading, where, stands, indicator, query, written, found }) => (
                <tr key={`${fault} ${number}`}>
                  <th scope="row">{t(`edited.${fault}`)}</th>
                  <td>
                    <small>{heading}</small>
                    <br />
                    {stands ?? where}
                  </td>
                  <td className={styles.right}>
                    <Link to="/indicators/$code" params={{ code: indicator } as never} search={query as never}>
                      {written}
                    </Link>
                  </td>
                  <td className={styles.right}>{found ?? '—'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {check.typed.length > 0 && (
        <>
          <p>{t('edited.typed', { n: check.typed.length })}</p>
          <ul>
            {check.typed.map(({ number, stands }, index) => (
              <li key={`${index} ${number}`}>
                <strong>{number}</strong> {stands}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
