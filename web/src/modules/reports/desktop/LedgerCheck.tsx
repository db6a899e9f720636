import { CheckCircleOutlined, CloseOutlined, LoadingOutlined } from '@ant-design/icons'
import { api, type ResponseOf } from '@houqin/contracts'
import type { Report } from '@houqin/contracts/reports'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useLanguage, useT } from '../../../kernel/i18n.ts'
import { useEndpoint } from '../../../kernel/queries.ts'
import { useFormat } from '../../../kernel/use-format.ts'
import { ErrorState } from '../../../ui/ErrorState.tsx'
import { figureLink } from '../figure-link.ts'
import { useScopeWords } from '../use-scope-words.ts'
import { reportWords } from '../words.ts'
import styles from './LedgerCheck.module.css'

type Difference = ResponseOf<typeof api.recomputeReport>['differences'][number]

/** Computes every figure again and lists those that differ today. */
export function LedgerCheck({ report, onClose }: { report: Report; onClose: () => void }) {
  const t = useT(reportWords)
  const format = useFormat()
  const answer = useEndpoint(api.recomputeReport, { params: { id: report.id } })
  const { checked = 0, differences = [] } = answer.data ?? {}
  const n = format.number(checked)
  return (
    <section className={styles.check} aria-label={t('check.title')}>
      <Button
        className={styles.close}
        type="text"
        icon={<CloseOutlined />}
        aria-label={t('check.close')}
        onClick={onClose}
      />
      {answer.isPending && (
        <p role="status">
          <LoadingOutlined aria-hidden /> {t('check.running')}
        </p>
      )}
      {answer.error !== null && <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />}
      {answer.data !== undefined && differences.length === 0 && (
        <p role="status" className={styles.same}>
          <CheckCircleOutlined aria-hidden /> {t('check.same', { n })}
        </p>
      )}
      {differences.length > 0 && (
        <>
          <p role="status">{t('check.differ', { n, differ: format.number(differences.length) })}</p>
          <Differences differences={differences} />
        </>
      )}
    </section>
  )
}

function Differences({ differences }: { differences: readonly Difference[] }) {
  const t = useT(reportWords)
  const [language] = useLanguage()
  const scopeOf = useScopeWords(language)
  const format = useFormat()
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('check.indicator')}</th>
            <th scope="col">{t('check.scope')}</th>
            <th scope="col" className={styles.right}>
              {t('check.written')}
            </th>
            <th scope="col" className={styles.right}>
              {t('check.today')}
            </th>
            <th scope="col" className={styles.right}>
              {t('check.records')}
            </th>
          </tr>
        </thead>
        <tbody>
          {differences.map((difference) => (
            <tr key={figureLink(difference)}>
              <th scope="row">{difference.name}</th>
              <td>{scopeOf(difference.query)}</td>
              <td className={styles.right}>{difference.written}</td>
              <td className={styles.right}>
                <Link
                  to="/indicators/$code"
                  params={{ code: difference.indicator } as never}
                  search={difference.query as never}
                >
                  {difference.today}
                </Link>
                {difference.what === 'facts' && <small> {t('check.facts')}</small>}
              </td>
              <td className={styles.right}>
                {format.number(difference.records.written)} → {format.number(difference.records.today)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
