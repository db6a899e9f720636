import { api } from '@houqin/contracts'
import { useT } from '../../../kernel/i18n.ts'
import { useEndpoint } from '../../../kernel/queries.ts'
import { useFormat } from '../../../kernel/use-format.ts'
import { useNow } from '../../../kernel/use-now.ts'
import { Figure, FigureRow } from '../../../ui/Figure.tsx'
import { repairWords } from '../words.ts'
import styles from './WorkbenchPage.module.css'

const codes = ['repair.reported', 'repair.completed', 'repair.within-24h.rate', 'repair.satisfaction.rate'] as const

/** How the month has gone so far; each figure opens its facts. */
export function MonthFigures() {
  const t = useT(repairWords)
  const format = useFormat()
  const to = format.day(useNow())
  const from = `${to.slice(0, 8)}01`
  return (
    <section className={styles.month} aria-labelledby="month">
      <h2 id="month" className={styles.heading}>
        {t('workbench.month')}
      </h2>
      <FigureRow>
        {codes.map((code) => (
          <MonthFigure key={code} code={code} from={from} to={to} />
        ))}
      </FigureRow>
    </section>
  )
}

function MonthFigure({ code, from, to }: { code: string; from: string; to: string }) {
  const t = useT(repairWords)
  const format = useFormat()
  const answer = useEndpoint(api.getIndicator, { params: { code }, query: { from, to } })
  const { indicator, total } = answer.data ?? {}
  if (indicator === undefined || total === undefined) return <Figure name="…" value="—" to="/indicators" />
  const isShare = indicator.unit === 'ratio'
  const value = isShare ? format.percent : format.number
  return (
    <Figure
      name={t(indicator.name)}
      value={total.value === null ? '—' : value(total.value, isShare ? 1 : indicator.decimals)}
      unit={isShare || total.value === null ? undefined : t(indicator.unitName)}
      to={`/indicators/${code}?from=${from}&to=${to}`}
      note={t('workbench.monthNote', { from: from.slice(5) })}
    />
  )
}
