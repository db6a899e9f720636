/** How much time a case has left: pure, so that list, board, card and record say the same. */
export interface TimeLeft {
  /** `none` no deadline or over · `calm` · `soon` the last quarter · `late` */
  tone: 'none' | 'calm' | 'soon' | 'late'
  /** Share of the allowed time that is gone, 0 to 1. */
  gone: number
  /** Milliseconds until the deadline; negative when past. */
  left: number
}

interface Timed {
  reportedAt: string
  dueAt: string | null
  finishedAt: string | null
}

const SOON = 0.75

export function timeLeft({ reportedAt, dueAt, finishedAt }: Timed, now: Date): TimeLeft {
  if (dueAt === null) return { tone: 'none', gone: 0, left: 0 }
  const until = finishedAt === null ? now.getTime() : Date.parse(finishedAt)
  const left = Date.parse(dueAt) - until
  const allowed = Math.max(1, Date.parse(dueAt) - Date.parse(reportedAt))
  const gone = Math.min(1, Math.max(0, 1 - left / allowed))
  if (left < 0) return { tone: 'late', gone: 1, left }
  return { tone: finishedAt === null && gone >= SOON ? 'soon' : 'calm', gone, left }
}
