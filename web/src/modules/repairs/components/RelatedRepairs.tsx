import type { Repair } from '@houqin/contracts/repairs'
import { Link } from '@tanstack/react-router'
import { useT } from '../../../kernel/i18n.ts'
import { Moment } from '../../../ui/Moment.tsx'
import { RecordPart } from '../../../ui/RecordPage.tsx'
import { StateTag } from '../../../ui/StateTag.tsx'
import { repairWords } from '../words.ts'
import styles from './RelatedRepairs.module.css'

type Related = NonNullable<Repair['parent']>

/** The whole and its parts, doubles and what they were merged into, and how it went between teams. */
export function RelatedRepairs({ repair }: { repair: Repair }) {
  const t = useT(repairWords)
  const groups: [string, readonly Related[]][] = [
    [t('related.parent'), repair.parent === null ? [] : [repair.parent]],
    [t('related.parts'), repair.parts],
    [t('related.mergedInto'), repair.mergedInto === null ? [] : [repair.mergedInto]],
    [t('related.doubles'), repair.doubles],
  ]
  const shown = groups.filter(([, related]) => related.length > 0)
  return (
    <>
      {shown.length > 0 && (
        <RecordPart title={t('related.title')}>
          {shown.map(([name, related]) => (
            <div key={name} className={styles.group}>
              <p className={styles.name}>{name}</p>
              <ul>
                {related.map((one) => (
                  <RelatedLine key={one.id} one={one} />
                ))}
              </ul>
            </div>
          ))}
        </RecordPart>
      )}
      {repair.transfers.length > 0 && <Transfers transfers={repair.transfers} />}
    </>
  )
}

function RelatedLine({ one }: { one: Related }) {
  return (
    <li className={styles.line}>
      <Link to={'/repairs/$id' as string} params={{ id: one.id } as never}>
        <span className="number">{one.number}</span> {one.title}
      </Link>
      <span className={styles.about}>
        <StateTag state={one.state} /> {[one.team?.name, one.assignee?.name].filter(Boolean).join(' · ')}
      </span>
    </li>
  )
}

function Transfers({ transfers }: { transfers: Repair['transfers'] }) {
  const t = useT(repairWords)
  return (
    <RecordPart title={t('transfers.title')}>
      <ol>
        {transfers.map((transfer) => (
          <li key={transfer.id} className={styles.line}>
            <span>
              {t('transfers.from', { from: transfer.from?.name ?? t('transfers.nobody'), to: transfer.to.name })}{' '}
              <b>{t(`transfers.${transfer.answer ?? 'waiting'}`)}</b>
            </span>
            <span className={styles.about}>
              {transfer.askedBy?.name} <Moment at={transfer.askedAt} /> {transfer.reason}
            </span>
            {transfer.answerReason !== null && (
              <span className={styles.about}>
                {transfer.answeredBy?.name} {transfer.answerReason}
              </span>
            )}
          </li>
        ))}
      </ol>
    </RecordPart>
  )
}
