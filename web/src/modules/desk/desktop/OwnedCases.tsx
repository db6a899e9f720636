import { api } from '@houqin/contracts'
import { Link } from '@tanstack/react-router'
import { useT } from '../../../kernel/i18n.ts'
import { useEndpoint } from '../../../kernel/queries.ts'
import { DueTime } from '../../../ui/DueTime.tsx'
import { ErrorState } from '../../../ui/ErrorState.tsx'
import { StateTag } from '../../../ui/StateTag.tsx'
import { deskWords } from '../words.ts'
import styles from './DeskPage.module.css'

/** What I took first and follow to its answer (首问负责). */
export function OwnedCases() {
  const t = useT(deskWords)
  const owned = useEndpoint(api.listOwned, { every: 60_000 })
  if (owned.error !== null) return <ErrorState error={owned.error} onRetry={() => void owned.refetch()} />
  const items = owned.data?.items ?? []
  return (
    <section className={styles.panel} aria-label={t('owned.title')}>
      <h2 className={styles.title}>{t('owned.title')}</h2>
      <p className={styles.faint}>{items.length === 0 ? t('owned.none') : t('owned.about')}</p>
      <ul className={styles.list}>
        {items.map((one) => (
          <li key={one.id}>
            <span className={styles.grow}>
              <Link to={one.url as string}>{one.number}</Link> {one.title}
            </span>
            <StateTag state={one.state} />
            <DueTime of={one} />
          </li>
        ))}
      </ul>
    </section>
  )
}
