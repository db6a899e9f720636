import type { api, ResponseOf } from '@houqin/contracts'
import { useT } from '../../kernel/i18n.ts'
import { satisfactionWords } from './words.ts'

type Mine = ResponseOf<typeof api.listMySurveys>['items'][number]

/** How a survey stands with me, in words. */
export function MyStanding({ survey: { state, hasAnswered, lastOn } }: { survey: Mine }) {
  const t = useT(satisfactionWords)
  if (state === 'published') return t('mine.outcome')
  return hasAnswered ? t('mine.answered') : t('mine.toAnswer', { day: lastOn })
}
