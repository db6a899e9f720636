import { PlusOutlined } from '@ant-design/icons'
import { api } from '@houqin/contracts'
import { hazardViews, type HazardRow } from '@houqin/contracts/hazards'
import { hazardGrades, hazardSources, type HazardGrade, type HazardSource } from '@houqin/contracts/hazards/words'
import { Link, useNavigate } from '@tanstack/react-router'
import { Button, Segmented, Select } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import { useAddress } from '../../../kernel/address.ts'
import { useT } from '../../../kernel/i18n.ts'
import { useCan } from '../../../kernel/session.tsx'
import { DataTable, type Column } from '../../../ui/DataTable.tsx'
import { DueTime } from '../../../ui/DueTime.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { Moment } from '../../../ui/Moment.tsx'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { SearchInput } from '../../../ui/SearchInput.tsx'
import { GradeTag, HazardTag } from '../tags.tsx'
import { hazardWords } from '../words.ts'
import styles from './Hazards.module.css'
import { ReportHazardDrawer } from './ReportHazardDrawer.tsx'

const keysOf = <T extends string>(of: Record<T, unknown>) => Object.keys(of) as [T, ...T[]]
const address = {
  q: z.string().trim().max(60).optional(),
  view: z.enum(hazardViews).default('open'),
  grade: z.enum(keysOf(hazardGrades)).optional(),
  foundBy: z.enum(keysOf(hazardSources)).optional(),
}

export function HazardsPage() {
  const t = useT(hazardWords)
  const can = useCan()
  const navigate = useNavigate()
  const [filter, change] = useAddress(address)
  const [reporting, setReporting] = useState(false)
  const columns = useHazardColumns()
  const open = (id: string) => void navigate({ to: `/hazards/${id}` as string })
  return (
    <>
      <PageHeader
        title={t('list.title')}
        about={t('list.about')}
        actions={
          can('hazard.create') && (
            <Button type="primary" icon={<PlusOutlined />} onClick={() => setReporting(true)}>
              {t('report')}
            </Button>
          )
        }
      />
      <DataTable
        name="hazards"
        label={t('list.title')}
        endpoint={api.listHazards}
        query={filter}
        columns={columns}
        card={(row) => <HazardCard row={row} />}
        onOpen={(row) => open(row.id)}
        every={60_000}
        filters={<Filters filter={filter} change={change} />}
        empty={<EmptyState title={t('list.empty')} about={t('list.empty.about')} />}
        onClear={
          filter.q === undefined && filter.grade === undefined && filter.foundBy === undefined
            ? undefined
            : () => change({ q: null, grade: null, foundBy: null })
        }
      />
      <ReportHazardDrawer open={reporting} onClose={() => setReporting(false)} onReported={({ id }) => open(id)} />
    </>
  )
}

interface FiltersProps {
  filter: {
    q?: string | undefined
    view: (typeof hazardViews)[number]
    grade?: HazardGrade | undefined
    foundBy?: HazardSource | undefined
  }
  change: (part: {
    q?: string | null
    view?: (typeof hazardViews)[number]
    grade?: HazardGrade | null
    foundBy?: HazardSource | null
  }) => void
}

function Filters({ filter, change }: FiltersProps) {
  const t = useT(hazardWords)
  const can = useCan()
  const shown = hazardViews.filter((view) => view !== 'grade' || can('hazard.assign'))
  return (
    <div className={styles.filters}>
      <Segmented
        className={styles.views}
        aria-label={t('list.title')}
        value={filter.view}
        onChange={(view) => change({ view })}
        options={shown.map((view) => ({ value: view, label: t(`view.${view}`) }))}
      />
      <Select
        className={styles.choice}
        aria-label={t('filter.grade')}
        placeholder={t('filter.grade')}
        allowClear
        value={filter.grade}
        onChange={(grade?: HazardGrade) => change({ grade: grade ?? null })}
        options={Object.entries(hazardGrades).map(([value, label]) => ({
          value: value as HazardGrade,
          label: t(label),
        }))}
      />
      <Select
        className={styles.choice}
        aria-label={t('filter.source')}
        placeholder={t('filter.source')}
        allowClear
        value={filter.foundBy}
        onChange={(foundBy?: HazardSource) => change({ foundBy: foundBy ?? null })}
        options={Object.entries(hazardSources).map(([value, label]) => ({
          value: value as HazardSource,
          label: t(label),
        }))}
      />
      <SearchInput
        className={styles.search}
        label={t('list.search')}
        value={filter.q ?? ''}
        onChange={(q) => change({ q })}
      />
    </div>
  )
}

function Marks({ row }: { row: HazardRow }) {
  const t = useT(hazardWords)
  const marks = [
    row.asksForTime && t('row.asks'),
    row.reportedUp && t('row.up'),
    row.flags.includes('repeat') && t('row.repeat'),
  ].filter((one) => one !== false)
  if (marks.length === 0) return null
  return (
    <span className={styles.marks}>
      {marks.map((mark) => (
        <span key={mark}>{mark}</span>
      ))}
    </span>
  )
}

function useHazardColumns(): Column<HazardRow>[] {
  const t = useT(hazardWords)
  return [
    {
      key: 'hazard',
      title: t('column.hazard'),
      render: (row) => (
        <div className={styles.two}>
          <Link to={`/hazards/${row.id}` as string}>{row.title}</Link>
          <span className={styles.small}>
            <span className="number">{row.number}</span>
            {row.category !== null && ` · ${row.category.name}`} · {t(hazardSources[row.foundBy])}
          </span>
          <Marks row={row} />
        </div>
      ),
    },
    { key: 'grade', title: t('column.grade'), width: 96, render: (row) => <GradeTag grade={row.grade} /> },
    { key: 'state', title: t('column.state'), width: 112, render: (row) => <HazardTag state={row.state} /> },
    { key: 'place', title: t('column.place'), width: 200, render: (row) => row.place?.path ?? '—' },
    { key: 'holder', title: t('column.holder'), width: 104, render: (row) => row.holder ?? '—' },
    { key: 'due', title: t('column.due'), width: 136, render: (row) => <DueTime of={row} /> },
    { key: 'reported', title: t('column.reported'), width: 128, render: (row) => <Moment at={row.reportedAt} /> },
  ]
}

function HazardCard({ row }: { row: HazardRow }) {
  return (
    <Link to={`/hazards/${row.id}` as string} className={styles.card}>
      <strong>{row.title}</strong>
      <span className={styles.small}>
        {row.number} · {row.place?.path}
      </span>
      <span>
        <GradeTag grade={row.grade} /> <HazardTag state={row.state} />
      </span>
      <DueTime of={row} />
    </Link>
  )
}
