import { PlusOutlined } from '@ant-design/icons'
import { api } from '@houqin/contracts'
import type { CountBody, CountRow } from '@houqin/contracts/assets/count'
import { Link, useNavigate } from '@tanstack/react-router'
import { App, Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { useAction } from '../../../kernel/queries.ts'
import { useCan } from '../../../kernel/session.tsx'
import { DataTable, type Column } from '../../../ui/DataTable.tsx'
import { DayField } from '../../../ui/DayField.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { FormDrawer } from '../../../ui/FormDrawer.tsx'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { PlacePicker } from '../../../ui/PlacePicker.tsx'
import { UnitPicker } from '../../../ui/UnitPicker.tsx'
import { CountTag } from '../states.tsx'
import { assetWords } from '../words.ts'
import styles from './Assets.module.css'

/** Stocktakings, newest first. */
export function CountsPage() {
  const t = useT(assetWords)
  const navigate = useNavigate()
  const can = useCan()
  const [opening, setOpening] = useState(false)
  const columns = useCountColumns()
  const add = can('asset-count.manage') && (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setOpening(true)}>
      {t('counts.new')}
    </Button>
  )
  return (
    <>
      <PageHeader title={t('counts.title')} about={t('counts.about')} actions={add} />
      <DataTable
        name="asset-counts"
        label={t('counts.title')}
        endpoint={api.listAssetCounts}
        query={{}}
        columns={columns}
        card={(row) => <CountCard count={row} />}
        onOpen={(row) => void navigate({ to: '/asset-counts/$id', params: { id: row.id } as never })}
        filters={null}
        empty={<EmptyState title={t('counts.empty')} about={t('counts.empty.about')} action={add} />}
      />
      <OpenDrawer open={opening} onClose={() => setOpening(false)} />
    </>
  )
}

function OpenDrawer({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useT(assetWords)
  const navigate = useNavigate()
  const { message } = App.useApp()
  const start = useAction(api.openAssetCount, { invalidates: [api.listAssetCounts] })
  const submit = async (body: CountBody) => {
    const { id, number } = await start.mutateAsync({ body })
    void message.success(t('count.opened', { number }))
    void navigate({ to: '/asset-counts/$id', params: { id } as never })
  }
  const title = t('count.title')
  return (
    <FormDrawer<CountBody>
      open={open}
      onClose={onClose}
      title={t('counts.new')}
      about={t('counts.about')}
      submitLabel={t('counts.new')}
      onSubmit={submit}
    >
      <Form.Item name="title" label={title} rules={[{ required: true, message: t('field.missing', { name: title }) }]}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="unitId" label={t('count.unit')} extra={t('count.scope.about')}>
        <UnitPicker label={t('count.unit')} />
      </Form.Item>
      <Form.Item name="placeId" label={t('count.place')}>
        <PlacePicker label={t('count.place')} />
      </Form.Item>
      <DayField name="dueOn" label={t('count.dueOn')} missing={t('field.missing', { name: t('count.dueOn') })} />
    </FormDrawer>
  )
}

function useCountColumns(): Column<CountRow>[] {
  const t = useT(assetWords)
  return [
    {
      key: 'count',
      title: t('counts.title'),
      render: (row) => (
        <div className={styles.two}>
          <Link to="/asset-counts/$id" params={{ id: row.id } as never}>
            {row.title}
          </Link>
          <span className={`${styles.small} number`}>{row.number}</span>
        </div>
      ),
    },
    {
      key: 'scope',
      title: t('count.unit'),
      width: 240,
      render: (row) => [row.unit?.name, row.place?.name].filter(Boolean).join(' · ') || t('count.scope.all'),
    },
    { key: 'state', title: t('paper.state'), width: 104, render: (row) => <CountTag state={row.state} /> },
    {
      key: 'progress',
      title: t('count.progress'),
      width: 160,
      render: (row) => t('count.done', { n: row.found + row.misplaced, of: row.expected }),
    },
    { key: 'missing', title: t('count.missing'), width: 96, align: 'right', render: (row) => row.missing },
    { key: 'dueOn', title: t('count.dueOn'), width: 120, render: (row) => row.dueOn },
  ]
}

function CountCard({ count }: { count: CountRow }) {
  const t = useT(assetWords)
  return (
    <Link to="/asset-counts/$id" params={{ id: count.id } as never} className={styles.card}>
      <strong>{count.title}</strong>
      <CountTag state={count.state} />
      <span className={styles.small}>{t('count.done', { n: count.found + count.misplaced, of: count.expected })}</span>
    </Link>
  )
}
