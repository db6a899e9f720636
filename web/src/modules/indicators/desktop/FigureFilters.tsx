import { api } from '@houqin/contracts'
import { Button, DatePicker, Select, Tag, TreeSelect } from 'antd'
import dayjs from 'dayjs'
import { useT } from '../../../kernel/i18n.ts'
import { useEndpoint } from '../../../kernel/queries.ts'
import { useCan } from '../../../kernel/session.tsx'
import { PlacePicker } from '../../../ui/PlacePicker.tsx'
import type { Slice, Tree } from '../figure-address.ts'
import { periodOfPreset, presetOf, presets, type Preset, type Span } from '@houqin/contracts/periods'
import { indicatorWords } from '../words.ts'
import styles from './FigureFilters.module.css'

type Change = (values: Record<string, string | string[] | null>) => void

interface FigureFiltersProps {
  /** Code of the indicator, from which people's names are read. */
  code: string
  slice: Slice
  /** Other days that the figure is held against. */
  against: Span | undefined
  today: string
  onChange: Change
}

const narrowing = ['month', 'category', 'place', 'unit', 'team', 'person', 'timeZone'] as const

/** Period and filters of a figure. Another period closes what was open of the former. */
export function FigureFilters({ code, slice, against, today, onChange }: FigureFiltersProps) {
  const t = useT(indicatorWords)
  const narrowed = narrowing.some((name) => slice[name] !== undefined)
  const clear = () => onChange(Object.fromEntries([...narrowing, 'alone', 'cell'].map((name) => [name, null])))
  return (
    <div className={styles.filters} role="search" aria-label={t('filter.label')}>
      <PeriodChoice slice={slice} today={today} onChange={onChange} />
      <AgainstChoice against={against} onChange={onChange} />
      <Pickers slice={slice} onChange={onChange} />
      <Marks code={code} slice={slice} onChange={onChange} />
      {narrowed && (
        <Button type="link" className={styles.clear} onClick={clear}>
          {t('filter.clear')}
        </Button>
      )}
    </div>
  )
}

type Shared = Pick<FigureFiltersProps, 'slice' | 'onChange'>

function PeriodChoice({ slice, today, onChange }: Shared & { today: string }) {
  const t = useT(indicatorWords)
  const dates = useEndpoint(api.listLedgerPeriods, { enabled: useCan()('period.list') }).data?.dates
  const preset = presetOf(slice, today, dates)
  const options = [...presets, ...(preset === 'custom' ? (['custom'] as const) : [])]
  const choose = (period: { from: string; to: string }) => onChange({ ...period, month: null, cell: null })
  const { view = 'known' } = slice
  const views = (['known', 'published'] as const).map((value) => ({ value, label: t(`view.${value}`) }))
  return (
    <div className={styles.period}>
      <Select
        className={styles.picker}
        aria-label={t('period.label')}
        options={options.map((value) => ({ value, label: t(`period.${value}`) }))}
        value={preset}
        popupMatchSelectWidth={false}
        onChange={(next: Preset | 'custom') => next !== 'custom' && choose(periodOfPreset(next, today, dates))}
      />
      <DatePicker.RangePicker
        className={styles.days}
        allowClear={false}
        aria-label={t('period.days')}
        value={[dayjs(slice.from), dayjs(slice.to)]}
        onChange={(days) => {
          const [from, to] = [days?.[0], days?.[1]]
          if (from && to) choose({ from: from.format('YYYY-MM-DD'), to: to.format('YYYY-MM-DD') })
        }}
      />
      <Select
        className={styles.view}
        aria-label={t('view.label')}
        title={view === 'published' ? t('view.published.about') : undefined}
        options={views}
        value={view}
        onChange={(next) => onChange({ view: next === 'known' ? null : next, cell: null })}
      />
    </div>
  )
}

/** Any days to hold the figure against, however long; empty: the usual ones. */
function AgainstChoice({ against, onChange }: Pick<FigureFiltersProps, 'against' | 'onChange'>) {
  const t = useT(indicatorWords)
  return (
    <DatePicker.RangePicker
      className={styles.against}
      aria-label={t('compare.days')}
      prefix={t('compare.prefix')}
      placeholder={[t('compare.from'), t('compare.to')]}
      value={against ? [dayjs(against.from), dayjs(against.to)] : null}
      onChange={(days) => {
        const [from, to] = [days?.[0], days?.[1]]
        onChange({
          vsFrom: from?.format('YYYY-MM-DD') ?? null,
          vsTo: to?.format('YYYY-MM-DD') ?? null,
          cell: null,
        })
      }}
    />
  )
}

