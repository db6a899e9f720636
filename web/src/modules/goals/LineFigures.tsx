import type { FollowLine } from '@houqin/contracts/goals'
import type { ReactNode } from 'react'
import { outcomes } from '@houqin/contracts/goals'
import { useT } from '../../kernel/i18n.ts'
import styles from './LineFigures.module.css'
import { OutcomeMark } from './Mark.tsx'
import { useDemand } from './use-demand.ts'
import { goalWords } from './words.ts'

interface LineFiguresProps {
  line: FollowLine
  /** What a reader may open: the records behind the figure. */
  link?: (text: string) => ReactNode
}

/** A target against its figure, and what came later beside it. */
export function LineFigures({ line, link = (text) => text }: LineFiguresProps) {
  const t = useT(goalWords)
  const { demand, actual } = useDemand()
  const { indicator, figure, nowKnown, monthExact } = line
  const hasMonth = line.mode === 'total' || line.mode === 'year'
  return (
    <div className={styles.figures}>
      <OutcomeMark outcome={figure.outcome} />
      <span>
        <small>{t('follow.planned')}</small>
        {demand({ ...line, value: line.planned })}
      </span>
      {line.kind === 'figure' && (
        <span>
          <small>{t('follow.actual')}</small>
          {link(actual(indicator, figure.exact))}
          {hasMonth && <small>{t('follow.monthAlone', { value: actual(indicator, monthExact) })}</small>}
        </span>
      )}
      {nowKnown !== null && (
        <em className={styles.later}>
          {t('follow.nowKnown', {
            value: actual(indicator, nowKnown.exact),
            outcome: t(outcomes[nowKnown.outcome]),
          })}
        </em>
      )}
    </div>
  )
}
