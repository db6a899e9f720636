import { cases } from '@houqin/contracts'
import { useId } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { Strokes } from '../../../phone/parts/Icon.tsx'
import { repairWords } from '../words.ts'
import { timeWords } from '../time-words.ts'
import styles from './AspectStars.module.css'
import { star } from './star.ts'

type Aspects = Partial<Record<cases.RatingAspect, number>>

const aspects = Object.entries(cases.ratingAspects) as [cases.RatingAspect, { zh: string; en: string }][]

/** One row of stars for each aspect; none needs to be given. */
export function AspectStars({ value, onChange }: { value: Aspects; onChange: (part: Aspects) => void }) {
  const t = useT(timeWords)
  const tRepair = useT(repairWords)
  const group = useId()
  return (
    <div className={styles.aspects}>
      <p className="faint">{t('aspects')}</p>
      {aspects.map(([aspect, name]) => (
        <fieldset key={aspect} className={styles.row}>
          <legend>{t(name)}</legend>
          {[1, 2, 3, 4, 5].map((n) => (
            <label key={n} className={n <= (value[aspect] ?? 0) ? styles.on : undefined}>
              <input
                type="radio"
                className="visually-hidden"
                name={`${group}.${aspect}`}
                checked={n === value[aspect]}
                onChange={() => onChange({ [aspect]: n })}
              />
              <Strokes paths={star} size={24} />
              <span className="visually-hidden">{tRepair('stars', { n })}</span>
            </label>
          ))}
        </fieldset>
      ))}
    </div>
  )
}
