import type { Register } from '@houqin/contracts/registers'
import { DatePicker, Select } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useT } from '../../../kernel/i18n.ts'
import { SearchInput } from '../../../ui/SearchInput.tsx'
import { registerWords } from '../words.ts'
import styles from './Registers.module.css'

interface Filter {
  q?: string | undefined
  from?: string | undefined
  to?: string | undefined
  choice?: string | undefined
  state?: 'valid' | 'void' | undefined
}

interface EntryFiltersProps {
  register: Register
  filter: Filter
  onChange: (next: { [K in keyof Filter]?: Filter[K] | null }) => void
}

const dayOf = (value: Dayjs | null) => value?.format('YYYY-MM-DD') ?? null

export function EntryFilters({ register, filter, onChange }: EntryFiltersProps) {
  const t = useT(registerWords)
  const choice = register.definition.fields.find((field) => field.kind === 'choice')
  return (
    <div className={styles.filters}>
      <SearchInput
        className={styles.search}
        label={t('filter.q')}
        value={filter.q ?? ''}
        onChange={(text) => onChange({ q: text || null })}
      />
      <DatePicker
        aria-label={t('filter.from')}
        placeholder={t('filter.from')}
        value={filter.from === undefined ? null : dayjs(filter.from)}
        onChange={(value: Dayjs | null) => onChange({ from: dayOf(value) })}
      />
      <DatePicker
        aria-label={t('filter.to')}
        placeholder={t('filter.to')}
        value={filter.to === undefined ? null : dayjs(filter.to)}
        onChange={(value: Dayjs | null) => onChange({ to: dayOf(value) })}
      />
      {choice !== undefined && (
        <Select
          className={styles.choice}
          aria-label={t(choice.label)}
          allowClear
          placeholder={t('filter.choice', { name: t(choice.label) })}
          value={filter.choice}
          options={choice.options.map(({ key, label }) => ({ value: key, label: t(label) }))}
          onChange={(next?: string) => onChange({ choice: next ?? null })}
        />
      )}
      <Select
        className={styles.choice}
        aria-label={t('column.state')}
        allowClear
        placeholder={t('filter.state')}
        value={filter.state}
        options={[
          { value: 'valid' as const, label: t('entry.valid') },
          { value: 'void' as const, label: t('entry.isVoid') },
        ]}
        onChange={(next?: 'valid' | 'void') => onChange({ state: next ?? null })}
      />
    </div>
  )
}
