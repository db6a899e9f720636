import { opinionVerbs, type Opinion } from '@houqin/contracts/satisfaction/opinion'
import { useT } from '../../kernel/i18n.ts'
import { useFormat } from '../../kernel/use-format.ts'
import styles from './OpinionSteps.module.css'
import { satisfactionWords } from './words.ts'

/** Everything that was said of an opinion, in order. */
export function OpinionSteps({ opinion }: { opinion: Opinion }) {
  const t = useT(satisfactionWords)
  const format = useFormat()
  return (
    <ol className={styles.steps}>
      {opinion.steps.map(({ id, verb, at, person, said, isEffective }) => (
        <li key={id}>
          <p className={styles.head}>
            <span>
              <strong>{person?.name ?? (verb === 'raise' ? t('opinion.anonymous') : '')}</strong>{' '}
              {verb === 'raise' ? t(raised(opinion, person)) : t(opinionVerbs[verb].told)}
              {isEffective !== null && ` · ${t(isEffective ? 'opinion.effect.yes' : 'opinion.effect.no')}`}
            </span>
            <time dateTime={at}>{format.moment(at)}</time>
          </p>
          {said !== null && <p className={styles.said}>{said}</p>}
        </li>
      ))}
    </ol>
  )
}

/** Who wrote it down is not always who gave it. */
const raised = ({ person: giver }: Opinion, person: Opinion['person']) =>
  person !== null && person.id !== giver?.id ? 'opinion.entered' : 'opinion.raised'
