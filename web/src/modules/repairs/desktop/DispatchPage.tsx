import { id } from '@houqin/contracts'
import type { RepairRow } from '@houqin/contracts/repairs'
import { App } from 'antd'
import { useState } from 'react'
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
import { TeamLoad } from './TeamLoad.tsx'

/** The board of the dispatch desk: what lies where, how old it is, and whom it can be given to. */
export function DispatchPage() {
  const t = useT(repairWords)
  const { message } = App.useApp()
  const [{ open }, change] = useAddress({ open: id.optional() })
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
      <PageHeader title={t('dispatch.title')} about={t('dispatch.about')} />
      {assign.error !== null && <ProblemAlert error={assign.error} onRefresh={assign.reset} />}
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
