import { api } from '@houqin/contracts'
import type { Figure, IndicatorDefinition } from '@houqin/contracts/indicators'
import { comparedWith, type Compared, type Span } from '@houqin/contracts/periods'
import { useT } from '../../../kernel/i18n.ts'
import { useEndpoint } from '../../../kernel/queries.ts'
import { useFormat } from '../../../kernel/use-format.ts'
import { ErrorState } from '../../../ui/ErrorState.tsx'
import { figureText } from '../../../ui/figure-text.ts'
import { usePairText } from '../amount-text.ts'
import { changeInWords } from '../change.ts'
import { effectivePeriod, type Slice } from '../figure-address.ts'
import { indicatorWords } from '../words.ts'
import { Definition } from './Definition.tsx'
import styles from './FigureCard.module.css'

interface FigureCardProps {
  indicator: IndicatorDefinition
  slice: Slice
  /** Other days that it is held against, before the usual ones. */
  against?: Span | undefined
}

/** The one figure: its value, what it is made of and how it has moved, each in words. */
export function FigureCard({ indicator, slice, against }: FigureCardProps) {
  const t = useT(indicatorWords)
  const answer = useEndpoint(api.getIndicator, { params: { code: indicator.code }, query: slice, keep: true })
  const total = answer.data?.total
  if (answer.error !== null && total === undefined)
    return <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />
  return (
    <section className={styles.card} aria-label={t('figure.label')} aria-busy={total === undefined}>
      <div className={styles.figure}>
        <PeriodLine indicator={indicator} slice={slice} />
        <BigFigure indicator={indicator} figure={total} />
        <p className={styles.made}>{total !== undefined && <MadeOf indicator={indicator} figure={total} />}</p>
        {total !== undefined &&
          heldAgainst(slice, against).map((other) => (
            <ChangeLine
              key={`${other.from} ${other.to}`}
              indicator={indicator}
              slice={slice}
              now={total.value}
              against={other}
            />
          ))}
      </div>
      <Definition indicator={indicator} />
    </section>
  )
}

function PeriodLine({ indicator, slice }: FigureCardProps) {
  const t = useT(indicatorWords)
  const { from, to } = effectivePeriod(slice)
  return (
    <p className={styles.period}>
      {indicator.kind === 'balance' ? t('period.asAt', { to }) : t('period.range', { from, to })}
    </p>
  )
}

export function BigFigure({ indicator, figure }: { indicator: IndicatorDefinition; figure: Figure | undefined }) {
  const t = useT(indicatorWords)
  const format = useFormat()
  if (figure === undefined) return <p className={styles.value}>…</p>
  return (
    <p className={styles.value}>
      {figure.missing === 'no-register' ? t('figure.no-register') : figureText(indicator, figure.value, format)}
      {indicator.unit !== 'ratio' && figure.value !== null && (
        <span className={styles.unit}>{t(indicator.unitName)}</span>
      )}
    </p>
  )
}

/** Numerator and denominator with their names, or how many records. */
export function MadeOf({ indicator, figure }: { indicator: IndicatorDefinition; figure: Figure }) {
  const t = useT(indicatorWords)
  const format = useFormat()
  const pair = usePairText()
  const first = indicator.measures.find(({ role }) => role === 'numerator')
  const second = indicator.measures.find(({ role }) => role === 'denominator')
  if (figure.missing === 'no-register') return t('figure.no-register.about')
  if (figure.value === null) return t('figure.none')
  if (indicator.kind === 'percentile')
    return t('figure.percentile', { n: format.number(figure.records), percent: indicator.percent ?? 0 })
  if (indicator.kind === 'median') return t('figure.median', { n: format.number(figure.records) })
  if (figure.denominator === null || first === undefined || second === undefined)
    return t('figure.count', { records: format.number(figure.records) })
  const [numerator, denominator] = pair(indicator, figure)
  const stoodIn =
    figure.stoodIn === undefined ? '' : `${t('figure.stoodIn', { when: figure.stoodIn })}${t({ zh: '：', en: ': ' })}`
  return `${stoodIn}${t('figure.pair', {
    numeratorName: t(first.name),
    numerator,
    denominatorName: t(second.name),
    denominator,
  })}`
}

/** With what the period is held: the days chosen, the period before and the same of last year, each once. */
function heldAgainst(slice: Slice, chosen: Span | undefined): Compared[] {
  const usual = (['previous', 'year-ago'] as const).map((one) => comparedWith(effectivePeriod(slice), one))
  const all = [...(chosen ? [{ ...chosen, name: { zh: '所选日期', en: 'the days chosen' } }] : []), ...usual]
  return [...new Map(all.map((one) => [`${one.from} ${one.to}`, one])).values()]
}

interface ChangeLineProps extends Omit<FigureCardProps, 'against'> {
  now: number | null
  against: Compared
}

function ChangeLine({ indicator, slice, now, against }: ChangeLineProps) {
  const t = useT(indicatorWords)
  const format = useFormat()
  const { name, from, to } = against
  const query = { ...slice, month: undefined, from, to }
  const past = useEndpoint(api.getIndicator, { params: { code: indicator.code }, query }).data?.total
  if (past === undefined) return <p className={styles.change}>&nbsp;</p>
  // Nothing was recorded then: that is no zero to compare with; nothing left standing is.
  const before = past.records === 0 && indicator.kind !== 'balance' ? null : past.value
  const { said, verdict } = changeInWords(indicator, { now, before }, { t, format })
  const was = before === null ? undefined : figureText(indicator, before, format)
  return (
    <div className={styles.change}>
      <p>
        {verdict !== undefined && <Verdict verdict={verdict} />}
        {said}
        {was !== undefined && <span className={styles.faint}>{t('change.was', { value: was })}</span>}
      </p>
      <p className={styles.faint}>{t('change.to', { period: t(name), from, to })}</p>
    </div>
  )
}

function Verdict({ verdict }: { verdict: 'better' | 'worse' }) {
  const t = useT(indicatorWords)
  return (
    <strong className={styles.verdict}>
      <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden focusable="false">
        <path
          d={verdict === 'better' ? 'M1 5.5 4 8.5 9 1.5' : 'M1.5 1.5l7 7m0-7-7 7'}
          fill="none"
          stroke="currentColor"
          strokeWidth="1.8"
        />
      </svg>
      {t(`change.${verdict}`)}
    </strong>
  )
}
