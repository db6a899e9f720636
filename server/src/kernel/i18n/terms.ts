import type { Params } from '../errors.ts'

export type Language = 'zh' | 'en'

/** Sentences and names in both languages, side by side: a missing language does not compile. */
export type Terms = Record<string, readonly [zh: string, en: string]>

/** Looks a term up and fills its `{name}` places. Unknown keys are returned as they are: the check finds them. */
export type Translate = (key: string, language: Language, params?: Params) => string

export function translator(lists: readonly Terms[]): Translate {
  const all = new Map(lists.flatMap((terms) => Object.entries(terms)))
  return (key, language, params = {}) => {
    const pair = all.get(key)
    const sentence = pair ? pair[language === 'zh' ? 0 : 1] : key
    return sentence.replaceAll(/\{(\w+)\}/g, (whole, name: string) => {
      const value = params[name] ?? whole
      return String(typeof value === 'object' ? value[language] : value)
    })
  }
}

/** The caller's language from `Accept-Language`; Chinese unless English is preferred. */
export function pickLanguage(header: string | undefined): Language {
  if (!header) return 'zh'
  const wanted = header
    .split(',')
    .map((part) => {
      const [tag = '', quality = 'q=1'] = part.trim().split(/;\s*/)
      return { tag: tag.toLowerCase(), quality: Number(quality.replace('q=', '')) || 0 }
    })
    .toSorted((a, b) => b.quality - a.quality)
  for (const { tag } of wanted) {
    if (tag.startsWith('zh')) return 'zh'
    if (tag.startsWith('en')) return 'en'
  }
  return 'zh'
}
