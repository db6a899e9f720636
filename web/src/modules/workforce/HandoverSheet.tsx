import { type api, cases, type ResponseOf } from '@houqin/contracts'
import { useT } from '../../kernel/i18n.ts'
import { Moment } from '../../ui/Moment.tsx'
import styles from './HandoverSheet.module.css'
import { workforceWords } from './words.ts'

type Handover = ResponseOf<typeof api.getHandover>

/** A handover as it was signed: notes, what was checked, open work, both names. */
export function HandoverSheet({ handover }: { handover: Handover }) {
  const t = useT(workforceWords)
  return (
    <article className={styles.sheet}>
      <p className={styles.head}>{`${handover.on} ${handover.team.name} ${handover.shift}`}</p>
      <h3>{t('handovers.notes')}</h3>
      <p className={styles.text}>{handover.notes === '' ? t('handovers.notes.none') : handover.notes}</p>
      {handover.checklist.length > 0 && (
        <>
          <h3>{t('handovers.checklist')}</h3>
          <ul>
            {handover.checklist.map(({ item, ok, note }) => (
              <li key={item} className={ok ? undefined : styles.missing}>
                {item}：{t(ok ? 'handovers.ok' : 'handovers.notOk')} {note}
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>{`${t('handovers.open')} ${handover.openWork.length}`}</h3>
      <ul>
        {handover.openWork.map((work) => (
          <li key={work.id}>
            <span className="number">{work.number}</span> {work.title} · {t(cases.caseStates[work.state].label)}
          </li>
        ))}
      </ul>
      <dl className={styles.signed}>
        <Signature name={t('handovers.given')} person={handover.givenBy} at={handover.givenAt} />
        <Signature name={t('handovers.taken')} person={handover.takenBy} at={handover.takenAt} />
      </dl>
    </article>
  )
}

function Signature({ name, person, at }: { name: string; person: { name: string } | null; at: string | null }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {person?.name ?? '—'} {at !== null && <Moment at={at} />}
      </dd>
    </div>
  )
}
