import { Button } from 'antd'
import { useT } from '../../../kernel/i18n.ts'
import { Moment } from '../../../ui/Moment.tsx'
import { StateTag } from '../../../ui/StateTag.tsx'
import { deskWords } from '../words.ts'
import styles from './DeskPage.module.css'
import type { Card } from './use-intake.ts'

interface OpenHereProps {
  open: Card['open']
  joinId: string | undefined
  onJoin: (id: string | undefined) => void
}

/** What is already reported at the place: the caller joins it instead of a second order. */
export function OpenHere({ open, joinId, onJoin }: OpenHereProps) {
  const t = useT(deskWords)
  if (open.length === 0) return null
  return (
    <section className={styles.field} aria-label={t('open.title')}>
      <span>{t('open.title')}</span>
      <ul className={styles.list}>
        {open.map((one) => (
          <li key={one.id}>
            <span className={styles.grow}>
              {one.number} {one.title}
            </span>
            <StateTag state={one.state} />
            <span className={styles.faint}>
              <Moment at={one.reportedAt} />
            </span>
            <Button
              size="small"
              type={joinId === one.id ? 'primary' : 'default'}
              aria-pressed={joinId === one.id}
              aria-label={`${t('open.join')} ${one.number}`}
              onClick={() => onJoin(joinId === one.id ? undefined : one.id)}
            >
              {t('open.join')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
