import { cases } from '@houqin/contracts'
import { useT } from '../kernel/i18n.ts'
import { useFormat } from '../kernel/use-format.ts'
import { useNow } from '../kernel/use-now.ts'
import styles from './DueTime.module.css'
import { timeLeft } from './time-left.ts'
import { uiWords } from './words.ts'

interface DueTimeProps {
  of: {
    state: cases.CaseState
    clockStands?: boolean
    reportedAt: string
    dueAt: string | null
    finishedAt: string | null
  }
  /** With the thin bar that shows how much of the time is gone. */
  bar?: boolean
}

/** 剩 3 小时 20 分, amber when due soon, vermilion when late; what is finished or stands is grey. */
export function DueTime({ of, bar = false }: DueTimeProps) {
  const t = useT(uiWords)
  const format = useFormat()
  const time = timeLeft(of, useNow())
  const { tone } = cases.caseStates[of.state]
  const finished = of.finishedAt !== null
  if (of.dueAt === null) return <span className={styles.faint}>{bar ? t('time.none') : '—'}</span>
  if (tone === 'end' && !finished) return <span className={styles.faint}>—</span>
  if (of.clockStands ?? tone === 'stop') return <span className={styles.faint}>{t('time.stands')}</span>
  const late = time.tone === 'late'
  return (
    <span className={`${styles.due} ${styles[finished ? 'faint' : time.tone]}`} title={format.exact(of.dueAt)}>
      <span className={styles.text}>
        {late && <LateMark />}
        {t(saidOf(late, finished), { time: format.duration(time.left) })}
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
