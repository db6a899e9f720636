import { PlusOutlined } from '@ant-design/icons'
import { api } from '@houqin/contracts'
import { opinionChannel, opinionChannels, type OpinionRow } from '@houqin/contracts/satisfaction/opinion'
import { Link, useNavigate } from '@tanstack/react-router'
import { Button, Segmented, Select } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import { useAddress } from '../../../kernel/address.ts'
import { useT } from '../../../kernel/i18n.ts'
import { useMe } from '../../../kernel/session.tsx'
import { DataTable, type Column } from '../../../ui/DataTable.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { SearchInput } from '../../../ui/SearchInput.tsx'
import { OpinionTag } from '../states.tsx'
import { satisfactionWords } from '../words.ts'
import { OpinionDrawer } from './OpinionDrawer.tsx'
import styles from './Satisfaction.module.css'

const views = ['open', 'late', 'mine', 'all'] as const
const address = {
  q: z.string().trim().max(60).optional(),
  view: z.enum(views).default('open'),
  channel: opinionChannel.optional(),
}

/** Opinions that one may see; the desk sees all of them. */
export function OpinionsPage() {
  const t = useT(satisfactionWords)
  const navigate = useNavigate()
  const scope = useMe().permissions['opinion.create']
  const [filter, change] = useAddress(address)
  const [writing, setWriting] = useState(false)
  const columns = useOpinionColumns()
  const add = scope !== undefined && (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setWriting(true)}>
      {t(scope === 'all' ? 'opinions.write' : 'opinions.new')}
    </Button>
  )
  return (
    <>
      <PageHeader title={t('opinions.title')} about={t('opinions.about')} actions={add} />
      <DataTable
        name="opinions"
        label={t('opinions.title')}
        endpoint={api.listOpinions}
        query={filter}
        columns={columns}
        card={(row) => <OpinionCard opinion={row} />}
        onOpen={(row) => void navigate({ to: '/opinions/$id', params: { id: row.id } as never })}
        filters={
          <div className={styles.filters}>
            <Segmented
              aria-label={t('opinions.title')}
              value={filter.view}
              onChange={(view) => change({ view })}
              options={views.map((view) => ({ value: view, label: t(`view.${view}`) }))}
            />
            <SearchInput
              className={styles.search}
              label={t('opinions.search')}
              value={filter.q ?? ''}
              onChange={(q) => change({ q })}
            />
            <Select
              aria-label={t('column.channel')}
              allowClear
              className={styles.choice}
              placeholder={t('column.channel')}
              value={filter.channel}
              onChange={(channel) => change({ channel: channel ?? null })}
              options={Object.entries(opinionChannels).map(([value, label]) => ({ value, label: t(label) }))}
            />
          </div>
        }
        empty={<EmptyState title={t('opinions.empty')} about={t('opinions.empty.about')} action={add} />}
        onClear={
          filter.q !== undefined || filter.channel !== undefined ? () => change({ q: null, channel: null }) : undefined
        }
      />
      <OpinionDrawer open={writing} writesForOthers={scope === 'all'} onClose={() => setWriting(false)} />
    </>
  )
}

function useOpinionColumns(): Column<OpinionRow>[] {
  const t = useT(satisfactionWords)
  return [
    {
      key: 'opinion',
      title: t('column.opinion'),
      render: (row) => (
        <div className={styles.two}>
          <Link to="/opinions/$id" params={{ id: row.id } as never}>
            {row.content.length > 60 ? `${row.content.slice(0, 60)}…` : row.content}
          </Link>
          <span className={styles.small}>
            <span className="number">{row.number}</span>
            {row.occasion !== null && ` · ${row.occasion}`}
          </span>
        </div>
      ),
    },
    { key: 'channel', title: t('column.channel'), width: 128, render: (row) => t(opinionChannels[row.channel]) },
    {
      key: 'from',
      title: t('column.from'),
      width: 144,
      render: (row) => (
        <div className={styles.two}>
          <span>{row.isAnonymous ? t('opinion.anonymous') : (row.person?.name ?? row.raisedBy ?? '—')}</span>
          <span className={styles.small}>{row.clientUnit?.name}</span>
        </div>
      ),
    },
    { key: 'state', title: t('column.state'), width: 104, render: (row) => <OpinionTag state={row.state} /> },
    {
      key: 'unit',
      title: t('column.unit'),
      width: 144,
      render: (row) => (
        <div className={styles.two}>
          <span>{row.unit?.name ?? '—'}</span>
          <span className={styles.small}>{row.handler?.name}</span>
        </div>
      ),
    },
    { key: 'due', title: t('column.due'), width: 128, render: (row) => <Due opinion={row} /> },
    { key: 'on', title: t('column.on'), width: 112, render: (row) => row.on },
  ]
}

/** The day its next step is due. */
function Due({ opinion }: { opinion: OpinionRow }) {
  const t = useT(satisfactionWords)
  const due = opinion.state === 'sorted' ? opinion.replyDueOn : opinion.dueOn
  if (due === null || opinion.state === 'closed' || opinion.state === 'explained') return '—'
  return (
    <span className={opinion.isLate ? styles.late : undefined}>
      {due}
      {opinion.isLate && ` ${t('opinion.late')}`}
    </span>
  )
}

function OpinionCard({ opinion }: { opinion: OpinionRow }) {
  const t = useT(satisfactionWords)
  return (
    <Link to="/opinions/$id" params={{ id: opinion.id } as never} className={styles.card}>
      <strong>{opinion.content.slice(0, 60)}</strong>
      <OpinionTag state={opinion.state} />
      <span className={styles.small}>
        {t(opinionChannels[opinion.channel])} · {opinion.on}
      </span>
    </Link>
  )
}
