import { api } from '@houqin/contracts'
import type { LedgerPeriod } from '@houqin/contracts/ledger-periods'
import { periodKinds } from '@houqin/contracts/periods'
import { Select } from 'antd'
import { z } from 'zod'
import { useAddress } from '../../../kernel/address.ts'
import { useT } from '../../../kernel/i18n.ts'
import { useEndpoint } from '../../../kernel/queries.ts'
import { useFormat } from '../../../kernel/use-format.ts'
import { useNow } from '../../../kernel/use-now.ts'
import { ErrorState } from '../../../ui/ErrorState.tsx'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { PageSkeleton } from '../../../ui/PageSkeleton.tsx'
import { periodWords } from '../period-words.ts'
import { PeriodDrawers, type Doing } from './PeriodDrawers.tsx'
import styles from './PeriodsPage.module.css'
import { PeriodTable } from './PeriodTable.tsx'

const address = {
  year: z.coerce.number().int().min(1900).max(2999).optional(),
  period: z.string().max(10).optional(),
  do: z.enum(['close', 'reopen', 'days', 'detail']).optional(),
}

/** The periods of a year: their days, which are closed, by whom, and what came afterwards. */
export function PeriodsPage() {
  const t = useT(periodWords)
  const thisYear = Number(useFormat().day(useNow()).slice(0, 4))
  const [{ year = thisYear, period: key, do: doing }, change] = useAddress(address)
  const answer = useEndpoint(api.listLedgerPeriods, { query: { year }, keep: true })
  const items = answer.data?.items
  const open = (period: LedgerPeriod, what: Doing) => change({ period: period.key, do: what }, { push: true })
  return (
    <>
      <PageHeader
        title={t('periods.title')}
        about={t('periods.about')}
        actions={
          <Select
            aria-label={t('year')}
            className={styles.year}
            value={year}
            options={Array.from({ length: 8 }, (_, index) => thisYear + 1 - index).map((value) => ({
              value,
              label: String(value),
            }))}
            onChange={(next) => change({ year: String(next), period: null, do: null })}
          />
        }
      />
      {answer.isPending && <PageSkeleton rows={10} />}
      {items === undefined && answer.error !== null && (
        <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />
      )}
      {items !== undefined && (
        <div className={styles.stack}>
          {periodKinds.map((kind) => (
            <PeriodTable key={kind} kind={kind} periods={items.filter((one) => one.kind === kind)} onOpen={open} />
          ))}
        </div>
      )}
      <PeriodDrawers
        period={items?.find((one) => one.key === key)}
        doing={doing}
        onClose={() => change({ period: null, do: null })}
      />
    </>
  )
}
