import { PlusOutlined } from '@ant-design/icons'
import { api } from '@houqin/contracts'
import type { Person, PersonAccount, PersonRecord } from '@houqin/contracts/people'
import { Button, Drawer, Tag } from 'antd'
import { useState, type ReactNode } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { useEndpoint } from '../../../kernel/queries.ts'
import { useCan } from '../../../kernel/session.tsx'
import { useFormat } from '../../../kernel/use-format.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { ErrorState } from '../../../ui/ErrorState.tsx'
import { PageSkeleton } from '../../../ui/PageSkeleton.tsx'
import { RecordNumber } from '../../../ui/RecordNumber.tsx'
import { grantsTogether } from '../grants.ts'
import { personWords } from '../record-words.ts'
import { peopleWords } from '../words.ts'
import { AccountActions } from './AccountActions.tsx'
import { GrantList } from './GrantList.tsx'
import { PersonActions } from './PersonActions.tsx'
import { PersonDeputies } from './PersonDeputies.tsx'
import styles from './PersonDrawer.module.css'
import { PersonPosts } from './PersonPosts.tsx'
import { RolesDrawer } from './RolesDrawer.tsx'

interface PersonDrawerProps {
  /** The number of the person shown; none: closed. */
  code: string | undefined
  onClose: () => void
  onGiveAccount: () => void
  /** The number of the person shown has changed. */
  onCode: (code: string) => void
}

/** One person beside the list: memberships, account, and what the account may do. */
export function PersonDrawer({ code, onClose, onGiveAccount, onCode }: PersonDrawerProps) {
  const t = useT(peopleWords)
  const found = usePerson(code)
  return (
    <Drawer
      open={code !== undefined}
      onClose={onClose}
      size={520}
      title={t('person.one')}
      destroyOnHidden
      styles={{ wrapper: { maxWidth: '100vw' } }}
    >
      {found.person !== undefined ? (
        <PersonRecordOf id={found.person.id} onGiveAccount={onGiveAccount} onCode={onCode} />
      ) : found.pending ? (
        <PageSkeleton rows={6} />
      ) : (
        <EmptyState title={t('person.unknown')} about={t('person.unknown.about')} />
      )}
    </Drawer>
  )
}

/** The number is unique, so a search for it among all, also those who left, holds the person. */
export function usePerson(code: string | undefined): { person: Person | undefined; pending: boolean } {
  const found = useEndpoint(api.listPeople, {
    query: { q: code, limit: 50, view: 'all' },
    enabled: code !== undefined,
    keep: true,
  })
  return { person: found.data?.items.find((one) => one.code === code), pending: found.isFetching }
}

interface RecordProps {
  id: string
  onGiveAccount: () => void
  onCode: (code: string) => void
}

function PersonRecordOf({ id, onGiveAccount, onCode }: RecordProps) {
  const t = useT(peopleWords)
  const words = useT(personWords)
  const found = useEndpoint(api.getPerson, { params: { id } })
  const person = found.data
  if (found.error !== null) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />
  if (person === undefined) return <PageSkeleton rows={6} />
  return (
    <div className={styles.record}>
      <div className={styles.head}>
        <h2 className={styles.name}>{person.name}</h2>
        <RecordNumber number={person.code} />
        {person.leftOn !== null && <Tag color="default">{words('left', { on: person.leftOn })}</Tag>}
      </div>
      <PersonActions person={person} onCode={onCode} />
      <Part title={t('person.contact')}>
        {person.phone === null ? (
          <p className={styles.faint}>{t('person.noPhone')}</p>
        ) : (
          <a href={`tel:${person.phone.replaceAll(' ', '')}`}>{person.phone}</a>
        )}
      </Part>
      <Part title={t('person.memberships')}>
        <PersonPosts person={person} />
      </Part>
      <Part title={words('deputies')}>
        <PersonDeputies person={person} />
      </Part>
      <Part title={t('person.account')}>
        <Account of={person} onGive={onGiveAccount} />
      </Part>
    </div>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h3 className={styles.title}>{title}</h3>
      {children}
    </section>
  )
}

function Account({ of: person, onGive }: { of: PersonRecord; onGive: () => void }) {
  const [changing, setChanging] = useState(false)
  const t = useT(peopleWords)
  const can = useCan()
  const mayList = can('account.list')
  const roles = useEndpoint(api.listRoles, { enabled: mayList && person.account !== null }).data?.items ?? []
  if (person.account === null) {
    return (
      <>
        <p>{t('person.noAccount')}</p>
        <p className={styles.faint}>{t('person.noAccount.about')}</p>
        {can('account.create') && mayList && person.leftOn === null && (
          <Button className={styles.give} icon={<PlusOutlined />} onClick={onGive}>
            {t('account.give')}
          </Button>
        )}
      </>
    )
  }
  const { username, roles: held } = person.account
  const grants = grantsTogether(roles.filter((role) => held.some(({ id }) => id === role.id)))
  return (
    <>
      <p className={styles.account}>
        <RecordNumber number={username} />
        {held.map((role) => (
          <Tag key={role.id}>{role.name}</Tag>
        ))}
      </p>
      <AccountState of={person.account} />
      {can('account.change') && (
        <>
          <AccountActions person={person} account={person.account} onRoles={() => setChanging(true)} />
          <RolesDrawer person={person} open={changing} onClose={() => setChanging(false)} />
        </>
      )}
      {grants.length > 0 && <GrantList grants={grants} />}
    </>
  )
}

/** What keeps somebody from signing in, where anything does. */
function AccountState({ of: account }: { of: PersonAccount }) {
  const t = useT(personWords)
  const format = useFormat()
  const { blockedAt, lockedUntil, oneTimeUntil } = account
  if (blockedAt !== null) return <p className={styles.shut}>{t('account.blocked')}</p>
  if (lockedUntil !== null)
    return <p className={styles.shut}>{t('account.locked', { until: format.clock(lockedUntil) })}</p>
  if (oneTimeUntil === null) return null
  return <p className={styles.faint}>{t('account.oneTime', { until: format.moment(oneTimeUntil) })}</p>
}
