import type { ServiceCall } from '@houqin/contracts/desk'
import { Link } from '@tanstack/react-router'
import { useT } from '../../../kernel/i18n.ts'
import { RecordNumber } from '../../../ui/RecordNumber.tsx'
import { deskWords } from '../words.ts'
import styles from './DeskPage.module.css'
import { RecordingUpload } from './RecordingUpload.tsx'

/** The call just taken: its number, what was opened, and room for the recording. */
export function TakenCall({ call, onChange }: { call: ServiceCall; onChange: (call: ServiceCall) => void }) {
  const t = useT(deskWords)
  return (
    <section className={styles.panel} role="status">
      <h2 className={styles.title}>
        {t('taken.title')} <RecordNumber number={call.number} />
      </h2>
      <p>
        {call.case === null ? (
          t(call.atOnce ? 'taken.answered' : 'taken.waits')
        ) : (
          <>
            {t('taken.opened')} <Link to={call.case.url as string}>{call.case.number}</Link>
          </>
        )}
        <span className={styles.faint}> {t('taken.seconds', { n: call.seconds })}</span>
      </p>
      <RecordingUpload call={call} onAdded={onChange} />
    </section>
  )
}
