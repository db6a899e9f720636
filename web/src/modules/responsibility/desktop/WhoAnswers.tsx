import { api } from '@houqin/contracts'
import { useState } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { useEndpoint } from '../../../kernel/queries.ts'
import { PlacePicker } from '../../../ui/PlacePicker.tsx'
import { Answer } from '../Answer.tsx'
import { responsibilityWords } from '../words.ts'
import styles from './Responsibility.module.css'
import { TradeSelect } from './TradeSelect.tsx'

/** Place and trade in, the person with the telephone out. */
export function WhoAnswers() {
  const t = useT(responsibilityWords)
  const [placeId, setPlace] = useState<string>()
  const [categoryId, setCategory] = useState<string>()
  const found = useEndpoint(api.findResponsible, {
    query: { placeId: placeId ?? '', categoryId },
    enabled: placeId !== undefined,
    keep: true,
  })
  return (
    <section className={styles.who} aria-label={t('who')}>
      <h2 className={styles.heading}>{t('who')}</h2>
      <PlacePicker className={styles.place} label={t('place')} value={placeId} onChange={setPlace} />
      <TradeSelect className={styles.trade} value={categoryId} onChange={setCategory} />
      <div className={styles.answer} aria-live="polite">
        {placeId === undefined || found.data === undefined ? (
          <p className={styles.faint}>{t('who.about')}</p>
        ) : (
          <Answer responsible={found.data.responsible} />
        )}
      </div>
    </section>
  )
}
