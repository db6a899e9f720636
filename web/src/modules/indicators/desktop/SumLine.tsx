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
import { sumsByRole } from '../sums-by-role.ts'
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
  // A least or greatest figure is one of many; its facts add up to the indicator it is taken from.
  const whole = { code: indicator.of?.code ?? indicator.code }
  const figure = useEndpoint(api.getIndicator, { params: whole, query: slice, keep: true }).data?.total
  const page = useEndpoint(api.listIndicatorFacts, { params, query: { ...slice, limit: 1 }, keep: true }).data
  if (figure === undefined || page === undefined) return <div className={styles.line} aria-busy="true" />
  const sums = indicator.measures.map((measure) => ({
    ...measure,
    amount: page.sums.find(({ measure: code }) => code === measure.code)?.amount ?? '0',
  }))
  const { above, below } = sumsByRole(sums)
  const agrees =
    (figure.numerator === null || isSameAmount(above, figure.numerator)) &&
    (figure.denominator === null || isSameAmount(below, figure.denominator))
  return (
    <div className={styles.line}>
      <p className={styles.sum}>
        <span className={styles.label}>{t('facts.sum')}</span>
        <Formula indicator={indicator} sums={sums} />
        <span className={styles.equals}>=</span>
        <strong>
          {t(indicator.of?.name ?? { zh: '指标', en: 'Indicator' })} {figureText(indicator, figure.value, format)}
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
  const base = sums.filter(({ role }) => role === 'denominator')
  if ((indicator.kind === 'median' || indicator.kind === 'percentile') && base[0] !== undefined)
    return <span>{t('facts.median', { n: format.number(Number(base[0].amount)) })}</span>
  const terms = (shown: readonly MeasureSum[]) =>
    shown.map(({ code, name, role, amount: sum, unit }, index) => (
      <span key={code}>
        {index > 0 && <span className={styles.equals}>{role === 'minus' ? '−' : '+'}</span>}
        <Term name={t(name)} amount={amount(sum, unit)} />
      </span>
    ))
  return (
    <>
      {terms(sums.filter(({ role }) => role !== 'denominator'))}
      {indicator.divisor !== 1 && <span>÷ {format.number(indicator.divisor)}</span>}
      {base.length > 0 && <span className={styles.equals}>÷</span>}
      {terms(base)}
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
