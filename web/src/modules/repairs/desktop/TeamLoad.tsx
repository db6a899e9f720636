import { api } from '@houqin/contracts'
import type { RepairRow } from '@houqin/contracts/repairs'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { useEndpoint } from '../../../kernel/queries.ts'
import { useFormat } from '../../../kernel/use-format.ts'
import { ErrorState } from '../../../ui/ErrorState.tsx'
import type { Choice } from '../components/TeamChoice.tsx'
import { repairWords } from '../words.ts'
import styles from './TeamLoad.module.css'

/** How many are marked while a card is in the hand. */
const BEST = 3

interface TeamLoadProps {
  /** The card in the hand, if any. */
  dragged: RepairRow | undefined
  onDrop: (repair: RepairRow, whom: Choice, name: string) => void
}

/** Teams and people with what they have in hand; a card dropped on one is assigned. */
export function TeamLoad({ dragged, onDrop }: TeamLoadProps) {
  const t = useT(repairWords)
  const assignees = useEndpoint(api.listAssignees, { every: 30_000 })
  const teams = assignees.data?.items ?? []
  const most = Math.max(1, ...teams.flatMap((team) => team.people.map((person) => person.openCount)))
  const suggested = useEndpoint(api.listSuggestions, {
    params: { id: dragged?.id ?? '' },
    enabled: dragged !== undefined,
  })
  const best =
    dragged === undefined ? [] : (suggested.data?.items.filter(({ isBarred }) => !isBarred) ?? []).slice(0, BEST)
  const target = (whom: Choice, name: string) => ({
    dragged,
    onDrop: (repair: RepairRow) => onDrop(repair, whom, name),
  })
  return (
    <aside className={styles.load} aria-labelledby="team-load">
      <h2 id="team-load" className={styles.title}>
        {t('dispatch.load')}
        <span className={styles.about}>{t('dispatch.load.about')}</span>
      </h2>
      {assignees.error !== null && <ErrorState error={assignees.error} onRetry={() => void assignees.refetch()} />}
      {assignees.data !== undefined && teams.length === 0 && <p className={styles.about}>{t('assign.empty')}</p>}
      <div className={styles.teams}>
        {teams.map(({ team, openCount, people }) => (
          <section key={team.id} className={styles.team} aria-label={team.name}>
            <Target
              strong
              name={team.name}
              filter={{ teamId: team.id }}
              count={openCount}
              {...target({ teamId: team.id }, team.name)}
            />
            {people.map((person) => (
              <Target
                key={person.id}
                name={person.name}
                filter={{ assigneeId: person.id }}
                count={person.openCount}
                share={person.openCount / most}
                rank={best.findIndex((one) => one.person.id === person.id && one.team.id === team.id) + 1}
                {...target({ teamId: team.id, personId: person.id }, person.name)}
              />
            ))}
          </section>
        ))}
      </div>
    </aside>
  )
}

interface TargetProps {
  name: string
  /** What the list shows of this one. */
  filter: { teamId?: string; assigneeId?: string }
  count: number
  share?: number
  strong?: boolean
  /** Place among those who fit the card in the hand best; 0: not among them. */
  rank?: number
  dragged: RepairRow | undefined
  onDrop: (repair: RepairRow) => void
}

function Target({ name, filter, count, share, strong = false, rank = 0, dragged, onDrop }: TargetProps) {
  const t = useT(repairWords)
  const format = useFormat()
  const [over, setOver] = useState(false)
  return (
    <div
      className={[styles.target, strong && styles.strong, over && styles.over, rank > 0 && styles.best]
        .filter(Boolean)
        .join(' ')}
      onDragOver={(event) => {
        if (dragged === undefined) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        if (dragged !== undefined) onDrop(dragged)
      }}
    >
      <Link to="/repairs" search={{ view: 'open', ...filter } as never} className={styles.name} draggable={false}>
        {name}
        {rank > 0 && <span className={styles.rank}>{t('suggest.rank', { n: rank })}</span>}
      </Link>
      {share !== undefined && (
        <span className={styles.bar} aria-hidden>
          <span style={{ width: `${Math.round(share * 100)}%` }} />
        </span>
      )}
      <span className={styles.count}>{format.number(count)}</span>
    </div>
  )
}
