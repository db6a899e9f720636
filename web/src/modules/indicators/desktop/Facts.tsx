import { api } from '@houqin/contracts'
import type { Fact, IndicatorDefinition } from '@houqin/contracts/indicators'
import { Segmented } from 'antd'
import { useId, useState } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { useFormat } from '../../../kernel/use-format.ts'
import { DataTable, type Column } from '../../../ui/DataTable.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { LinkButton } from '../../../ui/LinkButton.tsx'
import { useAmountText } from '../amount-text.ts'
import type { Slice } from '../figure-address.ts'
import { indicatorWords } from '../words.ts'
import styles from './Facts.module.css'
import { SumLine } from './SumLine.tsx'

interface FactsProps {
  indicator: IndicatorDefinition
  slice: Slice
  /** Stands in a drawer: the figure is named there already. */
  compact?: boolean
}

/** What a figure is made of: the facts, their sum beside the figure, and the records they come from. */
export function Facts({ indicator, slice, compact = false }: FactsProps) {
  const t = useT(indicatorWords)
  const titleId = useId()
  const [measure, setMeasure] = useState<string>()
  const columns = useFactColumns(indicator, compact)
  const Heading = compact ? 'h3' : 'h2'
  return (
    <section className={compact ? undefined : styles.facts} aria-labelledby={titleId}>
      <Heading id={titleId} className={styles.title}>
        {t('facts.title')}
      </Heading>
      <p className={styles.about}>{t('facts.about')}</p>
      <SumLine indicator={indicator} slice={slice} />
      <DataTable
        name={compact ? 'facts.compact' : 'facts'}
        label={t('facts.label')}
        endpoint={api.listIndicatorFacts}
        params={{ code: indicator.code }}
        query={{ ...slice, measure }}
        columns={columns}
        card={(fact) => <FactCard fact={fact} indicator={indicator} />}
        tools={
          indicator.measures.length > 1 && <MeasureChoice indicator={indicator} value={measure} onChange={setMeasure} />
        }
        empty={<EmptyState title={t('facts.empty.title')} about={t('facts.empty.about')} />}
      />
    </section>
  )
}

interface MeasureChoiceProps {
  indicator: IndicatorDefinition
  value: string | undefined
  onChange: (measure: string | undefined) => void
}

function MeasureChoice({ indicator, value, onChange }: MeasureChoiceProps) {
  const t = useT(indicatorWords)
  const options = indicator.measures.map(({ code, name }) => ({ value: code, label: t(name) }))
  return (
    <Segmented
      className={styles.measure}
      aria-label={t('facts.measure')}
      options={[{ value: '', label: t('facts.all') }, ...options]}
      value={value ?? ''}
      onChange={(next) => onChange(next === '' ? undefined : next)}
    />
  )
}

function useFactColumns(indicator: IndicatorDefinition, compact: boolean): Column<Fact>[] {
  const t = useT(indicatorWords)
  const format = useFormat()
  const name = (code: string) => {
    const measure = indicator.measures.find((one) => one.code === code)
    return measure === undefined ? code : t(measure.name)
  }
  const columns: Column<Fact>[] = [
    {
      key: 'record',
      title: t('facts.column.record'),
      render: (fact) => (
        <>
          <RecordOfFact fact={fact} />
          <Adjustment fact={fact} />
        </>
      ),
    },
    {
      key: 'at',
      title: t('facts.column.at'),
      width: 168,
      render: (fact) => <time dateTime={fact.at}>{format.exact(fact.at)}</time>,
    },
    {
      key: 'category',
      title: t('facts.column.category'),
      render: ({ category }) => category?.name ?? t('filter.none'),
    },
    {
      key: 'place',
      title: t('facts.column.place'),
      render: ({ place }) => <span className={styles.place}>{place?.name ?? t('filter.none')}</span>,
    },
    { key: 'measure', title: t('facts.column.measure'), render: (fact) => name(fact.measure) },
    {
      key: 'amount',
      title: t('facts.column.amount'),
      width: 120,
      align: 'right',
      render: (fact) => <Amount fact={fact} indicator={indicator} />,
    },
    {
      key: 'postedAt',
      title: t('facts.column.postedAt'),
      optional: true,
      render: (fact) => <time dateTime={fact.postedAt}>{format.exact(fact.postedAt)}</time>,
    },
  ]
  return compact ? columns.filter(({ key }) => key !== 'category' && key !== 'place') : columns
}

function RecordOfFact({ fact: { record } }: { fact: Fact }) {
  if (record.url === '') return <span className="number">{record.id}</span>
  return (
    <span className={styles.record}>
      <LinkButton type="link" size="small" to={record.url} className={styles.link}>
        {record.title}
      </LinkButton>
      <span className={styles.number}>{record.number}</span>
    </span>
  )
}

function Amount({ fact, indicator }: { fact: Fact; indicator: IndicatorDefinition }) {
  const format = useFormat()
  const amount = useAmountText()
  const unit = indicator.measures.find(({ code }) => code === fact.measure)?.unit ?? '1'
  const taken = fact.amount.startsWith('-')
  return (
    <span
      className={taken ? styles.taken : undefined}
      title={unit === 's' ? format.duration(Number(fact.amount) * 1000) : undefined}
    >
      {amount(fact.amount, unit).replace('-', '−')}
    </span>
  )
}

/** Of a fact that came too late for its period. */
function Adjustment({ fact: { adjusts } }: { fact: Fact }) {
  const t = useT(indicatorWords)
  if (adjusts === null) return null
  return <p className={styles.adjusts}>{t('facts.adjusts', { period: t(adjusts.period), day: adjusts.bookedOn })}</p>
}

function FactCard({ fact, indicator }: { fact: Fact; indicator: IndicatorDefinition }) {
  const t = useT(indicatorWords)
  const format = useFormat()
  return (
    <div className={styles.card}>
      <RecordOfFact fact={fact} />
      <Amount fact={fact} indicator={indicator} />
      <span className={styles.number}>{format.exact(fact.at)}</span>
      <span className={styles.number}>{fact.category?.name ?? t('filter.none')}</span>
    </div>
  )
}
