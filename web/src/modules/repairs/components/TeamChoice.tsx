import { SearchOutlined } from '@ant-design/icons'
import { api } from '@houqin/contracts'
import { Input } from 'antd'
import { useId, useState } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { useEndpoint, type RowOf } from '../../../kernel/queries.ts'
import { ErrorState } from '../../../ui/ErrorState.tsx'
import { PageSkeleton } from '../../../ui/PageSkeleton.tsx'
import { repairWords } from '../words.ts'
import { Suggestions } from './Suggestions.tsx'
import styles from './TeamChoice.module.css'

export type Team = RowOf<typeof api.listAssignees>
/** A team, or a person of it. */
export interface Choice {
  teamId: string
  personId?: string
}

interface TeamChoiceProps {
  value?: Choice
  onChange?: (choice: Choice) => void
  /** The repair that is given out: who fits it best stands on top. */
  repairId?: string
}

/** Teams and their people with what they have in hand; arrow keys move, as among radio buttons. */
export function TeamChoice({ value, onChange, repairId }: TeamChoiceProps) {
  const t = useT(repairWords)
  const group = useId()
  const [search, setSearch] = useState('')
  const assignees = useEndpoint(api.listAssignees)
  if (assignees.error !== null) return <ErrorState error={assignees.error} onRetry={() => void assignees.refetch()} />
  if (assignees.data === undefined) return <PageSkeleton rows={6} />
  const teams = matching(assignees.data.items, search)
  if (assignees.data.items.length === 0) return <p className={styles.none}>{t('assign.empty')}</p>
  return (
    <div>
      {repairId !== undefined && (
        <Suggestions repairId={repairId} group={group} value={value} onChoose={(choice) => onChange?.(choice)} />
      )}
      <Input
        prefix={<SearchOutlined aria-hidden />}
        value={search}
        onChange={(event) => setSearch(event.target.value)}
        placeholder={t('assign.search')}
        aria-label={t('assign.search')}
        allowClear
      />
      <div className={styles.teams} role="radiogroup" aria-label={t('assign.whom')}>
        {teams.length === 0 && <p className={styles.none}>{t('assign.none')}</p>}
        {teams.map((team) => (
          <TeamOptions key={team.team.id} team={team} group={group} value={value} onChange={onChange} />
        ))}
      </div>
    </div>
  )
}

function TeamOptions({ team, group, value, onChange }: TeamChoiceProps & { team: Team; group: string }) {
  const t = useT(repairWords)
  const teamId = team.team.id
  return (
    <section className={styles.team} aria-label={team.team.name}>
      <Option
        group={group}
        name={team.team.name}
        about={team.head === null ? t('assign.noHead') : t('assign.head', { name: team.head })}
        load={team.openCount}
        strong
        chosen={value?.teamId === teamId && value.personId === undefined}
        onChoose={() => onChange?.({ teamId })}
      />
      {team.people.map((person) => (
        <Option
          key={person.id}
          group={group}
          name={person.name}
          load={person.openCount}
          chosen={value?.personId === person.id && value.teamId === teamId}
          onChoose={() => onChange?.({ teamId, personId: person.id })}
        />
      ))}
    </section>
  )
}

interface OptionProps {
  group: string
  name: string
  about?: string
  load: number
  strong?: boolean
  chosen: boolean
  onChoose: () => void
}

function Option({ group, name, about, load, strong = false, chosen, onChoose }: OptionProps) {
  const t = useT(repairWords)
  return (
    <label className={strong ? `${styles.option} ${styles.strong}` : styles.option}>
      <input type="radio" name={group} checked={chosen} onChange={onChoose} />
      <span className={styles.name}>
        {name}
        {about !== undefined && <span className={styles.about}>{about}</span>}
      </span>
      <span className={styles.load}>{t('assign.load', { n: load })}</span>
    </label>
  )
}

function matching(teams: readonly Team[], search: string): Team[] {
  const text = search.trim().toLowerCase()
  if (text === '') return [...teams]
  return teams.flatMap((team) => {
    if (team.team.name.toLowerCase().includes(text)) return [team]
    const people = team.people.filter((person) => person.name.toLowerCase().includes(text))
    return people.length === 0 ? [] : [{ ...team, people }]
  })
}
