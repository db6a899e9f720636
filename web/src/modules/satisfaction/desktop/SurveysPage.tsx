import { PlusOutlined } from '@ant-design/icons'
import { api } from '@houqin/contracts'
import {
  surveySide,
  surveySides,
  surveyState,
  surveyStates,
  type SurveyRow,
} from '@houqin/contracts/satisfaction/survey'
import { Link, useNavigate } from '@tanstack/react-router'
import { Button, Select } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import { useAddress } from '../../../kernel/address.ts'
import { useT } from '../../../kernel/i18n.ts'
import { useCan } from '../../../kernel/session.tsx'
import { useFormat } from '../../../kernel/use-format.ts'
import { DataTable, type Column } from '../../../ui/DataTable.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { SearchInput } from '../../../ui/SearchInput.tsx'
import { Returned } from '../Returned.tsx'
import { SurveyTag } from '../states.tsx'
import { satisfactionWords } from '../words.ts'
import styles from './Satisfaction.module.css'
import { SurveyDrawer } from './SurveyDrawer.tsx'

const address = {
  q: z.string().trim().max(60).optional(),
  state: surveyState.optional(),
  side: surveySide.optional(),
}

/** All surveys, those that run and those that are over. */
export function SurveysPage() {
  const t = useT(satisfactionWords)
  const can = useCan()
  const navigate = useNavigate()
  const [filter, change] = useAddress(address)
  const [drafting, setDrafting] = useState(false)
  const columns = useSurveyColumns()
  const open = (id: string) => void navigate({ to: '/surveys/$id', params: { id } as never })
  const isFiltered = Object.values(filter).some((value) => value !== undefined)
  const add = can('survey.manage') && (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setDrafting(true)}>
      {t('surveys.new')}
    </Button>
  )
  return (
    <>
      <PageHeader title={t('surveys.title')} about={t('surveys.about')} actions={add} />
      <DataTable
        name="surveys"
        label={t('surveys.title')}
        endpoint={api.listSurveys}
        query={filter}
        columns={columns}
        card={(row) => <SurveyCard survey={row} />}
        onOpen={(row) => open(row.id)}
        filters={
          <div className={styles.filters}>
            <SearchInput
              className={styles.search}
              label={t('surveys.search')}
              value={filter.q ?? ''}
              onChange={(q) => change({ q })}
            />
            <Select
              aria-label={t('column.state')}
              allowClear
              className={styles.choice}
              placeholder={t('column.state')}
              value={filter.state}
              onChange={(state) => change({ state: state ?? null })}
              options={Object.entries(surveyStates).map(([value, label]) => ({ value, label: t(label) }))}
            />
            <Select
              aria-label={t('column.side')}
              allowClear
              className={styles.choice}
              placeholder={t('column.side')}
              value={filter.side}
              onChange={(side) => change({ side: side ?? null })}
              options={Object.entries(surveySides).map(([value, label]) => ({ value, label: t(label) }))}
            />
          </div>
        }
        empty={<EmptyState title={t('surveys.empty')} about={t('surveys.empty.about')} action={add} />}
        onClear={isFiltered ? () => change({ q: null, state: null, side: null }) : undefined}
      />
      <SurveyDrawer open={drafting} onClose={() => setDrafting(false)} onDone={({ id }) => open(id)} />
    </>
  )
}

function useSurveyColumns(): Column<SurveyRow>[] {
  const t = useT(satisfactionWords)
  const format = useFormat()
  return [
    {
      key: 'survey',
      title: t('column.survey'),
      render: (row) => (
        <div className={styles.two}>
          <Link to="/surveys/$id" params={{ id: row.id } as never}>
            {row.title}
          </Link>
          <span className={styles.small}>
            <span className="number">{row.number}</span> · {row.series} · {row.unit.name}
          </span>
        </div>
      ),
    },
    { key: 'side', title: t('column.side'), width: 128, render: (row) => t(surveySides[row.side]) },
    { key: 'state', title: t('column.state'), width: 120, render: (row) => <SurveyTag state={row.state} /> },
    { key: 'lastOn', title: t('column.lastOn'), width: 120, render: (row) => row.lastOn },
    {
      key: 'returned',
      title: t('column.returned'),
      width: 208,
      align: 'right',
      render: (row) => <Returned survey={row} />,
    },
    {
      key: 'satisfaction',
      title: t('column.satisfaction'),
      width: 96,
      align: 'right',
      render: (row) => (row.satisfaction === null ? '—' : format.percent(row.satisfaction)),
    },
  ]
}

function SurveyCard({ survey }: { survey: SurveyRow }) {
  const t = useT(satisfactionWords)
  const format = useFormat()
  return (
    <Link to="/surveys/$id" params={{ id: survey.id } as never} className={styles.card}>
      <strong>{survey.title}</strong>
      <SurveyTag state={survey.state} />
      <span className={styles.small}>
        {survey.lastOn}
        {survey.satisfaction !== null && ` · ${t('column.satisfaction')} ${format.percent(survey.satisfaction)}`}
      </span>
    </Link>
  )
}
