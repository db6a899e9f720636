/** @jsxImportSource preact */
import { createContext, type ComponentChildren } from 'preact'
import { useContext, useEffect, useMemo, useState } from 'preact/hooks'
import { formatsOf, type Formats } from '../../../kernel/format.ts'
import {
  chooseLanguage,
  currentLanguage,
  languageTag,
  markDocument,
  onLanguageChange,
  type Language,
} from '../../../kernel/language.ts'
import { speaker, type Say } from '../../../kernel/terms.ts'
import { words, type WordKey } from './words.ts'

interface Speech {
  language: Language
  /** The language as the server is told of it. */
  tag: string
  say: Say<WordKey>
  format: Formats
  change: (language: Language) => void
}

const Context = createContext<Speech | null>(null)

export function useSpeech(): Speech {
  const speech = useContext(Context)
  if (speech === null) throw new Error('no language around this component')
  return speech
}

/** Speaks the language of the browser until another is chosen, which this device remembers. */
export function SpeechProvider({ children }: { children: ComponentChildren }) {
  const [language, setLanguage] = useState(currentLanguage)
  useEffect(() => {
    markDocument()
    return onLanguageChange(() => setLanguage(currentLanguage()))
  }, [])
  const speech = useMemo<Speech>(
    () => ({
      language,
      tag: languageTag(language),
      say: speaker(words, language),
      format: formatsOf(language),
      change: chooseLanguage,
    }),
    [language],
  )
  return <Context.Provider value={speech}>{children}</Context.Provider>
}
