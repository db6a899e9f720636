import { api } from '@houqin/contracts'
import { useT } from '../../../kernel/i18n.ts'
import { useEndpoint } from '../../../kernel/queries.ts'
import { useFormat } from '../../../kernel/use-format.ts'
import { workforceWords } from '../words.ts'
import styles from './RosterPage.module.css'

/** Whom a night call goes to at this moment. */
export function OnDutyNow() {
  const t = useT(workforceWords)
  const format = useFormat()
  const now = useEndpoint(api.listOnDuty, { every: 60_000 })
  if (now.data === undefined) return null
  return (
    <p className={styles.now}>
      <span className={styles.nowTitle}>{t('roster.now')}</span>
      {now.data.items.length === 0 && <span className={styles.faint}>{t('roster.now.none')}</span>}
      {now.data.items.map(({ team, person, shift, endsAt, phone }) => (
        <span key={`${team.id} ${person.id}`}>
          {team.name} <b>{person.name}</b> {phone !== null && <a href={`tel:${phone}`}>{phone}</a>}{' '}
          <span className={styles.faint}>
            {shift} {t('roster.until', { time: format.moment(endsAt) })}
          </span>
        </span>
      ))}
    </p>
  )
}
