import { demandText, type IndicatorLook } from '@houqin/contracts/goals'
import { useLanguage } from '../../kernel/i18n.ts'
import { useFormat } from '../../kernel/use-format.ts'
import { figureText } from '../../ui/figure-text.ts'

type Demanded = Parameters<typeof demandText>[0]

/** How values of targets and their figures are written in the reader's language. */
export function useDemand() {
  const [language] = useLanguage()
  const format = useFormat()
  return {
    demand: (target: Demanded) => demandText(target, language),
    actual: (look: IndicatorLook | null, exact: string | null) => {
      if (look === null || exact === null) return '—'
      const text = figureText(look, Number(exact), format)
      return look.unit === 'ratio' ? text : `${text} ${look.unitName[language]}`.trim()
    },
  }
}
