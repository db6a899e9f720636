import { languageTag, type Language } from './language.ts'

/** How instants, days, durations, numbers and money are written, in one language and one time zone. */
export interface Formats {
  /** `今天 09:12`, `昨天 18:03`, `3 天前`, `11-02`, `2025-11-02` */
  moment(at: string | Date, now?: Date): string
  /** `2026-11-23 09:12:40` */
  exact(at: string | Date): string
  /** `09:12` */
  clock(at: string | Date): string
  /** Day of the zone: `2026-11-23` */
  day(at: string | Date): string
  /** `3 小时 20 分`, `2 天 4 小时` */
  duration(milliseconds: number): string
  number(value: number, decimals?: number): string
  /** `12.50 元`, from ten thousand on `3.20 万元` */
  money(value: number): string
  percent(share: number, decimals?: number): string
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

export function formatsOf(language: Language, timeZone?: string): Formats {
  const parts = partsIn(timeZone)
  const locale = languageTag(language)
  const zh = language === 'zh'
  const day = (at: string | Date) => parts(at).day
  const clock = (at: string | Date) => parts(at).clock.slice(0, 5)
  return {
    day,
    clock,
    exact: (at) => `${parts(at).day} ${parts(at).clock}`,
    moment(at, now = new Date()) {
      const away = daysBetween(day(now), day(at))
      const near = nearDay(away, zh)
      if (near !== undefined) return `${near} ${clock(at)}`
      if (away < 0 && away >= -7) return zh ? `${-away} 天前` : `${-away} days ago`
      if (away > 0 && away <= 7) return zh ? `${away} 天后` : `in ${away} days`
      return day(at).slice(0, 4) === day(now).slice(0, 4) ? day(at).slice(5) : day(at)
    },
    duration: (milliseconds) => duration(Math.abs(milliseconds), zh),
    number: (value, decimals = 0) =>
      value.toLocaleString(locale, { minimumFractionDigits: decimals, maximumFractionDigits: decimals }),
    money: (value) => money(value, locale, zh),
    percent: (share, decimals = 1) =>
      `${(share * 100).toLocaleString(locale, { minimumFractionDigits: decimals, maximumFractionDigits: decimals })}%`,
  }
}

function nearDay(away: number, zh: boolean): string | undefined {
  if (away === 0) return zh ? '今天' : 'Today'
  if (away === -1) return zh ? '昨天' : 'Yesterday'
  if (away === 1) return zh ? '明天' : 'Tomorrow'
  return undefined
}

function duration(milliseconds: number, zh: boolean): string {
  if (milliseconds < MINUTE) return zh ? '不到 1 分' : 'under 1 min'
  const days = Math.floor(milliseconds / DAY)
  const hours = Math.floor((milliseconds % DAY) / HOUR)
  const minutes = Math.floor((milliseconds % HOUR) / MINUTE)
  const said = [
    [days, zh ? '天' : 'd'],
    [hours, zh ? '小时' : 'h'],
    [days > 0 || hours >= 10 ? 0 : minutes, zh ? '分' : 'min'],
  ] as const
  return said
    .filter(([amount]) => amount > 0)
    .map(([amount, unit]) => `${amount} ${unit}`)
    .join(' ')
}

function money(value: number, locale: string, zh: boolean): string {
  const large = zh && Math.abs(value) >= 10_000
  const text = (large ? value / 10_000 : value).toLocaleString(locale, {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  })
  return zh ? `${text} ${large ? '万元' : '元'}` : `CNY ${text}`
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY)
}

function partsIn(timeZone?: string) {
  const days = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
  const clocks = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  })
  return (at: string | Date) => {
    const date = new Date(at)
    return { day: days.format(date), clock: clocks.format(date) }
  }
}
