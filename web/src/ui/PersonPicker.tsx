import { api } from '@houqin/contracts'
import { Select } from 'antd'
import { useState } from 'react'
import { useT } from '../kernel/i18n.ts'
import { useEndpoint } from '../kernel/queries.ts'
import { uiWords } from './words.ts'

interface PersonPickerProps {
  id?: string
  value?: string
  onChange?: (personId: string | undefined) => void
  label: string
  /** Only people of this unit and those below it. */
  unitId?: string | undefined
  allowClear?: boolean
}

/** Finds somebody who is here by name, number or pinyin initials. */
export function PersonPicker({ id, value, onChange, label, unitId, allowClear }: PersonPickerProps) {
  const t = useT(uiWords)
  const [q, setQ] = useState('')
  const found = useEndpoint(api.listPeople, { query: { q: q || undefined, unitId, limit: 30 }, keep: true })
  const chosen = useEndpoint(api.getPerson, { params: { id: value ?? '' }, enabled: value !== undefined })
  const people = found.data?.items ?? []
  const options = people.map((one) => ({
    value: one.id,
    label: `${one.name} · ${one.memberships[0]?.unit.name ?? one.code}`,
  }))
  if (chosen.data !== undefined && !people.some((one) => one.id === value))
    options.push({ value: chosen.data.id, label: chosen.data.name })
  return (
    <Select
      id={id}
      aria-label={label}
      allowClear={allowClear}
      showSearch={{ filterOption: false, onSearch: setQ }}
      placeholder={t('person.placeholder')}
      notFoundContent={found.isFetching ? null : t('person.none')}
      loading={found.isFetching}
      options={options}
      value={value}
      onChange={(next?: string) => onChange?.(next)}
    />
  )
}
