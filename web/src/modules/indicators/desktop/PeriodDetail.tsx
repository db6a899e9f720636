import { CheckCircleOutlined, WarningOutlined } from '@ant-design/icons'
import { api, type ResponseOf } from '@houqin/contracts'
import type { LedgerPeriod } from '@houqin/contracts/ledger-periods'
import { Checkbox, Drawer } from 'antd'
import { useState } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { useEndpoint } from '../../../kernel/queries.ts'
import { useFormat } from '../../../kernel/use-format.ts'
import { ErrorState } from '../../../ui/ErrorState.tsx'
import { PageSkeleton } from '../../../ui/PageSkeleton.tsx'
import { useAmountText } from '../amount-text.ts'
import { periodWords } from '../period-words.ts'
import styles from './PeriodsPage.module.css'

type Shown = ResponseOf<typeof api.getLedgerPeriod>

/** A period beside the list: by measure what was published, what is known now, and the difference. */
export function PeriodDetail({ period, onClose }: { period: LedgerPeriod | undefined; onClose: () => void }) {
  const t = useT(periodWords)
  return (
    <Drawer
      open={period !== undefined}
      onClose={onClose}
      size={760}
      title={period === undefined ? '' : t(period.name)}
      destroyOnHidden
      styles={{ wrapper: { maxWidth: '100vw' } }}
    >
      {period !== undefined && <Detail periodKey={period.key} />}
    </Drawer>
  )
}

function Detail({ periodKey }: { periodKey: string }) {
  const t = useT(periodWords)
  const answer = useEndpoint(api.getLedgerPeriod, { params: { key: periodKey } })
  const [differing, setDiffering] = useState(false)
  if (answer.data === undefined)
    return answer.error === null ? (
      <PageSkeleton rows={8} />
    ) : (
      <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />
    )
  const { measures, closing, former } = answer.data
  const shown = measures.filter(({ difference }) => !differing || Number(difference) !== 0)
  return (
    <div className={styles.detail}>
      <p>{closing === null ? t('detail.open') : t('detail.about')}</p>
      {closing !== null && <Proof shown={answer.data} />}
      {closing?.note && <p className={styles.note}>{closing.note}</p>}
      {measures.length === 0 ? (
        <p className={styles.faint}>{t('detail.empty')}</p>
      ) : (
        <>
          {closing !== null && (
            <Checkbox checked={differing} onChange={({ target }) => setDiffering(target.checked)}>
              {t('detail.all')}
            </Checkbox>
          )}
          <Measures measures={shown} />
        </>
      )}
      {former.length > 0 && <Former former={former} />}
    </div>
  )
}

function Proof({ shown: { holds } }: { shown: Shown }) {
  const t = useT(periodWords)
  if (holds === null) return <p className={styles.faint}>{t('closed.settling')}</p>
  return (
    <p className={holds ? styles.holds : styles.differs}>
      {holds ? <CheckCircleOutlined aria-hidden /> : <WarningOutlined aria-hidden />}
      {t(holds ? 'detail.holds' : 'detail.differs')}
    </p>
  )
}

function Measures({ measures }: { measures: Shown['measures'] }) {
  const t = useT(periodWords)
  const amount = useAmountText()
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('detail.measure')}</th>
            <th scope="col">{t('detail.published')}</th>
            <th scope="col">{t('detail.known')}</th>
            <th scope="col">{t('detail.difference')}</th>
          </tr>
        </thead>
        <tbody>
          {measures.map(({ measure, name, unit, published, known, difference }) => (
            <tr key={measure}>
              <th scope="row">{t(name)}</th>
              <td>{amount(published, unit)}</td>
              <td>{amount(known, unit)}</td>
              <td className={Number(difference) === 0 ? styles.faint : styles.moved}>
                {Number(difference) === 0 ? '—' : `${Number(difference) > 0 ? '+' : ''}${amount(difference, unit)}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Former({ former }: { former: Shown['former'] }) {
  const t = useT(periodWords)
  const format = useFormat()
  return (
    <section>
      <h3 className={styles.heading}>{t('detail.former')}</h3>
      <ul>
        {former.map(({ closedAt, closedBy, reopened }) => (
          <li key={closedAt}>
            {t('closed.by', { name: closedBy.name, at: format.exact(closedAt).slice(0, 16) })}
            {reopened && (
              <p className={styles.faint}>
                {t('detail.reopened', {
                  name: reopened.by.name,
                  at: format.exact(reopened.at).slice(0, 16),
                  reason: reopened.reason,
                })}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
