import { work } from '@houqin/contracts'
import { Button } from 'antd-mobile'
import { useT } from '../../../kernel/i18n.ts'
import { Choices } from '../../../phone/parts/Choices.tsx'
import { workWords } from '../work/work-words.ts'
import styles from './WorkCard.module.css'

export interface Material {
  name: string
  quantity: string
  unit: string
  unitPrice: string
  supply: 'house' | 'client'
}

const blank: Material = { name: '', quantity: '1', unit: '个', unitPrice: '0', supply: 'house' }

interface MaterialRowsProps {
  materials: readonly Material[]
  onChange: (materials: Material[]) => void
}

/** Material, one below the other. */
export function MaterialRows({ materials, onChange }: MaterialRowsProps) {
  const t = useT(workWords)
  const change = (at: number, part: Partial<Material>) =>
    onChange(materials.map((one, index) => (index === at ? { ...one, ...part } : one)))
  return (
    <>
      {materials.map((material, at) => (
        <MaterialRow
          // rows have no identity of their own and are only ever added or taken away at their place
          key={at}
          material={material}
          change={(part) => change(at, part)}
          remove={() => onChange(materials.filter((_, index) => index !== at))}
        />
      ))}
      <p className={styles.foot}>
        <Button block onClick={() => onChange([...materials, blank])}>
          {t('add.material')}
        </Button>
      </p>
    </>
  )
}

interface MaterialRowProps {
  material: Material
  change: (part: Partial<Material>) => void
  remove: () => void
}

function MaterialRow({ material, change, remove }: MaterialRowProps) {
  const t = useT(workWords)
  const fields = [
    ['quantity', t('field.quantity'), 'decimal'],
    ['unit', t('field.unit'), 'text'],
  ] as const
  return (
    <fieldset className={styles.material}>
      <label className="field">
        <span>{t('field.name')}</span>
        <input
          value={material.name}
          maxLength={80}
          placeholder={t('field.name.example')}
          onChange={(event) => change({ name: event.target.value })}
        />
      </label>
      <div className={styles.row}>
        {fields.map(([name, label, inputMode]) => (
          <label key={name} className="field">
            <span>{label}</span>
            <input
              inputMode={inputMode}
              value={material[name]}
              onChange={(event) => change({ [name]: event.target.value })}
            />
          </label>
        ))}
      </div>
      <Choices
        label={t('field.supply')}
        value={material.supply}
        onChange={(supply) => change({ supply })}
        options={(['house', 'client'] as const).map((value) => ({ value, label: t(work.supplies[value]) }))}
      />
      {material.supply === 'house' && (
        <label className="field">
          <span>{t('field.price')}</span>
          <input
            inputMode="decimal"
            value={material.unitPrice}
            onChange={(event) => change({ unitPrice: event.target.value })}
          />
        </label>
      )}
      <Button fill="none" onClick={remove}>
        {t('remove')}
      </Button>
    </fieldset>
  )
}