function Pickers({ slice, onChange }: Shared) {
  const t = useT(indicatorWords)
  const set = (tree: Tree) => (key: string | undefined) =>
    onChange({ [tree]: key ?? null, alone: (slice.alone ?? []).filter((other) => other !== tree), cell: null })
  const units = useEndpoint(api.listUnits).data?.items ?? []
  const categories = useEndpoint(api.listCategories).data?.items ?? []
  const teams = units.filter(({ kind }) => kind === 'team' || kind === 'contractor')
  const none = { value: 'none', label: t('filter.none') }
  return (
    <>
      <TreePicker
        label={t('dimension.category')}
        nodes={categories}
        value={slice.category}
        onChange={set('category')}
      />
      <PlacePicker
        className={styles.picker}
        label={t('dimension.place')}
        placeholder={t('dimension.place')}
        value={slice.place === 'none' ? undefined : slice.place}
        onChange={set('place')}
      />
      <Select
        className={styles.picker}
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        aria-label={t('dimension.team')}
        placeholder={t('dimension.team')}
        options={[...teams.map(({ id, name }) => ({ value: id, label: name })), none]}
        value={slice.team}
        onChange={(next?: string) => set('team')(next)}
      />
      <TreePicker label={t('dimension.unit')} nodes={units} value={slice.unit} onChange={set('unit')} />
    </>
  )
}

interface TreePickerProps {
  label: string
  nodes: readonly { id: string; parentId: string | null; name: string }[]
  value: string | undefined
  onChange: (key: string | undefined) => void
}

function TreePicker({ label, nodes, value, onChange }: TreePickerProps) {
  const t = useT(indicatorWords)
  const known = nodes.map(({ id, parentId, name }) => ({ id, pId: parentId ?? 0, value: id, title: name }))
  return (
    <TreeSelect
      className={styles.picker}
      aria-label={label}
      placeholder={label}
      allowClear
      treeDataSimpleMode
      treeDefaultExpandAll
      treeData={[...known, { id: 'none', pId: 0, value: 'none', title: t('filter.none') }]}
      showSearch={{ treeNodeFilterProp: 'title' }}
      popupMatchSelectWidth={false}
      styles={{ popup: { root: { minWidth: 240, maxWidth: '92vw' } } }}
      value={value}
      onChange={(next?: string) => onChange(next)}
    />
  )
}

/** What narrows the figure and has no field of its own: it came by opening a part, or from a summary. */
function Marks({ code, slice, onChange }: Shared & { code: string }) {
  const t = useT(indicatorWords)
  const { alone = [] } = slice
  return (
    <>
      {slice.month !== undefined && (
        <Mark name={t('period.month', { month: slice.month })} onClose={() => onChange({ month: null })} />
      )}
      {slice.place === 'none' && (
        <Mark name={t('filter.isNone', { name: t('dimension.place') })} onClose={() => onChange({ place: null })} />
      )}
      {slice.person !== undefined && (
        <PersonMark code={code} slice={slice} onClose={() => onChange({ person: null })} />
      )}
      {slice.timeZone !== undefined && (
        <Mark name={t('period.zone', { zone: slice.timeZone })} onClose={() => onChange({ timeZone: null })} />
      )}
      {alone.map((tree) => (
        <Mark
          key={tree}
          name={t('filter.alone', { name: t(`dimension.${tree}`) })}
          onClose={() => onChange({ alone: alone.filter((other) => other !== tree) })}
        />
      ))}
    </>
  )
}

function PersonMark({ code, slice, onClose }: { code: string; slice: Slice; onClose: () => void }) {
  const t = useT(indicatorWords)
  const { from, to, person } = slice
  const answer = useEndpoint(api.getIndicator, { params: { code }, query: { from, to, person, by: ['person'] } })
  const unknown = person === 'none' ? t('filter.none') : '—'
  const name = answer.data?.rows[0]?.parts.person?.name ?? (answer.isPending ? '…' : unknown)
  return <Mark name={`${t('dimension.person')} ${name}`} onClose={onClose} />
}

function Mark({ name, onClose }: { name: string; onClose: () => void }) {
  return (
    <Tag closable className={styles.mark} onClose={onClose}>
      {name}
    </Tag>
  )
}
