import type { Words } from '@houqin/contracts'
import { currentLanguage, type Language } from './language.ts'

/** Words of a module: key → Chinese and English side by side. A missing language does not compile. */
export type Terms<K extends string> = Readonly<Record<K, readonly [zh: string, en: string]>>
export type TermValues = Readonly<Record<string, string | number>>
export type Say<K extends string> = (key: K | Words, values?: TermValues) => string

export function terms<const K extends string>(declared: Terms<K>): Terms<K> {
  return declared
}

/** A speaker of these words: takes a key, or words of the contracts such as a state's label. */
export function speaker<K extends string>(declared: Terms<K>, language: Language = currentLanguage()): Say<K> {
  return (key, values) => {
    if (typeof key !== 'string') return fill(key[language], values)
    const [zh, en] = declared[key]
    return fill(language === 'zh' ? zh : en, values)
  }
}

/** `{n}` becomes the value; `{n|record|records}` the word that fits the number. */
function fill(text: string, values: TermValues = {}): string {
  return text.replace(/\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g, (_all, ...[name = '', one, many]: string[]) => {
    const value = values[name] ?? ''
    if (one === undefined || many === undefined) return String(value)
    return Number(value) === 1 ? one : many
  })
}
