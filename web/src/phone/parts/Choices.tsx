import { useId } from 'react'
import styles from './Choices.module.css'

interface ChoicesProps<T extends string> {
  label: string
  options: readonly { value: T; label: string }[]
  value: T | undefined
  onChange: (value: T) => void
}

/** One of a few, all in sight. */
export function Choices<T extends string>({ label, options, value, onChange }: ChoicesProps<T>) {
  const group = useId()
  return (
    <fieldset className={styles.choices}>
      <legend>{label}</legend>
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
