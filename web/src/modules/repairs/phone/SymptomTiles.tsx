import type { cases } from '@houqin/contracts'
import { useId } from 'react'
import type { z } from 'zod'
import { useT } from '../../../kernel/i18n.ts'
import { Strokes } from '../../../phone/parts/Icon.tsx'
import { symptomStrokes } from '../components/symptom-icons.ts'
import styles from './SymptomTiles.module.css'
import { phoneRepairWords } from './words.ts'

export type Category = z.output<typeof cases.category>

interface SymptomTilesProps {
  categories: readonly Category[]
  value: string | null
  onChange: (categoryId: string) => void
}

/** What is wrong, as pictures: the same as behind the code on a door. */
export function SymptomTiles({ categories, value, onChange }: SymptomTilesProps) {
  const t = useT(phoneRepairWords)
  const group = useId()
  return (
    <fieldset className={styles.tiles}>
      <legend>{t('report.symptom')}</legend>
      {categories.map(({ id, name, icon }) => (
        <label key={id} className={styles.tile}>
          <input
            type="radio"
            className="visually-hidden"
            name={group}
            checked={value === id}
            onChange={() => onChange(id)}
          />
          <Strokes paths={symptomStrokes(icon)} size={32} />
          <span>{name}</span>
        </label>
      ))}
    </fieldset>
  )
}
