import { ArrowLeftOutlined } from '@ant-design/icons'
import { api } from '@houqin/contracts'
import {
  conditions,
  lineResult,
  lineResults,
  scanOutcomes,
  type Count,
  type CountLine,
} from '@houqin/contracts/assets/count'
import { Link, useParams } from '@tanstack/react-router'
import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import { useAddress } from '../../../kernel/address.ts'
import { useT } from '../../../kernel/i18n.ts'
import { useEndpoint } from '../../../kernel/queries.ts'
import { useCan } from '../../../kernel/session.tsx'
import { useFormat } from '../../../kernel/use-format.ts'
import { DataTable, type Column } from '../../../ui/DataTable.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { ErrorState } from '../../../ui/ErrorState.tsx'
import { LinkButton } from '../../../ui/LinkButton.tsx'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { PageSkeleton } from '../../../ui/PageSkeleton.tsx'
import { SearchInput } from '../../../ui/SearchInput.tsx'
import { CountTag, ResultTag } from '../states.tsx'
import { assetWords } from '../words.ts'
import styles from './Assets.module.css'
import { CountActions } from './CountActions.tsx'
import { ExplainDrawer } from './ExplainDrawer.tsx'

const address = { q: z.string().trim().max(60).optional(), result: lineResult.optional() }

/** A stocktaking: how far it is, what became of each card, and the codes that belong to none. */
export function CountPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const count = useEndpoint(api.getAssetCount, { params: { id } })
  if (count.error !== null) return <ErrorState error={count.error} onRetry={() => void count.refetch()} />
  return count.data === undefined ? <PageSkeleton rows={8} /> : <Shown count={count.data} />
}

function Shown({ count }: { count: Count }) {
  const t = useT(assetWords)
  return (
    <>
      <PageHeader
        title={count.title}
        about={`${count.number} · ${[count.unit?.name, count.place?.name].filter(Boolean).join(' · ') || t('count.scope.all')} · ${t('count.dueOn')} ${count.dueOn}`}
        actions={
          <>
            <CountActions count={count} />
            <LinkButton icon={<ArrowLeftOutlined />} to="/asset-counts">
              {t('counts.title')}
            </LinkButton>
          </>
        }
      />
      <CountTag state={count.state} />
      <dl className={styles.figures}>
        {(['expected', 'found', 'misplaced', 'missing'] as const).map((key) => (
          <div key={key}>
            <dt>{t(`count.${key}`)}</dt>
            <dd>{count[key]}</dd>
          </div>
        ))}
      </dl>
      <Lines count={count} />
      <Strays count={count} />
    </>
  )
}

function Lines({ count }: { count: Count }) {
  const t = useT(assetWords)
  const can = useCan()
  const [filter, change] = useAddress(address)
  const [explaining, setExplaining] = useState<CountLine>()
  const mayExplain = count.state === 'closed' && can('asset-count.manage')
  const columns = useLineColumns(mayExplain ? setExplaining : undefined)
  return (
    <>
      <DataTable
        name="asset-count-lines"
        label={t('count.lines')}
        endpoint={api.listCountLines}
        params={{ id: count.id }}
        query={filter}
        columns={columns}
        card={(row) => <LineCard line={row} />}
        filters={
          <div className={styles.filters}>
            <Segmented
              className={styles.views}
              aria-label={t('count.result')}
              value={filter.result ?? 'all'}
              onChange={(value) => change({ result: lineResult.safeParse(value).data ?? null })}
              options={[
                { value: 'all' as const, label: t('view.allPapers') },
                ...lineResult.options.map((value) => ({ value, label: t(lineResults[value]) })),
              ]}
            />
            <SearchInput
              className={styles.search}
              label={t('count.search')}
              value={filter.q ?? ''}
              onChange={(q) => change({ q })}
            />
          </div>
        }
        empty={<EmptyState title={t('assets.empty')} about={t('assets.empty.about')} />}
        onClear={
          filter.q === undefined && filter.result === undefined ? undefined : () => change({ q: null, result: null })
        }
      />
      {explaining !== undefined && (
        <ExplainDrawer count={count} line={explaining} onClose={() => setExplaining(undefined)} />
      )}
    </>
  )
}

function useLineColumns(explain: ((line: CountLine) => void) | undefined): Column<CountLine>[] {
  const t = useT(assetWords)
  const format = useFormat()
  return [
    {
      key: 'asset',
      title: t('column.asset'),
      render: ({ asset }) => (
        <div className={styles.two}>
          <Link to="/assets/$id" params={{ id: asset.id } as never}>
            {[asset.name, asset.spec].filter(Boolean).join(' ')}
          </Link>
          <span className={`${styles.small} number`}>{asset.number}</span>
        </div>
      ),
    },
    { key: 'place', title: t('column.place'), width: 200, render: (line) => line.place?.name ?? '—' },
    { key: 'keeper', title: t('column.keeper'), width: 120, render: (line) => line.keeper?.name ?? line.unit.name },
    {
      key: 'result',
      title: t('count.result'),
      width: 176,
      render: (line) => (
        <div className={styles.two}>
          <ResultTag result={line.result} />
          {line.result === 'misplaced' && <span className={styles.small}>{line.foundPlace?.name}</span>}
          {line.condition !== null && line.condition !== 'good' && (
            <span className={styles.small}>{t(conditions[line.condition])}</span>
          )}
        </div>
      ),
    },
    {
      key: 'seen',
      title: t('count.seen'),
      width: 128,
      render: (line) => (
        <div className={styles.two}>
          <span>{line.foundBy?.name ?? '—'}</span>
          <span className={styles.small}>{line.foundAt !== null && format.moment(line.foundAt)}</span>
        </div>
      ),
    },
    {
      key: 'value',
      title: t('column.value'),
      width: 120,
      align: 'right',
      render: (line) => format.number(Number(line.value), 2),
    },
    { key: 'why', title: t('count.cause'), width: 200, render: (line) => <Why line={line} explain={explain} /> },
  ]
}

function Why({ line, explain }: { line: CountLine; explain: ((line: CountLine) => void) | undefined }) {
  const t = useT(assetWords)
  const format = useFormat()
  if (line.result !== 'missing') return '—'
  return (
    <div className={styles.two}>
      {line.cause !== null && (
        <span>
          {line.cause} · {line.responsible?.name}
        </span>
      )}
      {line.compensation !== null && (
        <span className={styles.small}>
          {line.opinion} · {t('count.compensation')} {format.number(Number(line.compensation), 2)}
        </span>
      )}
      {explain && (
        <Button size="small" onClick={() => explain(line)} aria-label={`${t('count.explain')} ${line.asset.number}`}>
          {t('count.explain')}
        </Button>
      )}
    </div>
  )
}

function LineCard({ line }: { line: CountLine }) {
  return (
    <Link to="/assets/$id" params={{ id: line.asset.id } as never} className={styles.card}>
      <strong>{line.asset.name}</strong>
      <ResultTag result={line.result} />
      <span className={styles.small}>
        {line.asset.number} · {line.place?.name}
      </span>
    </Link>
  )
}

function Strays({ count }: { count: Count }) {
  const t = useT(assetWords)
  const format = useFormat()
  if (count.strays.length === 0) return null
  return (
    <section className={styles.strays} aria-label={t('count.strays')}>
      <h2>{t('count.strays')}</h2>
      <ul>
        {count.strays.map(({ id, code, outcome, place, person, at }) => (
          <li key={id}>
            <span className="number">{code}</span> · {t(scanOutcomes[outcome])} · {person?.name} {place?.name}{' '}
            {format.moment(at)}
          </li>
        ))}
      </ul>
    </section>
  )
}
