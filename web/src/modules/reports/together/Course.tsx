import type { ReportTask } from '@houqin/contracts/report-tasks'
import { useT } from '../../../kernel/i18n.ts'
import { Moment } from '../../../ui/Moment.tsx'
import styles from './Together.module.css'
import { togetherWords } from './words.ts'

type Event = ReportTask['events'][number]
type Action =
  | 'create'
  | 'remind'
  | 'submit'
  | 'return'
  | 'accept'
  | 'remark'
  | 'settle'
  | 'publish'
  | 'withdraw'
  | 'cancel'

/** How a summary came about, the newest step on top. */
export function Course({ events }: { events: readonly Event[] }) {
  const t = useT(togetherWords)
  return (
    <ol className={styles.course}>
      {events.map((event) => (
        <li key={event.id}>
          <span className={styles.when}>
            <Moment at={event.at} />
          </span>
          <span>
            <strong>{event.by?.name ?? t('event.system')}</strong> {t(`event.${event.action as Action}`)}
            {event.action === 'publish' || event.action === 'withdraw'
              ? ` ${t('task.version', { n: event.detail['number'] ?? '' })}`
              : ''}
            {event.part !== null && ` · ${event.part}`}
            <Said detail={event.detail} />
          </span>
        </li>
      ))}
    </ol>
  )
}

function Said({ detail }: { detail: Event['detail'] }) {
  const said = detail['reason'] ?? detail['text'] ?? detail['answer']
  return said === undefined || said === '' ? null : <span className={styles.faint}>{said}</span>
}
