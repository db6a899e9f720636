import { Select } from 'antd'
import { useId } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import type { ChosenColumns } from '../guess-mapping.ts'
import { fieldsOf, importKindOf, type ImportField, type ImportKind } from '../import-kinds.ts'
import type { Inspection } from '../import-settings.ts'
import { fieldWord, importWords } from '../words.ts'
import styles from './MappingStep.module.css'
import { Step } from './Step.tsx'

interface MappingStepProps {
  kind: ImportKind
  inspection: Inspection
  columns: ChosenColumns
  onChange: (columns: ChosenColumns) => void
}

/** For each thing a record holds: which column of the file, with examples from it. */
export function MappingStep({ kind, inspection, columns, onChange }: MappingStepProps) {
  const t = useT(importWords)
  const set = (field: ImportField, column: string | undefined) => {
    const { [field]: _former, ...rest } = columns
    onChange(column === undefined ? rest : { ...rest, [field]: column })
  }
  return (
    <Step number={2} title={t('step.mapping')} about={t('step.mapping.about')}>
      <div className={styles.fields}>
        {fieldsOf(kind).map((field) => (
          <Field
            key={field}
            kind={kind}
            field={field}
            inspection={inspection}
            column={columns[field]}
            onChange={(column) => set(field, column)}
          />
        ))}
      </div>
    </Step>
  )
}

interface FieldProps {
  kind: ImportKind
  field: ImportField
  inspection: Inspection
  column: string | undefined
  onChange: (column: string | undefined) => void
}

function Field({ kind, field, inspection, column, onChange }: FieldProps) {
  const t = useT(importWords)
  const id = useId()
  const isRequired = importKindOf[kind].required.includes(field)
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {t(fieldWord(kind, field))}
        {isRequired && <span className={styles.required}> *</span>}
        <span className={styles.about}>{t(`${fieldWord(kind, field)}.about`)}</span>
      </label>
      <div className={styles.choice}>
        <Select
          id={id}
          className={styles.select}
          allowClear={!isRequired}
          showSearch={{ optionFilterProp: 'label' }}
          status={isRequired && column === undefined ? 'error' : undefined}
          placeholder={t('field.choose')}
          options={inspection.columns.map((name) => ({ value: name, label: name || t('file.unnamed') }))}
          value={column}
          onChange={(next?: string) => onChange(next)}
        />
        <Examples inspection={inspection} column={column} />
        {isRequired && column === undefined && (
          <p className={styles.problem}>{t('field.missing', { field: t(fieldWord(kind, field)) })}</p>
        )}
      </div>
    </div>
  )
}

function Examples({ inspection, column }: { inspection: Inspection; column: string | undefined }) {
  const t = useT(importWords)
  if (column === undefined) return null
  const at = inspection.columns.indexOf(column)
  const values = [...new Set(inspection.rows.map((row) => row[at] ?? '').filter((value) => value.trim() !== ''))].slice(
    0,
    3,
  )
  return (
    <p className={styles.examples}>
      {values.length === 0
        ? t('field.example.blank')
        : t('field.example', { values: values.join(t({ zh: '；', en: '; ' })) })}
    </p>
  )
}
