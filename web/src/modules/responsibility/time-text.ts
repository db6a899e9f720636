import type { Responsibility } from '@houqin/contracts/responsibility'
import type { Say } from '../../kernel/terms.ts'
import type { responsibilityWords } from './words.ts'

type Key = keyof typeof responsibilityWords

/** `周一、周二 08:00–20:00`, or all around the clock. */
export function timeText(t: Say<Key>, { weekdays, fromTime, toTime }: Responsibility): string {
  const days = weekdays?.map((day) => t(`day.${day}` as Key)).join(t({ zh: '、', en: ', ' }))
  const hours = fromTime === null ? t('time.always') : `${fromTime}–${toTime}`
  return days === undefined ? hours : `${days} ${hours}`
}
