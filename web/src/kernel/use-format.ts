import { createContext, useContext, useMemo } from 'react'
import { formatsOf, type Formats } from './format.ts'
import { useLanguage } from './i18n.ts'

/** The organisation's zone; where none is known, the device's. */
export const TimeZoneContext = createContext<string | undefined>(undefined)

export function useFormat(): Formats {
  const [language] = useLanguage()
  const timeZone = useContext(TimeZoneContext)
  return useMemo(() => formatsOf(language, timeZone), [language, timeZone])
}
