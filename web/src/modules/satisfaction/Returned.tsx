import type { SurveyRow } from '@houqin/contracts/satisfaction/survey'
import { useT } from '../../kernel/i18n.ts'
import { useFormat } from '../../kernel/use-format.ts'
import { satisfactionWords } from './words.ts'

/** How many answered online of those asked, and how many came back on paper. */
export function Returned({ survey: { invited, returned, paper } }: { survey: SurveyRow }) {
  const t = useT(satisfactionWords)
  const format = useFormat()
  if (invited === null) return '—'
  const online = t('returned.online', { n: format.number(returned - paper), of: format.number(invited) })
  return paper === 0 ? online : `${online} · ${t('returned.onPaper', { n: format.number(paper) })}`
}
