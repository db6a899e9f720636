import { api } from '@houqin/contracts'
import { useEndpoint } from '../../../kernel/queries.ts'
import { useT } from '../../../kernel/i18n.ts'
import { useMe } from '../../../kernel/session.tsx'
import { workWords } from './work-words.ts'

/** Who may have worked on a repair: the people of its team, oneself marked. */
export function usePeopleChoices(repairId: string): { value: string; label: string }[] {
  const t = useT(workWords)
  const me = useMe()
  const mates = useEndpoint(api.listWorkmates, { params: { id: repairId } }).data?.items ?? []
  return mates.map(({ id, name }) => ({ value: id, label: id === me.person.id ? t('me.of', { name }) : name }))
}
