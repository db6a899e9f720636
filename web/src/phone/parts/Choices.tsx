import { useId } from 'react'
import styles from './Choices.module.css'

interface ChoicesProps<T extends string> {
  label: string
  options: readonly { value: T; label: string }[]
  value: T | undefined
  onChange: (value: T) => void
  /** What it is about is plain from where it stands: the label is for readers aloud. */
  plain?: boolean
}

/** One of a few, all in sight. */
export function Choices<T extends string>({ label, options, value, onChange, plain = false }: ChoicesProps<T>) {
  const group = useId()
  return (
    <fieldset className={styles.choices}>
      <legend className={plain ? 'visually-hidden' : undefined}>{label}</legend>
      {options.map((option) => (
        <label key={option.value} className={styles.choice}>
          <input
            type="radio"
            name={group}
            className="visually-hidden"
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  )
}
