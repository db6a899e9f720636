/** The language of the screen. Chinese first; English where the browser asks for no Chinese at all. */
export type Language = 'zh' | 'en'

const KEY = 'houqin.language'
const listeners = new Set<() => void>()
let chosen: Language = stored() ?? preferred()

export function currentLanguage(): Language {
  return chosen
}

export function chooseLanguage(language: Language): void {
  localStorage.setItem(KEY, language)
  speakLanguage(language)
}

/** Speaks a language on this page without keeping it as the reader's choice. */
export function speakLanguage(language: Language): void {
  if (chosen === language) return
  chosen = language
  markDocument()
  for (const listener of listeners) listener()
}

export function onLanguageChange(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** `zh-CN` or `en`, for `<html lang>`, the server and the browser's own formats. */
export function languageTag(language: Language = chosen): string {
  return language === 'zh' ? 'zh-CN' : 'en'
}

/** Tells the document its language, for readers aloud, line breaking and spelling. */
export function markDocument(): void {
  document.documentElement.lang = languageTag()
}

function stored(): Language | undefined {
  const value = localStorage.getItem(KEY)
  return value === 'zh' || value === 'en' ? value : undefined
}

function preferred(): Language {
  const asked = navigator.languages
  return asked.length === 0 || asked.some((tag) => tag.toLowerCase().startsWith('zh')) ? 'zh' : 'en'
}
