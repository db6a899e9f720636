import { api } from '@houqin/contracts'
import { useId } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { useEndpoint } from '../../../kernel/queries.ts'
import { Loading } from '../../../phone/parts/Loading.tsx'
import { repairWords } from '../words.ts'
import styles from './WhomField.module.css'

interface TeamPickProps {
  value: string | undefined
  onChange: (teamId: string) => void
}

/** One team or outside firm. */
export function TeamPick({ value, onChange }: TeamPickProps) {
  const t = useT(repairWords)
  const group = useId()
  const units = useEndpoint(api.listUnits)
  if (units.data === undefined) return <Loading />
  const teams = units.data.items.filter(({ kind }) => kind === 'team' || kind === 'contractor')
  return (
    <fieldset className={styles.team}>
      <legend>{t('transfer.to')}</legend>
      {teams.map(({ id, name }) => (
        <label key={id} className={styles.option}>
          <input type="radio" name={group} checked={value === id} onChange={() => onChange(id)} />
          <span>{name}</span>
        </label>
      ))}
    </fieldset>
  )
}
