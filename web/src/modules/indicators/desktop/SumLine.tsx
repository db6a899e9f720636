import { api } from '@houqin/contracts'
import type { IndicatorDefinition } from '@houqin/contracts/indicators'
import { CheckCircleOutlined, WarningOutlined } from '@ant-design/icons'
import { useT } from '../../../kernel/i18n.ts'
import { useEndpoint } from '../../../kernel/queries.ts'
import { useFormat } from '../../../kernel/use-format.ts'
import { figureText } from '../../../ui/figure-text.ts'
import { useAmountText } from '../amount-text.ts'
import { isSameAmount } from '../exact-sum.ts'
import type { Slice } from '../figure-address.ts'
import { indicatorWords } from '../words.ts'
import { SumProof } from './SumProof.tsx'
import styles from './SumLine.module.css'

interface SumLineProps {
  indicator: IndicatorDefinition
  slice: Slice
}

/** Sum of the facts beside the figure: they must be the same to the last digit, and it says whether they are. */
export function SumLine({ indicator, slice }: SumLineProps) {
  const t = useT(indicatorWords)
  const format = useFormat()
  const params = { code: indicator.code }
  const figure = useEndpoint(api.getIndicator, { params, query: slice, keep: true }).data?.total
  const page = useEndpoint(api.listIndicatorFacts, { params, query: { ...slice, limit: 1 }, keep: true }).data
  if (figure === undefined || page === undefined) return <div className={styles.line} aria-busy="true" />
  const sums = indicator.measures.map((measure) => ({
    ...measure,
    amount: page.sums.find(({ measure: code }) => code === measure.code)?.amount ?? '0',
  }))
  const [first, second] = sums
  const agrees =
    first !== undefined &&
    (figure.numerator === null || isSameAmount(first.amount, figure.numerator)) &&
    (second === undefined || figure.denominator === null || isSameAmount(second.amount, figure.denominator))
  return (
    <div className={styles.line}>
      <p className={styles.sum}>
        <span className={styles.label}>{t('facts.sum')}</span>
        <Formula indicator={indicator} sums={sums} />
        <span className={styles.equals}>=</span>
        <strong>
          {t('facts.indicator')} {figureText(indicator, figure.value, format)}
          {indicator.unit !== 'ratio' && figure.value !== null && ` ${t(indicator.unitName)}`}
        </strong>
        <span className={agrees ? styles.agrees : styles.differs}>
          {agrees ? <CheckCircleOutlined aria-hidden /> : <WarningOutlined aria-hidden />}
          {t(agrees ? 'facts.agrees' : 'facts.differs')}
        </span>
      </p>
      {page.total.count > 0 && <SumProof key={JSON.stringify(slice)} indicator={indicator} slice={slice} sums={sums} />}
    </div>
  )
}

export type MeasureSum = IndicatorDefinition['measures'][number] & { amount: string }

function Formula({ indicator, sums }: { indicator: IndicatorDefinition; sums: readonly MeasureSum[] }) {
  const t = useT(indicatorWords)
  const format = useFormat()
  const amount = useAmountText()
  const [first, second] = sums
  if (first === undefined) return null
  if (indicator.kind === 'median' && second !== undefined)
    return <span>{t('facts.median', { n: format.number(Number(second.amount)) })}</span>
  return (
    <>
      <Term name={t(first.name)} amount={amount(first.amount, first.unit)} />
      {indicator.divisor !== 1 && <span>÷ {format.number(indicator.divisor)}</span>}
      {second !== undefined && (
        <>
          <span className={styles.equals}>÷</span>
          <Term name={t(second.name)} amount={amount(second.amount, second.unit)} />
        </>
      )}
    </>
  )
}

function Term({ name, amount }: { name: string; amount: string }) {
  return (
    <span>
      <span className={styles.name}>{name}</span> {amount}
    </span>
  )
}
