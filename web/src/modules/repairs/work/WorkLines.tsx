import { work } from '@houqin/contracts'
import type { WorkRecord } from '@houqin/contracts/work'
import type { ReactNode } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { useFormat } from '../../../kernel/use-format.ts'
import styles from './WorkLines.module.css'
import { workWords } from './work-words.ts'

type Void = (lineId: string) => void

interface LineProps {
  title: ReactNode
  about?: ReactNode
  value: ReactNode
  voided?: { reason: string } | null
  action?: ReactNode
}

/** One entry: what, how it is made up, and how much; a voided one is struck through and says why. */
function Line({ title, about, value, voided = null, action }: LineProps) {
  const t = useT(workWords)
  return (
    <li className={voided === null ? styles.line : `${styles.line} ${styles.voided}`}>
      <span className={styles.what}>
        <span className={styles.title}>{title}</span>
        {about !== undefined && <small>{about}</small>}
        {voided !== null && <small className={styles.why}>{t('voided', { reason: voided.reason })}</small>}
      </span>
      <span className={styles.value}>{value}</span>
      {voided === null && action}
    </li>
  )
}

function VoidButton({ id, onVoid }: { id: string; onVoid: Void | undefined }) {
  const t = useT(workWords)
  if (onVoid === undefined) return null
  return (
    <button type="button" className={styles.void} onClick={() => onVoid(id)}>
      {t('do.void')}
    </button>
  )
}

/** Hours by person, then operations of the catalogue. */
export function WorkedLines({ record, onVoid }: { record: WorkRecord; onVoid?: Void }) {
  const t = useT(workWords)
  return (
    <ul className={styles.lines}>
      {record.hours.map((line) => (
        <Line
          key={line.id}
          title={line.person.name}
          about={[
            line.role === 'helper' ? t(work.roles.helper) : undefined,
            line.kind.name,
            line.counts ? undefined : t('hours.uncounted'),
            line.note ?? undefined,
          ]
            .filter((part) => part !== undefined)
            .join(' · ')}
          value={t('hours.value', { n: line.hours })}
          voided={line.voided}
          action={<VoidButton id={line.id} onVoid={onVoid} />}
        />
      ))}
      {record.tasks.map((line) => (
        <Line
          key={line.id}
          title={line.name}
          about={`${line.quantity} ${line.unit} × ${t('hours.value', { n: line.standardHours })} · ${t('each', { price: line.labourPrice, unit: line.unit })}`}
          value={t('yuan', { n: line.amount })}
          voided={line.voided}
          action={<VoidButton id={line.id} onVoid={onVoid} />}
        />
      ))}
    </ul>
  )
}

export function MaterialLines({ record, onVoid }: { record: WorkRecord; onVoid?: Void }) {
  const t = useT(workWords)
  return (
    <ul className={styles.lines}>
      {record.materials.map((line) => (
        <Line
          key={line.id}
          title={line.name}
          about={
            line.supply === 'client'
              ? `${line.quantity} ${line.unit} · ${t(work.supplies.client)}`
              : `${line.quantity} ${line.unit} · ${t('each', { price: line.unitPrice, unit: line.unit })}`
          }
          value={t('yuan', { n: line.amount })}
          voided={line.voided}
          action={<VoidButton id={line.id} onVoid={onVoid} />}
        />
      ))}
    </ul>
  )
}

/** What was quoted and said to it, and what was paid. */
export function MoneyLines({ record }: { record: WorkRecord }) {
  const t = useT(workWords)
  const format = useFormat()
  const { quote } = record
  return (
    <ul className={styles.lines}>
      {quote !== null && (
        <Line
          title={`${t('do.quote')} · ${t(work.quoteStates[quote.state])}`}
          about={[
            t(work.schemes[quote.scheme]),
            quote.labour === '0.00' ? undefined : t('quote.labour', { n: quote.labour }),
            ...quote.materials.map((one) => `${one.name} ${one.quantity} ${one.unit} ${one.amount}`),
            quote.decidedBy === null || quote.decidedAt === null
              ? t('quote.by', { name: quote.madeBy })
              : t('quote.decided', { name: quote.decidedBy, time: format.moment(quote.decidedAt) }),
          ]
            .filter((part) => part !== undefined)
            .join(' · ')}
          value={t('yuan', { n: quote.total })}
        />
      )}
      {record.charges.map((line) => (
        <Line
          key={line.id}
          title={line.kind === 'paid' ? t('do.charge') : t('do.waive')}
          about={[
            line.method === null ? undefined : t(work.payMethods[line.method]),
            line.kind === 'paid' ? (line.receiptNo ?? t('no.receipt')) : undefined,
            line.reason ?? undefined,
            line.by,
            format.moment(line.at),
          ]
            .filter((part) => part !== undefined)
            .join(' · ')}
          value={t('yuan', { n: line.amount })}
        />
      ))}
    </ul>
  )
}

export function OutsideLines({ record, onReturn }: { record: WorkRecord; onReturn?: (id: string) => void }) {
  const t = useT(workWords)
  const format = useFormat()
  return (
    <ul className={styles.lines}>
      {record.outside.map((line) => (
        <Line
          key={line.id}
          title={line.vendor}
          about={[
            line.about ?? undefined,
            t('vendor.sent', { time: format.moment(line.sentAt) }),
            line.returnedAt === null ? undefined : t('vendor.back', { time: format.moment(line.returnedAt) }),
            line.verdict === null ? undefined : t(work.verdicts[line.verdict]),
            line.remark ?? undefined,
          ]
            .filter((part) => part !== undefined)
            .join(' · ')}
          value={line.cost === null ? '' : t('yuan', { n: line.cost })}
          action={
            line.returnedAt === null && onReturn ? (
              <button type="button" className={styles.void} onClick={() => onReturn(line.id)}>
                {t('do.return')}
              </button>
            ) : undefined
          }
        />
      ))}
      {record.savings.map((line) => (
        <Line
          key={line.id}
          title={`${t('savings')} · ${t(work.savingCauses[line.cause])}`}
          about={`${line.referencePrice} − ${line.ownCost} · ${line.basis}`}
          value={t('yuan', { n: line.amount })}
          voided={line.voided}
        />
      ))}
    </ul>
  )
}

/** Sums, most wanted first; what is nothing is left out. */
export function WorkTotals({ totals }: { totals: WorkRecord['totals'] }) {
  const t = useT(workWords)
  const sums = [
    [t('total.effective'), t('hours.value', { n: totals.effectiveHours }), totals.effectiveHours],
    [t('total.standard'), t('hours.value', { n: totals.standardHours }), totals.standardHours],
    [t('total.materials'), t('yuan', { n: totals.materials }), totals.materials],
    [t('total.output'), t('yuan', { n: totals.outputValue }), totals.outputValue],
    [t('total.outside'), t('yuan', { n: totals.outsideCost }), totals.outsideCost],
    [t('total.saved'), t('yuan', { n: totals.saved }), totals.saved],
    [t('total.due'), t('yuan', { n: totals.due }), totals.due],
    [t('total.outstanding'), t('yuan', { n: totals.outstanding }), totals.outstanding],
  ] as const
  return (
    <dl className={styles.totals}>
      {sums
        .filter(([, , amount]) => Number(amount) !== 0)
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}
