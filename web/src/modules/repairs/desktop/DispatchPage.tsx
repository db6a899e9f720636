import { id } from '@houqin/contracts'
import type { RepairRow } from '@houqin/contracts/repairs'
import { App, Segmented } from 'antd'
import { useState } from 'react'
import { z } from 'zod'
import { useAddress } from '../../../kernel/address.ts'
import { useT } from '../../../kernel/i18n.ts'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx'
import { RepairDrawer } from '../components/RepairDrawer.tsx'
import type { Choice } from '../components/TeamChoice.tsx'
import { VerbDrawer } from '../components/VerbDrawer.tsx'
import { isWithDesk, useVerb } from '../components/verb-endpoints.ts'
import { repairWords } from '../words.ts'
import { BoardColumn } from './BoardColumn.tsx'
import { boardColumns } from './board-columns.ts'
import styles from './DispatchPage.module.css'
import { PlaceMap } from './PlaceMap.tsx'
import { TechnicianCalendar } from './TechnicianCalendar.tsx'
import { TeamLoad } from './TeamLoad.tsx'

const views = ['board', 'calendar', 'map'] as const
const address = { open: id.optional(), view: z.enum(views).catch('board') }

/** The dispatch desk: what lies where, how old it is, and whom it can be given to. */
export function DispatchPage() {
  const t = useT(repairWords)
  const { message } = App.useApp()
  const [{ open, view }, change] = useAddress(address)
  const [assigning, setAssigning] = useState<RepairRow>()
  const [dragged, setDragged] = useState<RepairRow>()
  const [drawn, setDrawn] = useState(false)
  const assign = useVerb('assign')
  const drop = (repair: RepairRow, whom: Choice, name: string) =>
    assign.mutate(
      { params: { id: repair.id }, body: { version: repair.version, ...whom } },
      { onSuccess: () => void message.success(t('dispatch.assigned.toast', { number: repair.number, name })) },
    )
  const startAssigning = (repair: RepairRow) => {
    setAssigning(repair)
    setDrawn(true)
  }
  return (
    <>
      <Head view={view} onView={(next) => change({ view: next })} />
      {assign.error !== null && <ProblemAlert error={assign.error} onRefresh={assign.reset} />}
      {view === 'calendar' && <TechnicianCalendar onOpen={(repairId) => change({ open: repairId })} />}
      {view === 'map' && <PlaceMap />}
      {view === 'board' && (
        <div className={styles.page}>
          <div className={styles.board}>
            {boardColumns.map((column) => (
              <BoardColumn
                key={column.key}
                column={column}
                onOpen={(repair) => change({ open: repair.id })}
                onAssign={startAssigning}
                onDrag={setDragged}
              />
            ))}
          </div>
          <TeamLoad dragged={dragged} onDrop={drop} />
        </div>
      )}
      {assigning !== undefined && (
        <VerbDrawer
          key={assigning.id}
          verb="assign"
          repair={assigning}
          label={t(isWithDesk(assigning.state) ? 'dispatch.title' : 'verb.reassign')}
          open={drawn}
          onClose={() => setDrawn(false)}
          onDone={() => void message.success(t('verb.done.assign'))}
          onRefresh={assign.reset}
        />
      )}
      <RepairDrawer id={open} onClose={() => change({ open: null })} />
    </>
  )
}

type View = (typeof views)[number]

function Head({ view, onView }: { view: View; onView: (view: View) => void }) {
  const t = useT(repairWords)
  return (
    <PageHeader
      title={t('dispatch.title')}
      about={t(view === 'board' ? 'dispatch.about' : `${view}.about`)}
      actions={
        <Segmented
          aria-label={t('dispatch.view')}
          value={view}
          onChange={onView}
          options={views.map((value) => ({ value, label: t(`dispatch.view.${value}`) }))}
        />
      }
    />
  )
}
