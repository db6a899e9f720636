import type { Responsible } from '@houqin/contracts/responsibility'
import { useT } from '../../kernel/i18n.ts'
import styles from './Answer.module.css'
import { responsibilityWords } from './words.ts'

/** Who answers, how to reach them, and by which entry; or that the map has a gap. */
export function Answer({ responsible }: { responsible: Responsible | null }) {
  const t = useT(responsibilityWords)
  if (responsible === null) return <p className={styles.none}>{t('who.none')}</p>
  const { person, unit, phone, insteadOf, place, category } = responsible
  return (
    <div className={styles.answer}>
      <p className={styles.line}>
        <strong>{person?.name ?? unit.name}</strong>
        {phone !== null && <a href={`tel:${phone.replaceAll(' ', '')}`}>{phone}</a>}
      </p>
      <p className={styles.faint}>
        {unit.name}
        {responsible.as === 'head' && ` · ${t(person === null ? 'who.noHead' : 'who.head')}`}
        {insteadOf !== null && ` · ${t('who.deputy', { person: insteadOf.name })}`}
      </p>
      <p className={styles.faint}>{t('who.by', { place: place.path, trade: category?.name ?? t('trade.every') })}</p>
    </div>
  )
}
