import { api, id } from '@houqin/contracts'
import { Segmented } from 'antd'
import { z } from 'zod'
import { useAddress } from '../../../kernel/address.ts'
import { useT } from '../../../kernel/i18n.ts'
import type { RowOf } from '../../../kernel/queries.ts'
import { DataTable, type Column } from '../../../ui/DataTable.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { Moment } from '../../../ui/Moment.tsx'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { RepairDrawer } from '../components/RepairDrawer.tsx'
import { repairWords } from '../words.ts'

type Row = RowOf<typeof api.listTransfers>

const views = ['all', 'open', 'disputed'] as const
const address = { view: z.enum(views).catch('all'), open: id.optional() }

/** The register of passing on between teams: who asked whom, why, and what was answered. */
export function TransfersPage() {
  const t = useT(repairWords)
  const [{ view, open }, change] = useAddress(address)
  const columns = useColumns()
  return (
    <>
      <PageHeader title={t('transfers.register')} about={t('transfers.about')} />
      <DataTable
        name="transfers"
        label={t('transfers.register')}
        endpoint={api.listTransfers}
        query={{ view }}
        columns={columns}
        card={(row) => (
          <>
            <b>
              <Teams row={row} />
            </b>{' '}
            {t(`transfers.${row.answer ?? 'waiting'}`)}
            <br />
            <span className="number">{row.case.number}</span> {row.case.title}
          </>
        )}
        onOpen={(row) => change({ open: row.case.id })}
        empty={<EmptyState title={t('transfers.empty')} about={t('transfers.about')} />}
        filters={
          <Segmented
            aria-label={t('dispatch.view')}
            value={view}
            onChange={(next) => change({ view: next })}
            options={views.map((value) => ({ value, label: t(`transfers.view.${value}`) }))}
          />
        }
      />
      <RepairDrawer id={open} onClose={() => change({ open: null })} />
    </>
  )
}

function useColumns(): Column<Row>[] {
  const t = useT(repairWords)
  return [
    {
      key: 'case',
      title: t('column.repair'),
      render: (row) => (
        <>
          <span className="number">{row.case.number}</span> {row.case.title}
        </>
      ),
    },
    { key: 'teams', title: t('transfers.teams'), render: (row) => <Teams row={row} />, width: 200 },
    {
      key: 'asked',
      title: t('transfers.asked'),
      render: (row) => (
        <>
          {row.askedBy?.name} <Moment at={row.askedAt} />
          <br />
          {row.reason}
        </>
      ),
    },
    {
      key: 'answer',
      title: t('transfers.answer'),
      render: (row) => (
        <>
          <b>{t(`transfers.${row.answer ?? 'waiting'}`)}</b> {row.answeredBy?.name}
          <br />
          {row.answerReason}
        </>
      ),
    },
  ]
}

function Teams({ row: { from, to } }: { row: Row }) {
  const t = useT(repairWords)
  return t('transfers.from', { from: from?.name ?? t('transfers.nobody'), to: to.name })
}
