import type { Repair } from '@houqin/contracts/repairs'
import { useT } from '../../../kernel/i18n.ts'
import { useClockFields } from '../components/ClockPart.tsx'
import { timeWords } from '../time-words.ts'
import styles from './ClockCard.module.css'

/** The public clock on the phone: who is next, what is due when, what stood, who was told. */
export function ClockCard({ repair }: { repair: Repair }) {
  const t = useT(timeWords)
  return (
    <section className="card">
      <h2>{t('title')}</h2>
      <dl className={styles.fields}>
        {useClockFields(repair).map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
