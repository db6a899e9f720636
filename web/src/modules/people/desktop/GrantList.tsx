import { useT } from '../../../kernel/i18n.ts'
import { byReach, type Grant } from '../grants.ts'
import { peopleWords } from '../words.ts'
import styles from './GrantList.module.css'

/** What is granted, in words, by how far it reaches. */
export function GrantList({ grants }: { grants: readonly Grant[] }) {
  const t = useT(peopleWords)
  if (grants.length === 0) return <p className={styles.nothing}>{t('roles.nothing')}</p>
  return (
    <dl className={styles.groups}>
      {byReach(grants).map((group) => (
        <div key={group.scope} className={styles.group}>
          <dt className={styles.scope}>{t(`scope.${group.scope}`)}</dt>
          <dd>
            <ul className={styles.grants}>
              {group.grants.map((grant) => (
                <li key={grant.permission}>{grant.name}</li>
              ))}
            </ul>
          </dd>
        </div>
      ))}
    </dl>
  )
}
