import { Link } from '@tanstack/react-router'
import { useT } from '../../kernel/i18n.ts'
import { useWaitingOn } from '../../kernel/outbox/OutboxProvider.tsx'
import { phoneWords } from '../words.ts'
import { WaitingList } from './WaitingList.tsx'
import styles from './Waiting.module.css'

/** What waits of one record, on its page; a refusal is decided on the page of all that waits. */
export function WaitingSteps({ subject }: { subject: string }) {
  const t = useT(phoneWords)
  const waiting = useWaitingOn(subject)
  if (waiting.length === 0) return null
  const refused = waiting.some(({ refusal }) => refusal !== null)
  return (
    <section className={refused ? `card ${styles.refused}` : `card ${styles.waiting}`}>
      <h2>{t('waiting.title')}</h2>
      <WaitingList waiting={waiting} />
      {refused && (
        <Link to={'/waiting' as string} className={styles.link}>
          {t('waiting.refused', { n: 1 })}
        </Link>
      )}
    </section>
  )
}
