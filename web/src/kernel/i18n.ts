import { useMemo, useSyncExternalStore } from 'react'
import { chooseLanguage, currentLanguage, onLanguageChange, type Language } from './language.ts'
import { speaker, type Say, type Terms } from './terms.ts'

export function useLanguage(): [Language, (language: Language) => void] {
  return [useSyncExternalStore(onLanguageChange, currentLanguage), chooseLanguage]
}

/** `const t = useT(words)`, then `t('repairs.title')`, `t(caseStates.done.label)`. */
export function useT<K extends string>(declared: Terms<K>): Say<K> {
  const [language] = useLanguage()
  return useMemo(() => speaker(declared, language), [declared, language])
}
