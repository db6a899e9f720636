import { api } from '@houqin/contracts'
import type { Figure, IndicatorDefinition } from '@houqin/contracts/indicators'
import { comparedWith } from '@houqin/contracts/periods'
import { useT } from '../../../kernel/i18n.ts'
import { useEndpoint } from '../../../kernel/queries.ts'
import { useFormat } from '../../../kernel/use-format.ts'
import { ErrorState } from '../../../ui/ErrorState.tsx'
import { figureText } from '../../../ui/figure-text.ts'
import { usePairText } from '../amount-text.ts'
import { changeInWords } from '../change.ts'
import { effectivePeriod, type Slice } from '../figure-address.ts'
import { indicatorWords } from '../words.ts'
import styles from './FigureCard.module.css'

interface FigureCardProps {
  indicator: IndicatorDefinition
  slice: Slice
}

/** The one figure: its value, what it is made of and how it has moved, each in words. */
export function FigureCard({ indicator, slice }: FigureCardProps) {
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
        {total !== undefined && <ChangeLine indicator={indicator} slice={slice} now={total.value} />}
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
      {figureText(indicator, figure.value, format)}
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
  const [first, second] = indicator.measures
  if (figure.value === null) return t('figure.none')
  if (indicator.kind === 'median') return t('figure.median', { n: format.number(figure.records) })
  if (figure.denominator === null || first === undefined || second === undefined)
    return t('figure.count', { records: format.number(figure.records) })
  const [numerator, denominator] = pair(indicator, figure)
  return t('figure.pair', {
    numeratorName: t(first.name),
    numerator,
    denominatorName: t(second.name),
    denominator,
  })
}

function ChangeLine({ indicator, slice, now }: FigureCardProps & { now: number | null }) {
  const t = useT(indicatorWords)
  const format = useFormat()
  const { name, from, to } = comparedWith(effectivePeriod(slice), 'previous')
  const query = { ...slice, month: undefined, from, to }
  const past = useEndpoint(api.getIndicator, { params: { code: indicator.code }, query }).data?.total
  if (past === undefined) return <p className={styles.change}>&nbsp;</p>
  // Nothing was recorded then: that is no zero to compare with.
  const before = past.records === 0 ? null : past.value
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

function Definition({ indicator }: { indicator: IndicatorDefinition }) {
  const t = useT(indicatorWords)
  const unit = t(indicator.unitName) || t('unit.none')
  return (
    <dl className={styles.definition}>
      <div>
        <dt>{t('column.unit')}</dt>
        <dd>{unit}</dd>
      </div>
      <div>
        <dt>{t('column.direction')}</dt>
        <dd>{t(`direction.${indicator.direction}`)}</dd>
      </div>
      {indicator.measures.map(({ code, name, role }) => (
        <div key={`${role} ${code}`}>
          <dt>{t(`role.${role}`)}</dt>
          <dd>
            {t(name)} <code className={styles.code}>{code}</code>
          </dd>
        </div>
      ))}
    </dl>
  )
}
