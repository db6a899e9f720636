import { handoverStates, type HandoverState } from '@houqin/contracts/workforce'
import { useT } from '../../../kernel/i18n.ts'
import { workforceWords } from '../words.ts'
import styles from './HandoverTag.module.css'

const marks: Record<HandoverState, string> = { given: '◔', done: '✓', missed: '△' }

/** The state of a handover as a mark and a word. */
export function HandoverTag({ state }: { state: HandoverState }) {
  const t = useT(workforceWords)
  return (
    <span className={styles[state]}>
      <span aria-hidden>{marks[state]}</span> {t(handoverStates[state])}
    </span>
  )
}
