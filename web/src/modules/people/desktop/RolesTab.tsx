import { api } from '@houqin/contracts'
import { useT } from '../../../kernel/i18n.ts'
import { useEndpoint } from '../../../kernel/queries.ts'
import { ErrorState } from '../../../ui/ErrorState.tsx'
import { PageSkeleton } from '../../../ui/PageSkeleton.tsx'
import { peopleWords } from '../words.ts'
import { GrantList } from './GrantList.tsx'
import styles from './RolesTab.module.css'

/** Every role and what it grants, in words. */
export function RolesTab() {
  const t = useT(peopleWords)
  const roles = useEndpoint(api.listRoles)
  if (roles.isPending) return <PageSkeleton rows={8} />
  if (roles.error !== null) return <ErrorState error={roles.error} onRetry={() => void roles.refetch()} />
  return (
    <>
      <p className={styles.about}>{t('roles.about')}</p>
      <ul className={styles.roles}>
        {roles.data.items.map((role) => (
          <li key={role.id} className={styles.role}>
            <div className={styles.head}>
              <h2 className={styles.name}>{role.name}</h2>
              <span className={styles.faint}>{t('role.count', { n: role.grants.length })}</span>
            </div>
            <GrantList grants={role.grants} />
          </li>
        ))}
      </ul>
    </>
  )
}
