import { PlusOutlined } from '@ant-design/icons'
import { api } from '@houqin/contracts'
import type { Person } from '@houqin/contracts/people'
import { Button, Drawer, Tag } from 'antd'
import type { ReactNode } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { useEndpoint } from '../../../kernel/queries.ts'
import { useCan } from '../../../kernel/session.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { PageSkeleton } from '../../../ui/PageSkeleton.tsx'
import { RecordNumber } from '../../../ui/RecordNumber.tsx'
import { grantsTogether } from '../grants.ts'
import { peopleWords } from '../words.ts'
import { GrantList } from './GrantList.tsx'
import styles from './PersonDrawer.module.css'

interface PersonDrawerProps {
  /** The number of the person shown; none: closed. */
  code: string | undefined
  onClose: () => void
  onGiveAccount: () => void
}

/** One person beside the list: memberships, account, and what the account may do. */
export function PersonDrawer({ code, onClose, onGiveAccount }: PersonDrawerProps) {
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
        <PersonRecord person={found.person} onGiveAccount={onGiveAccount} />
      ) : found.pending ? (
        <PageSkeleton rows={6} />
      ) : (
        <EmptyState title={t('person.unknown')} about={t('person.unknown.about')} />
      )}
    </Drawer>
  )
}

/** The number is unique, so a search for it holds the person. */
export function usePerson(code: string | undefined): { person: Person | undefined; pending: boolean } {
  const found = useEndpoint(api.listPeople, {
    query: { q: code, limit: 50 },
    enabled: code !== undefined,
    keep: true,
  })
  return { person: found.data?.items.find((one) => one.code === code), pending: found.isFetching }
}

function PersonRecord({ person, onGiveAccount }: { person: Person; onGiveAccount: () => void }) {
  const t = useT(peopleWords)
  return (
    <div className={styles.record}>
      <div className={styles.head}>
        <h2 className={styles.name}>{person.name}</h2>
        <RecordNumber number={person.code} />
      </div>
      <Part title={t('person.contact')}>
        {person.phone === null ? (
          <p className={styles.faint}>{t('person.noPhone')}</p>
        ) : (
          <a href={`tel:${person.phone.replaceAll(' ', '')}`}>{person.phone}</a>
        )}
      </Part>
      <Part title={t('person.memberships')}>
        <Memberships of={person} />
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

function Memberships({ of: person }: { of: Person }) {
  const t = useT(peopleWords)
  return (
    <ul className={styles.memberships}>
      {person.memberships.map((one) => (
        <li key={`${one.unit.id}-${one.fromOn}`} className={styles.membership}>
          <span>
            {one.unit.name}
            {one.post !== null && ` · ${one.post}`}
          </span>
          {one.isHead && <Tag>{t('person.head')}</Tag>}
          {one.isPrimary && person.memberships.length > 1 && <Tag>{t('person.primary')}</Tag>}
          <span className={styles.faint}>
            {one.toOn === null
              ? t('person.since', { from: one.fromOn })
              : t('person.span', { from: one.fromOn, to: one.toOn })}
          </span>
        </li>
      ))}
    </ul>
  )
}

function Account({ of: person, onGive }: { of: Person; onGive: () => void }) {
  const t = useT(peopleWords)
  const can = useCan()
  const mayList = can('account.list')
  const roles = useEndpoint(api.listRoles, { enabled: mayList && person.account !== null }).data?.items ?? []
  if (person.account === null) {
    return (
      <>
        <p>{t('person.noAccount')}</p>
        <p className={styles.faint}>{t('person.noAccount.about')}</p>
        {can('account.create') && mayList && (
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
      {grants.length > 0 && <GrantList grants={grants} />}
    </>
  )
}
