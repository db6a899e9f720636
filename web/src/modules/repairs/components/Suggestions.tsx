import { api } from '@houqin/contracts'
import { useT } from '../../../kernel/i18n.ts'
import { useEndpoint } from '../../../kernel/queries.ts'
import { ErrorState } from '../../../ui/ErrorState.tsx'
import { PageSkeleton } from '../../../ui/PageSkeleton.tsx'
import { repairWords } from '../words.ts'
import styles from './Suggestions.module.css'
import type { Choice } from './TeamChoice.tsx'

interface SuggestionsProps {
  repairId: string
  /** Radio buttons of one group with those below. */
  group: string
  value: Choice | undefined
  onChoose: (choice: Choice) => void
  /** How many are shown. */
  most?: number
}

/** Whom to send first, each with what speaks for and against; who lacks the certificate cannot be chosen here. */
export function Suggestions({ repairId, group, value, onChoose, most = 4 }: SuggestionsProps) {
  const t = useT(repairWords)
  const answer = useEndpoint(api.listSuggestions, { params: { id: repairId } })
  if (answer.error !== null) return <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />
  if (answer.data === undefined) return <PageSkeleton rows={3} />
  const { rule, items } = answer.data
  if (items.length === 0) return null
  return (
    <section className={styles.box} aria-label={t('suggest.title')}>
      <p className={styles.title}>{t('suggest.title')}</p>
      {rule !== null && <p className={styles.rule}>{t('suggest.rule', { name: rule.name, says: rule.says })}</p>}
      <ol>
        {items.slice(0, most).map(({ person, team, isBarred, reasons }) => (
          <li key={`${team.id} ${person.id}`}>
            <label className={isBarred ? `${styles.option} ${styles.barred}` : styles.option} aria-label={person.name}>
              <input
                type="radio"
                name={group}
                aria-label={`${person.name} ${team.name}`}
                aria-describedby={`${group} ${person.id}`}
                disabled={isBarred}
                checked={value?.personId === person.id && value.teamId === team.id}
                onChange={() => onChoose({ teamId: team.id, personId: person.id })}
              />
              <span>
                <strong>{person.name}</strong> <span className={styles.team}>{team.name}</span>
                <span id={`${group} ${person.id}`} className={styles.reasons}>
                  {reasons.map(({ text, tone }) => (
                    <span key={text} className={styles[tone]}>
                      {text}
                    </span>
                  ))}
                </span>
              </span>
            </label>
          </li>
        ))}
      </ol>
    </section>
  )
}
