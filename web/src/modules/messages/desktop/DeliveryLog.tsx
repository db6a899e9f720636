import { api, type ResponseOf } from '@houqin/contracts'
import { Button } from 'antd'
import { useT } from '../../../kernel/i18n.ts'
import { useAction } from '../../../kernel/queries.ts'
import { DataTable, type Column } from '../../../ui/DataTable.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { Moment } from '../../../ui/Moment.tsx'
import { messageWords } from '../words.ts'

type Delivery = ResponseOf<typeof api.listDeliveries>['items'][number]

/** What went out, to whom, and why something did not. */
export function DeliveryLog() {
  const t = useT(messageWords)
  return (
    <section>
      <h2>{t('log.title')}</h2>
      <DataTable
        name="deliveries"
        label={t('log.title')}
        endpoint={api.listDeliveries}
        columns={useColumns()}
        every={15_000}
        empty={<EmptyState title={t('log.empty')} />}
      />
    </section>
  )
}

function useColumns(): Column<Delivery>[] {
  const t = useT(messageWords)
  const retry = useAction(api.retryDelivery, { invalidates: [api.listDeliveries] })
  return [
    { key: 'text', title: t('log.text'), width: 320, render: (row) => row.text },
    { key: 'to', title: t('log.to'), width: 140, render: (row) => row.channel ?? row.person ?? '—' },
    { key: 'state', title: t('log.state'), width: 100, render: (row) => t(`delivery.${row.state}`) },
    { key: 'when', title: t('log.when'), width: 120, render: (row) => <Moment at={row.settledAt ?? row.dueAt} /> },
    { key: 'attempts', title: t('log.attempts'), width: 80, align: 'right', render: (row) => row.attempts },
    { key: 'problem', title: t('log.problem'), render: (row) => row.problem ?? '—' },
    {
      key: 'retry',
      title: '',
      render: (row) =>
        row.state === 'failed' && (
          <Button size="small" onClick={() => retry.mutate({ params: { id: row.id } })}>
            {t('log.retry')}
          </Button>
        ),
    },
  ]
}
