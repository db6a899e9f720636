import type { api, ResponseOf } from '@houqin/contracts'
import { callKinds } from '@houqin/contracts/desk'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useT } from '../../../kernel/i18n.ts'
import { Moment } from '../../../ui/Moment.tsx'
import { StateTag } from '../../../ui/StateTag.tsx'
import { deskWords } from '../words.ts'
import styles from './DeskPage.module.css'
import type { useIntake } from './use-intake.ts'

type Caller = ResponseOf<typeof api.lookUpCaller>
interface CallerPanelProps {
  caller: Caller
  hand: ReturnType<typeof useIntake>
}

/** Who calls: the people of the number, what is open for them, what they called about before. */
export function CallerPanel({ caller, hand }: CallerPanelProps) {
  const t = useT(deskWords)
  const isKnown = caller.people.length + caller.calls.length + caller.cases.length > 0
  return (
    <section className={styles.panel} aria-label={t('caller.title')}>
      <h2 className={styles.title}>{t('caller.title')}</h2>
      {!isKnown && <p className={styles.faint}>{t('caller.unknown')}</p>}
      <People people={caller.people} hand={hand} />
      <Open cases={caller.cases} hand={hand} />
      <Before calls={caller.calls} />
    </section>
  )
}

function People({ people, hand: { intake, change } }: { people: Caller['people'] } & Pick<CallerPanelProps, 'hand'>) {
  const t = useT(deskWords)
  if (people.length === 0) return null
  return (
    <ul className={styles.list}>
      {people.map((person) => (
        <li key={person.id}>
          <span className={styles.grow}>
            <strong>{person.name}</strong> {person.unit}
          </span>
          <Button
            size="small"
            type={intake.personId === person.id ? 'primary' : 'default'}
            aria-pressed={intake.personId === person.id}
            onClick={() => change({ personId: person.id, callerName: person.name })}
          >
            {t('caller.is')}
          </Button>
        </li>
      ))}
    </ul>
  )
}

function Open({ cases, hand: { intake, change } }: { cases: Caller['cases'] } & Pick<CallerPanelProps, 'hand'>) {
  const t = useT(deskWords)
  if (cases.length === 0) return null
  return (
    <>
      <h3>{t('caller.open', { n: cases.length })}</h3>
      <ul className={styles.list}>
        {cases.map((one) => (
          <li key={one.id}>
            <span className={styles.grow}>
              <Link to={one.url as string}>{one.number}</Link> {one.title}
            </span>
            <StateTag state={one.state} />
            {one.holder !== null && <span className={styles.faint}>{t('caller.holder', { name: one.holder })}</span>}
            <Button
              size="small"
              type={intake.caseId === one.id ? 'primary' : 'default'}
              aria-pressed={intake.caseId === one.id}
              aria-label={`${t('caller.about')} ${one.number}`}
              onClick={() => change({ kind: 'inquiry', caseId: one.id })}
            >
              {t('caller.about')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  )
}

function Before({ calls }: { calls: Caller['calls'] }) {
  const t = useT(deskWords)
  if (calls.length === 0) return null
  return (
    <>
      <h3>{t('caller.before')}</h3>
      <ul className={styles.list}>
        {calls.map((one) => (
          <li key={one.id}>
            <span>{t(callKinds[one.kind])}</span>
            <span className={styles.grow}>{one.content}</span>
            <span className={styles.faint}>
              <Moment at={one.receivedAt} />
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
