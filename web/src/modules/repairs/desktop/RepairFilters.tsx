import { FilterOutlined, SearchOutlined } from '@ant-design/icons'
import { api, cases } from '@houqin/contracts'
import type { repairFilter } from '@houqin/contracts/repairs'
import { Button, DatePicker, Input, Select } from 'antd'
import dayjs from 'dayjs'
import { useEffect, useState } from 'react'
import type { z } from 'zod'
import { useT } from '../../../kernel/i18n.ts'
import { useEndpoint } from '../../../kernel/queries.ts'
import { PlacePicker } from '../../../ui/PlacePicker.tsx'
import { CategoryPicker } from '../components/CategoryPicker.tsx'
import { repairWords } from '../words.ts'
import styles from './RepairFilters.module.css'

type Filter = z.output<typeof repairFilter>
type Change = (change: Record<string, string | string[] | null>) => void

interface RepairFiltersProps {
  filter: Filter
  onChange: Change
}

/** Every filter of the list; all of them stand in the address. */
export function RepairFilters({ filter, onChange }: RepairFiltersProps) {
  const t = useT(repairWords)
  const [open, setOpen] = useState(false)
  return (
    <div className={styles.filters} role="search" aria-label={t('filter.more')}>
      <SearchText value={filter.q ?? ''} onChange={(q) => onChange({ q })} />
      <Button className={styles.toggle} icon={<FilterOutlined />} aria-expanded={open} onClick={() => setOpen(!open)}>
        {t('filter.more')}
      </Button>
      <div className={open ? `${styles.rest} ${styles.open}` : styles.rest}>
        <Narrowing filter={filter} onChange={onChange} />
      </div>
    </div>
  )
}

function Narrowing({ filter, onChange }: RepairFiltersProps) {
  const t = useT(repairWords)
  return (
    <>
      <StateSelect value={filter.state ?? []} onChange={(state) => onChange({ state })} />
      <CategoryPicker
        className={styles.medium}
        label={t('filter.category')}
        placeholder={t('filter.category')}
        value={filter.categoryId}
        onChange={(id) => onChange({ categoryId: id ?? null })}
      />
      <PlacePicker
        className={styles.medium}
        label={t('filter.place')}
        placeholder={t('filter.place')}
        value={filter.placeId}
        onChange={(id) => onChange({ placeId: id ?? null })}
      />
      <TeamSelect value={filter.teamId} onChange={(id) => onChange({ teamId: id ?? null })} />
      <UrgencySelect value={filter.urgency} onChange={(urgency) => onChange({ urgency: urgency ?? null })} />
      <Period filter={filter} onChange={onChange} />
    </>
  )
}

function SearchText({ value, onChange }: { value: string; onChange: (text: string) => void }) {
  const t = useT(repairWords)
  const [text, setText] = useState(value)
  useEffect(() => setText(value), [value])
  useEffect(() => {
    if (text.trim() === value) return
    const timer = setTimeout(() => onChange(text.trim()), 300)
    return () => clearTimeout(timer)
  }, [text, value, onChange])
  return (
    <Input
      className={styles.search}
      prefix={<SearchOutlined aria-hidden />}
      allowClear
      maxLength={60}
      value={text}
      onChange={(event) => setText(event.target.value)}
      placeholder={t('filter.search')}
      aria-label={t('filter.search')}
    />
  )
}

function StateSelect({ value, onChange }: { value: readonly string[]; onChange: (states: string[]) => void }) {
  const t = useT(repairWords)
  const options = Object.entries(cases.caseStates).map(([state, { label }]) => ({ value: state, label: t(label) }))
  return (
    <Select
      className={styles.medium}
      mode="multiple"
      maxTagCount="responsive"
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      aria-label={t('filter.state')}
      placeholder={t('filter.state')}
      options={options}
      value={[...value]}
      onChange={onChange}
    />
  )
}

function TeamSelect({ value, onChange }: { value: string | undefined; onChange: (id: string | undefined) => void }) {
  const t = useT(repairWords)
  const units = useEndpoint(api.listUnits)
  const teams = (units.data?.items ?? []).filter((unit) => unit.kind === 'team' || unit.kind === 'contractor')
  return (
    <Select
      className={styles.short}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      aria-label={t('filter.team')}
      placeholder={t('filter.team')}
      options={teams.map((team) => ({ value: team.id, label: team.name }))}
      value={value}
      onChange={onChange}
    />
  )
}

function UrgencySelect({
  value,
  onChange,
}: {
  value: string | undefined
  onChange: (urgency: string | undefined) => void
}) {
  const t = useT(repairWords)
  const options = Object.entries(cases.urgencies).map(([key, label]) => ({ value: key, label: t(label) }))
  return (
    <Select
      className={styles.short}
      allowClear
      aria-label={t('filter.urgency')}
      placeholder={t('filter.urgency')}
      options={options}
      value={value}
      onChange={onChange}
    />
  )
}

export function SortSelect({ value, onChange }: { value: Filter['sort']; onChange: (sort: Filter['sort']) => void }) {
  const t = useT(repairWords)
  const options = (['reported', 'due', 'changed'] as const).map((sort) => ({ value: sort, label: t(`sort.${sort}`) }))
  return (
    <Select className={styles.sort} aria-label={t('sort.label')} options={options} value={value} onChange={onChange} />
  )
}

function Period({ filter, onChange }: { filter: Filter; onChange: Change }) {
  const t = useT(repairWords)
  const value = (day: string | undefined) => (day === undefined ? null : dayjs(day))
  return (
    <DatePicker.RangePicker
      className={styles.period}
      allowEmpty
      placeholder={[t('filter.from'), t('filter.to')]}
      aria-label={t('filter.period')}
      value={[value(filter.from), value(filter.to)]}
      onChange={(days) =>
        onChange({ from: days?.[0]?.format('YYYY-MM-DD') ?? null, to: days?.[1]?.format('YYYY-MM-DD') ?? null })
      }
    />
  )
}
