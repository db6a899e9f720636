import { useT } from '../kernel/i18n.ts'
import { useFormat } from '../kernel/use-format.ts'
import { useNow } from '../kernel/use-now.ts'
import styles from './DueTime.module.css'
import { timeLeft } from './time-left.ts'
import { uiWords } from './words.ts'

interface DueTimeProps {
  reportedAt: string
  dueAt: string | null
  finishedAt: string | null
  /** The case is over without having been finished: nothing is due any more. */
  over?: boolean
  /** With the thin bar that shows how much of the time is gone. */
  bar?: boolean
}

/** 剩 3 小时 20 分, amber when due soon, vermilion when late. */
export function DueTime({ over = false, bar = false, ...timed }: DueTimeProps) {
  const t = useT(uiWords)
  const format = useFormat()
  const now = useNow()
  const time = timeLeft(timed, now)
  if (timed.dueAt === null || (over && timed.finishedAt === null)) {
    return <span className={styles.faint}>{timed.dueAt === null && bar ? t('time.none') : '—'}</span>
  }
  const length = format.duration(time.left)
  const finished = timed.finishedAt !== null
  const said = saidOf(time.tone === 'late', finished)
  return (
    <span className={`${styles.due} ${finished && time.tone !== 'late' ? styles.faint : styles[time.tone]}`} title={format.exact(timed.dueAt)}>
      <span className={styles.text}>
        {time.tone === 'late' && <LateMark />}
        {t(said, { time: length })}
      </span>
      {bar && (
        <span className={styles.bar} aria-hidden>
          <span className={styles.gone} style={{ width: `${Math.round(time.gone * 100)}%` }} />
        </span>
      )}
    </span>
  )
}

function saidOf(late: boolean, finished: boolean) {
  if (late) return 'time.over'
  return finished ? 'time.early' : 'time.left'
}

function LateMark() {
  return (
    <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden focusable="false">
      <path d="M6 1 11.5 10.5H.5z" fill="none" stroke="currentColor" strokeWidth="1.3" strokeLinejoin="round" />
      <path d="M6 4.5v3M6 8.6v.6" stroke="currentColor" strokeWidth="1.3" strokeLinecap="round" />
    </svg>
  )
}
