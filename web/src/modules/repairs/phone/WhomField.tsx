import { api } from '@houqin/contracts'
import { useId, useState } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { useEndpoint, type RowOf } from '../../../kernel/queries.ts'
import { Failure } from '../../../phone/parts/Failure.tsx'
import { Loading } from '../../../phone/parts/Loading.tsx'
import { Suggestions } from '../components/Suggestions.tsx'
import { repairWords } from '../words.ts'
import styles from './WhomField.module.css'
import { phoneRepairWords } from './words.ts'

type Team = RowOf<typeof api.listAssignees>
/** A team, or a person of it. */
export interface Whom {
  teamId: string
  personId?: string
}

interface WhomFieldProps {
  /** Its team stands first. */
  categoryId: string | undefined
  value: Whom | undefined
  onChange: (whom: Whom) => void
  repairId: string
}

/** Teams and their people with what each has in hand. */
export function WhomField({ categoryId, value, onChange, repairId }: WhomFieldProps) {
  const t = useT(repairWords)
  const group = useId()
  const [search, setSearch] = useState('')
  const assignees = useEndpoint(api.listAssignees)
  const categories = useEndpoint(api.listCategories)
  if (assignees.error !== null) return <Failure error={assignees.error} retry={() => void assignees.refetch()} />
  if (assignees.data === undefined) return <Loading />
  if (assignees.data.items.length === 0) return <p className="faint">{t('assign.empty')}</p>
  const usual = categories.data?.items.find((category) => category.id === categoryId)?.team?.id
  const teams = matching(assignees.data.items, search.trim()).toSorted(
    (a, b) => Number(b.team.id === usual) - Number(a.team.id === usual),
  )
  return (
    <>
      <Suggestions repairId={repairId} group={group} value={value} onChoose={onChange} most={3} />
      <label className="field">
        <span>{t('assign.search')}</span>
        <input type="search" autoComplete="off" value={search} onChange={(event) => setSearch(event.target.value)} />
      </label>
      {teams.length === 0 && <p className="faint">{t('assign.none')}</p>}
      {teams.map((team) => (
        <TeamOptions key={team.team.id} team={team} group={group} value={value} onChange={onChange} />
      ))}
    </>
  )
}

function TeamOptions({
  team,
  group,
  value,
  onChange,
}: Omit<WhomFieldProps, 'categoryId' | 'repairId'> & { team: Team; group: string }) {
  const t = useT(phoneRepairWords)
  const teamId = team.team.id
  const isTeam = value?.teamId === teamId && value.personId === undefined
  return (
    <fieldset className={styles.team}>
      <legend>{team.team.name}</legend>
      <Option
        group={group}
        name={t('assign.whole', { team: team.team.name })}
        load={team.openCount}
        checked={isTeam}
        choose={() => onChange({ teamId })}
      />
      {team.people.map((person) => (
        <Option
          key={person.id}
          group={group}
          name={person.name}
          load={person.openCount}
          checked={value?.teamId === teamId && value.personId === person.id}
          choose={() => onChange({ teamId, personId: person.id })}
        />
      ))}
    </fieldset>
  )
}

interface OptionProps {
  group: string
  name: string
  load: number
  checked: boolean
  choose: () => void
}

function Option({ group, name, load, checked, choose }: OptionProps) {
  const t = useT(phoneRepairWords)
  return (
    <label className={styles.option}>
      <input type="radio" name={group} checked={checked} onChange={choose} />
      <span>{name}</span>
      <small>{t('assign.load', { n: load })}</small>
    </label>
  )
}

/** A team whose name fits with all its people, otherwise the people who fit. */
function matching(teams: readonly Team[], search: string): Team[] {
  if (search === '') return [...teams]
  return teams
    .map((team) =>
      team.team.name.includes(search)
        ? team
        : { ...team, people: team.people.filter(({ name }) => name.includes(search)) },
    )
    .filter((team) => team.people.length > 0 || team.team.name.includes(search))
}
