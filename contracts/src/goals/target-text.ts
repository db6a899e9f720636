import type { Words } from '../shared/values.ts'
import { comparisons, goalModes, type Comparison, type GoalMode } from './words.ts'

/** Moves the decimal point to the right or left, exactly: a share of `0.925` is `92.5` per cent. */
export function shiftPoint(amount: string, places: number): string {
  const sign = amount.startsWith('-') ? '-' : ''
  const [whole = '0', fraction = ''] = amount.replace('-', '').split('.')
  const digits = `${'0'.repeat(Math.max(0, -places))}${whole}${fraction}${'0'.repeat(Math.max(0, places))}`
  const point = digits.length - fraction.length - Math.max(0, places) + places
  const left = digits.slice(0, point).replace(/^0+(?=\d)/, '') || '0'
  const right = digits.slice(point).replace(/0+$/, '')
  return `${sign}${left}${right === '' ? '' : `.${right}`}`
}

/** A value that was set, to its last digit: `95%`, `120 万元`. It is never rounded. */
export function setValueText(
  value: string,
  { unit, unitName }: { unit: string; unitName: Words },
  language: 'zh' | 'en',
): string {
  return unit === 'ratio' ? `${shiftPoint(value, 2)}%` : `${shiftPoint(value, 0)} ${unitName[language]}`.trim()
}

interface Demanded {
  dueOn: string | null
  comparison: Comparison | null
  mode: GoalMode | null
  value: string | null
  indicator: { unit: string; unitName: Words } | null
}

/** What a target demands, in a line: `≥ 95%（每月达到）`, `2026-09-30 前完成`. */
export function demandText({ dueOn, comparison, mode, value, indicator }: Demanded, language: 'zh' | 'en'): string {
  if (dueOn !== null) return language === 'zh' ? `${dueOn} 前完成` : `done by ${dueOn}`
  if (value === null || comparison === null || mode === null) return '—'
  const shown = indicator === null ? value : setValueText(value, indicator, language)
  const how = goalModes[mode][language]
  return `${comparisons[comparison][language]} ${shown}${language === 'zh' ? `（${how}）` : ` (${how.toLowerCase()})`}`
}
