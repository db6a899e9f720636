import type { Report } from '@houqin/contracts/reports'
import { useEffect } from 'react'

/**
 * Sheets as GB/T 9704-2012 lays them out (A4, 37 mm above, 28 mm at the binding side), with the organisation, the title
 * and the summary's own number on each of them.
 */
export function usePrintedSheet({ id, organisation, title }: Report): void {
  useEffect(() => {
    const style = document.createElement('style')
    const small = 'font-size: 9pt; color: #4d5a56;'
    style.textContent = `@page summary {
      size: A4;
      margin: 37mm 26mm 35mm 28mm;
      @top-left { content: ${quoted(organisation)}; ${small} vertical-align: bottom; padding-bottom: 5mm; }
      @top-right { content: ${quoted(title)}; ${small} vertical-align: bottom; padding-bottom: 5mm; }
      @bottom-left { content: ${quoted(id.slice(-12))}; ${small} vertical-align: top; padding-top: 7mm; }
      @bottom-right { content: '— ' counter(page) ' —'; font-size: 14pt; vertical-align: top; padding-top: 7mm; }
    }`
    document.head.append(style)
    return () => style.remove()
  }, [id, organisation, title])
}

/** A string of CSS: whatever could end it is written as its code. */
function quoted(text: string): string {
  return `"${text.replace(/["\\<>{}\p{Cc}]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 32).toString(16)} `)}"`
}
