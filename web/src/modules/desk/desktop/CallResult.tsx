import type { ServiceCall } from '@houqin/contracts/desk'
import { useT } from '../../../kernel/i18n.ts'
import { StateTag } from '../../../ui/StateTag.tsx'
import { deskWords } from '../words.ts'
import styles from './DeskLists.module.css'

/** What a call came to: answered, a case in some state, or nothing yet. */
export function CallResult({ call }: { call: ServiceCall }) {
  const t = useT(deskWords)
  if (call.case === null) return t(call.atOnce ? 'result.atOnce' : 'result.waits')
  return (
    <div className={styles.two}>
      <StateTag state={call.case.state} />
      <span className={`${styles.small} number`}>{call.case.number}</span>
    </div>
  )
}
