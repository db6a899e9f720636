import chineseDays from 'chinese-days'

export interface PublishedDay {
  kind: 'work' | 'rest'
  /** 国庆节 */
  name: string
}

const years = new Map<number, ReadonlyMap<string, PublishedDay>>()

/**
 * Holidays and make-up workdays of a year as the State Council published them; empty where it has not yet, or where
 * this version of the program does not know. Weekends that nothing is said about are not among them.
 */
export function publishedDays(year: number): ReadonlyMap<string, PublishedDay> {
  const known = years.get(year)
  if (known) return known
  const days = new Map<string, PublishedDay>()
  for (let at = Date.UTC(year, 0, 1); at < Date.UTC(year + 1, 0, 1); at += 86_400_000) {
    const day = new Date(at).toISOString().slice(0, 10)
    const { name, work } = chineseDays.getDayDetail(day)
    // a named day reads `National Day,国庆节,3`; any other bears the name of its weekday
    const [, chinese] = name.split(',')
    if (chinese) days.set(day, { kind: work ? 'work' : 'rest', name: chinese })
  }
  years.set(year, days)
  return days
}
