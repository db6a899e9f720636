import type { IndicatorDefinition } from '@houqin/contracts/indicators'
import { useT } from '../../../kernel/i18n.ts'
import { useFormat } from '../../../kernel/use-format.ts'
import { figureText } from '../../../ui/figure-text.ts'
import { indicatorWords } from '../words.ts'
import styles from './SplitTable.module.css'

interface FigureButtonProps {
  indicator: IndicatorDefinition
  /** Undefined: no facts at all, which is not zero. */
  value: number | null | undefined
  /** Of the part, for those who hear the page. */
  name?: string
  onOpen?: () => void
}

/** A figure in a table; a click opens its facts. */
export function FigureButton({ indicator, value, name, onOpen }: FigureButtonProps) {
  const t = useT(indicatorWords)
  const text = figureText(indicator, value ?? null, useFormat())
  if (value === undefined || onOpen === undefined)
    return <span className={value === undefined ? styles.nothing : undefined}>{text}</span>
  return (
    <button
      type="button"
      className={styles.figure}
      onClick={onOpen}
      aria-label={`${text} ${t('split.open', { name: name ?? '' })}`}
    >
      {text}
    </button>
  )
}
