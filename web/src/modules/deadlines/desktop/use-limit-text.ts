import type { cases } from '@houqin/contracts'
import { useT } from '../../../kernel/i18n.ts'
import { deadlineWords } from '../words.ts'

/** `24 小时（3 个工作日）`, `30 分钟`, `不限` */
export function useLimitText(workdayMinutes: number): (minutes: number | null, clock: cases.DeadlineClock) => string {
  const t = useT(deadlineWords)
  return (minutes, clock) => {
    if (minutes === null) return t('time.none')
    if (minutes < 60) return t('time.minutes', { n: minutes })
    const hours = t('time.hours', { n: Math.round(minutes / 6) / 10 })
    const days = minutes / workdayMinutes
    return clock === 'working' && Number.isInteger(days) ? t('time.days', { hours, n: days }) : hours
  }
}
