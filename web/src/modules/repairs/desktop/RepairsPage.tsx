import { PlusOutlined } from '@ant-design/icons'
import { api, id } from '@houqin/contracts'
import { repairFilter } from '@houqin/contracts/repairs'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { z } from 'zod'
import { useAddress } from '../../../kernel/address.ts'
import { useT } from '../../../kernel/i18n.ts'
import { useCan } from '../../../kernel/session.tsx'
import { useFormat } from '../../../kernel/use-format.ts'
import { useNow } from '../../../kernel/use-now.ts'
import { DataTable } from '../../../ui/DataTable.tsx'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { RepairCard } from '../components/RepairCard.tsx'
import { RepairDrawer } from '../components/RepairDrawer.tsx'
import { ReportDrawer } from '../components/ReportDrawer.tsx'
import { repairWords } from '../words.ts'
import { RepairFilters, SortSelect } from './RepairFilters.tsx'
import { RepairViews, type View } from './RepairViews.tsx'
import { useRepairColumns } from './repair-columns.tsx'

/** Filters of the list, which record is open beside it, and whether the report form is. */
const address = { ...repairFilter.shape, open: id.optional(), report: z.literal('1').optional() }

export function RepairsPage() {
  const t = useT(repairWords)
  const can = useCan()
  const today = useFormat().day(useNow())
  const [{ open, report, ...filter }, change] = useAddress(address)
  const columns = useRepairColumns((row) => change({ open: row.id }))
  const { view, sort, ...narrowing } = filter
  const filtered = Object.values(narrowing).some((value) => value !== undefined)
  const reportButton = can('repair.create') && (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => change({ report: '1' })}>
      {t('report.action')}
    </Button>
  )
  const clear = () => change(Object.fromEntries(Object.keys(narrowing).map((name) => [name, null])))
  return (
    <>
      <PageHeader title={t('repair.many')} about={t('repairs.about')} actions={reportButton} />
      <RepairViews view={view} onChange={(next) => change({ view: next, open: null })} />
      <DataTable
        name="repairs"
        label={t('repair.many')}
        endpoint={api.listRepairs}
        query={filter}
        columns={columns}
        card={(row) => <RepairCard repair={row} />}
        onOpen={(row) => change({ open: row.id })}
        openId={open}
        every={60_000}
        filters={<RepairFilters filter={filter} onChange={change} />}
        tools={<SortSelect value={sort} onChange={(next) => change({ sort: next })} />}
        empty={<NoRepairs view={view} action={reportButton} />}
        onClear={filtered ? clear : undefined}
        exports={
          can('repair.export')
            ? {
                endpoint: api.exportRepairs,
                sent: { query: filter },
                name: `${t('repair.many')}-${today}.xlsx`,
              }
            : undefined
        }
      />
      <RepairDrawer id={open} onClose={() => change({ open: null })} />
      <ReportDrawer
        open={report === '1'}
        onClose={() => change({ report: null })}
        onReported={(repair) => change({ open: repair.id })}
      />
    </>
  )
}

/** Says what belongs into the view, and where it fits offers to report. */
function NoRepairs({ view, action }: { view: View; action: ReactNode }) {
  const t = useT(repairWords)
  if (view === 'all' || view === 'open')
    return <EmptyState title={t('empty.title')} about={t('empty.about')} action={action} />
  return (
    <EmptyState
      title={t(`empty.${view}.title`)}
      about={t(`empty.${view}.about`)}
      action={view === 'reported' ? action : undefined}
    />
  )
}
