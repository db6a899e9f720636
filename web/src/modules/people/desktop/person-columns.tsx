import type { Person } from '@houqin/contracts/people'
import { Tag } from 'antd'
import { useT } from '../../../kernel/i18n.ts'
import type { Column } from '../../../ui/DataTable.tsx'
import { peopleWords } from '../words.ts'
import styles from './person-columns.module.css'

export function usePersonColumns(onOpen: (person: Person) => void): Column<Person>[] {
  const t = useT(peopleWords)
  return [
    { key: 'name', title: t('column.name'), render: (row) => <PersonName person={row} onOpen={onOpen} /> },
    { key: 'unit', title: t('column.unit'), render: (row) => <UnitOf person={row} /> },
    { key: 'post', title: t('column.post'), render: (row) => row.memberships[0]?.post ?? '—' },
    {
      key: 'phone',
      title: t('column.phone'),
      width: 136,
      render: (row) => (row.phone === null ? '—' : <span className="number">{row.phone}</span>),
    },
    { key: 'account', title: t('column.account'), render: (row) => <AccountOf person={row} /> },
  ]
}

/** The same facts where there is no room for a table. */
export function PersonCard({ person, onOpen }: { person: Person; onOpen: (person: Person) => void }) {
  return (
    <div className={styles.card}>
      <PersonName person={person} onOpen={onOpen} />
      <UnitOf person={person} />
      <AccountOf person={person} />
    </div>
  )
}

function PersonName({ person, onOpen }: { person: Person; onOpen: (person: Person) => void }) {
  return (
    <div className={styles.two}>
      <button type="button" className={styles.name} onClick={() => onOpen(person)}>
        {person.name}
      </button>
      <span className={`number ${styles.faint}`}>{person.code}</span>
    </div>
  )
}

function UnitOf({ person }: { person: Person }) {
  const t = useT(peopleWords)
  const [first] = person.memberships
  if (first === undefined) return <>—</>
  return (
    <span className={styles.line}>
      {first.unit.name}
      {first.isHead && <Tag>{t('person.head')}</Tag>}
    </span>
  )
}

function AccountOf({ person }: { person: Person }) {
  const t = useT(peopleWords)
  if (person.account === null) return <span className={styles.faint}>{t('person.noAccount')}</span>
  return (
    <div className={styles.two}>
      <span className="number">{person.account.username}</span>
      <span className={styles.faint}>{person.account.roles.map(({ name }) => name).join('、')}</span>
    </div>
  )
}
