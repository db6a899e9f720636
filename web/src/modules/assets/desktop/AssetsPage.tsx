import { PlusOutlined } from '@ant-design/icons'
import { api } from '@houqin/contracts'
import type { AssetRow } from '@houqin/contracts/assets/asset'
import { Link, useNavigate } from '@tanstack/react-router'
import { Button, Segmented, Select } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import { useAddress } from '../../../kernel/address.ts'
import { useT } from '../../../kernel/i18n.ts'
import { useEndpoint } from '../../../kernel/queries.ts'
import { useCan } from '../../../kernel/session.tsx'
import { useFormat } from '../../../kernel/use-format.ts'
import { DataTable, type Column } from '../../../ui/DataTable.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { LinkButton } from '../../../ui/LinkButton.tsx'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { PlacePicker } from '../../../ui/PlacePicker.tsx'
import { SearchInput } from '../../../ui/SearchInput.tsx'
import { AssetTag } from '../states.tsx'
import { assetWords } from '../words.ts'
import { AssetDrawer } from './AssetDrawer.tsx'
import styles from './Assets.module.css'

const views = ['all', 'mine', 'idle', 'ended'] as const
const address = {
  q: z.string().trim().max(60).optional(),
  view: z.enum(views).default('all'),
  classId: z.uuid().optional(),
  placeId: z.uuid().optional(),
}

/** Asset cards that one may see. */
export function AssetsPage() {
  const t = useT(assetWords)
  const navigate = useNavigate()
  const can = useCan()
  const [filter, change] = useAddress(address)
  const [writing, setWriting] = useState(false)
  const columns = useAssetColumns()
  const add = can('asset.register') && (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setWriting(true)}>
      {t('assets.new')}
    </Button>
  )
  const isFiltered = filter.q !== undefined || filter.classId !== undefined || filter.placeId !== undefined
  return (
    <>
      <PageHeader title={t('assets.title')} about={t('assets.about')} actions={add} />
      <DataTable
        name="assets"
        label={t('assets.title')}
        endpoint={api.listAssets}
        query={filter}
        columns={columns}
        card={(row) => <AssetCard asset={row} />}
        onOpen={(row) => void navigate({ to: '/assets/$id', params: { id: row.id } as never })}
        filters={<Filters filter={filter} change={change} />}
        empty={<EmptyState title={t('assets.empty')} about={t('assets.empty.about')} action={add} />}
        onClear={isFiltered ? () => change({ q: null, classId: null, placeId: null }) : undefined}
      />
      <AssetDrawer open={writing} onClose={() => setWriting(false)} />
    </>
  )
}

type Address = ReturnType<typeof useAddress<typeof address>>

function Filters({ filter, change }: { filter: Address[0]; change: Address[1] }) {
  const t = useT(assetWords)
  const classes = useEndpoint(api.listAssetClasses)
  return (
    <div className={styles.filters}>
      <Segmented
        className={styles.views}
        aria-label={t('assets.title')}
        value={filter.view}
        onChange={(view) => change({ view })}
        options={views.map((view) => ({ value: view, label: t(`view.${view}`) }))}
      />
      <SearchInput
        className={styles.search}
        label={t('assets.search')}
        value={filter.q ?? ''}
        onChange={(q) => change({ q })}
      />
      <Select
        aria-label={t('column.class')}
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        className={styles.choice}
        placeholder={t('column.class')}
        value={filter.classId}
        onChange={(classId) => change({ classId: classId ?? null })}
        options={(classes.data?.items ?? []).map(({ id, name, code }) => ({ value: id, label: `${code} ${name}` }))}
      />
      <PlacePicker
        className={styles.choice}
        label={t('column.place')}
        placeholder={t('column.place')}
        {...(filter.placeId === undefined ? {} : { value: filter.placeId })}
        onChange={(placeId) => change({ placeId: placeId ?? null })}
      />
      {filter.placeId !== undefined && <LinkButton to={`/asset-rooms/${filter.placeId}`}>{t('asset.room')}</LinkButton>}
    </div>
  )
}

function useAssetColumns(): Column<AssetRow>[] {
  const t = useT(assetWords)
  const format = useFormat()
  return [
    {
      key: 'asset',
      title: t('column.asset'),
      render: (row) => (
        <div className={styles.two}>
          <Link to="/assets/$id" params={{ id: row.id } as never}>
            {row.name}
            {row.spec !== null && ` ${row.spec}`}
          </Link>
          <span className={`${styles.small} number`}>{row.number}</span>
        </div>
      ),
    },
    { key: 'class', title: t('column.class'), width: 128, render: (row) => row.class.name },
    { key: 'state', title: t('column.state'), width: 96, render: (row) => <AssetTag state={row.state} /> },
    {
      key: 'unit',
      title: t('column.unit'),
      width: 144,
      render: (row) => (
        <div className={styles.two}>
          <span>{row.unit.name}</span>
          <span className={styles.small}>{row.keeper?.name}</span>
        </div>
      ),
    },
    { key: 'place', title: t('column.place'), width: 200, render: (row) => row.place?.name ?? '—' },
    {
      key: 'quantity',
      title: t('column.quantity'),
      width: 80,
      align: 'right',
      render: (row) => `${row.quantity} ${row.unitWord}`,
    },
    {
      key: 'value',
      title: t('column.value'),
      width: 128,
      align: 'right',
      render: (row) => format.number(Number(row.value), 2),
    },
    { key: 'acquiredOn', title: t('column.acquiredOn'), width: 112, render: (row) => row.acquiredOn },
  ]
}

function AssetCard({ asset }: { asset: AssetRow }) {
  return (
    <Link to="/assets/$id" params={{ id: asset.id } as never} className={styles.card}>
      <strong>{asset.name}</strong>
      <AssetTag state={asset.state} />
      <span className={styles.small}>
        {asset.number} · {asset.unit.name} · {asset.place?.name ?? ''}
      </span>
    </Link>
  )
}
