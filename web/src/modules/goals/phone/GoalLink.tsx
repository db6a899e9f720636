import { api } from '@houqin/contracts'
import { Link } from '@tanstack/react-router'
import { useT } from '../../../kernel/i18n.ts'
import { useEndpoint } from '../../../kernel/queries.ts'
import { useCan } from '../../../kernel/session.tsx'
import { goalWords } from '../words.ts'

/** The way to my targets and letters, for whoever has any; with what waits there. */
export function GoalLink({ className }: { className: string | undefined }) {
  const t = useT(goalWords)
  const may = useCan()('goal-follow-up.list')
  const follow = useEndpoint(api.listFollowUps, { query: { view: 'mine', limit: 24 }, enabled: may }).data?.items ?? []
  const letters = useEndpoint(api.listLetters, { query: { view: 'mine', limit: 50 }, enabled: may }).data?.items ?? []
  if (follow.length === 0 && letters.length === 0) return null
  const open = follow.filter(({ state }) => state === 'open' || state === 'returned').length
  const unsigned = letters.filter(({ waitsForMe }) => waitsForMe).length
  return (
    <Link className={className} to={'/goals' as string}>
      {t('phone.title')}
      {open > 0 && ` · ${t('follow.waiting', { n: open })}`}
      {open === 0 && unsigned > 0 && ` · ${t('phone.letters.waiting', { n: unsigned })}`}
    </Link>
  )
}
