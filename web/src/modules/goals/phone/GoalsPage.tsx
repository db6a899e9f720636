import { api } from '@houqin/contracts'
import { Link } from '@tanstack/react-router'
import { useT } from '../../../kernel/i18n.ts'
import { useEndpoint } from '../../../kernel/queries.ts'
import { Failure } from '../../../phone/parts/Failure.tsx'
import { Header } from '../../../phone/parts/Header.tsx'
import { Icon } from '../../../phone/parts/Icon.tsx'
import { Loading } from '../../../phone/parts/Loading.tsx'
import { PullDown } from '../../../phone/parts/PullDown.tsx'
import { GoalStateTag } from '../Mark.tsx'
import { goalWords } from '../words.ts'
import styles from './Goals.module.css'

/** What I answer for: follow-ups to fill in, letters to sign. */
export function GoalsPage() {
  const t = useT(goalWords)
  const follow = useEndpoint(api.listFollowUps, { query: { view: 'mine', limit: 24 } })
  const letters = useEndpoint(api.listLetters, { query: { view: 'mine', limit: 50 } })
  const error = follow.error ?? letters.error
  if (error !== null && (follow.data === undefined || letters.data === undefined))
    return <Failure error={error} retry={() => void Promise.all([follow.refetch(), letters.refetch()])} />
  if (follow.data === undefined || letters.data === undefined) return <Loading />
  return (
    <PullDown refresh={() => Promise.all([follow.refetch(), letters.refetch()])}>
      <div className="page">
        <Header title={t('phone.title')} home="/me" />
        <h1 className="section-title">{t('phone.followUps')}</h1>
        {follow.data.items.length === 0 && <p className="faint">{t('phone.none')}</p>}
        <ul>
          {follow.data.items.map((row) => (
            <li key={row.id}>
              <Link to={`/goals/follow-ups/${row.id}` as string} className={styles.row}>
                <span>
                  <b>{row.month}</b> {row.unit.name}
                  <small className={row.late ? styles.late : undefined}>
                    {t('follow.due')} {row.dueOn} {row.late && t('follow.late')}
                  </small>
                </span>
                <GoalStateTag followUp={row.state} />
                <Icon name="next" size={20} />
              </Link>
            </li>
          ))}
        </ul>
        <h2 className="section-title">{t('phone.letters')}</h2>
        {letters.data.items.length === 0 && <p className="faint">{t('phone.letters.none')}</p>}
        <ul>
          {letters.data.items.map((row) => (
            <li key={row.id}>
              <Link to={`/goals/letters/${row.id}` as string} className={styles.row}>
                <span>
                  <b>{row.lower.name}</b> {row.unit.name}
                  <small className="number">{row.number}</small>
                </span>
                <GoalStateTag letter={row.state} />
                <Icon name="next" size={20} />
              </Link>
            </li>
          ))}
        </ul>
      </div>
    </PullDown>
  )
}
