import { Link } from '@tanstack/react-router'
import { useT } from '../kernel/i18n.ts'
import { useWaiting } from '../kernel/outbox/OutboxProvider.tsx'
import styles from './PhoneShell.module.css'
import { useOnline } from './use-online.ts'
import { phoneWords } from './words.ts'

/** Says when there is no network, how much waits to be sent, and what the server refused meanwhile. */
export function OfflineBar() {
  const t = useT(phoneWords)
  const online = useOnline()
  const waiting = useWaiting()
  const refused = new Set(waiting.filter(({ refusal }) => refusal !== null).map(({ subject }) => subject)).size
  return (
    <output className={refused > 0 ? styles.refused : styles.offline}>
      {!online && <span>{t(waiting.length > 0 ? 'offline.short' : 'offline.bar')}</span>}
      {waiting.length > 0 && (
        <Link to={'/waiting' as string} className={styles.toWaiting}>
          {t('waiting.count', { n: waiting.length })}
          {refused > 0 && ` · ${t('waiting.refused', { n: refused })}`}
        </Link>
      )}
    </output>
  )
}
