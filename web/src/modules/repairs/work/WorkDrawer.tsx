import { api } from '@houqin/contracts'
import type { Repair } from '@houqin/contracts/repairs'
import type { WorkRecord } from '@houqin/contracts/work'
import { App } from 'antd'
import { useT } from '../../../kernel/i18n.ts'
import { FormDrawer } from '../../../ui/FormDrawer.tsx'
import { startingValues, WorkFields } from './WorkFields.tsx'
import { useWorkAction } from './use-work.ts'
import { workWords } from './work-words.ts'

export type WorkFormKind =
  | 'record'
  | 'nature'
  | 'quote'
  | 'consent'
  | 'decline'
  | 'charge'
  | 'waive'
  | 'outside'
  | 'return'
  | 'saving'
  | 'backlog'
  | 'void'
/** Which form, and of which entry. */
export interface WorkForm {
  kind: WorkFormKind
  id?: string
}

interface WorkDrawerProps {
  form: WorkForm | undefined
  repair: Repair
  record: WorkRecord
  onClose: () => void
}

/** The form of a step of work or money, as the contract declares its body. */
export function WorkDrawer({ form, repair, record, onClose }: WorkDrawerProps) {
  const t = useT(workWords)
  const { message } = App.useApp()
  const send = useSending({ repair, record })
  const kind = form?.kind ?? 'record'
  const label = t(kind === 'backlog' && record.backlog !== null ? 'do.unbacklog' : `do.${kind}`)
  return (
    <FormDrawer<Record<string, unknown>>
      open={form !== undefined}
      onClose={onClose}
      title={`${label} · ${repair.number}`}
      about={t(`about.${kind === 'decline' ? 'consent' : kind}`)}
      submitLabel={label}
      danger={kind === 'void' || kind === 'decline'}
      size={kind === 'record' || kind === 'quote' ? 760 : 480}
      initialValues={startingValues(kind, { repair, record })}
      onSubmit={async (values) => {
        await send({ kind, id: form?.id }, values)
        void message.success(t('done'))
      }}
    >
      {form !== undefined && <WorkFields kind={kind} record={record} repair={repair} />}
    </FormDrawer>
  )
}

/** Sends what was entered to the operation of its step. */
function useSending({ repair, record }: Pick<WorkDrawerProps, 'repair' | 'record'>) {
  const actions = {
    record: useWorkAction(api.recordWork),
    nature: useWorkAction(api.setRepairNature),
    quote: useWorkAction(api.quoteRepair),
    consent: useWorkAction(api.agreeToQuote),
    decline: useWorkAction(api.declineQuote),
    charge: useWorkAction(api.chargeRepair),
    waive: useWorkAction(api.chargeRepair),
    outside: useWorkAction(api.sendRepairOutside),
    return: useWorkAction(api.returnFromOutside),
    saving: useWorkAction(api.saveByRepair),
    backlog: useWorkAction(api.putOnBacklog),
    void: useWorkAction(api.voidWorkLine),
  }
  return ({ kind, id }: { kind: WorkFormKind; id?: string | undefined }, values: Record<string, unknown>) => {
    const params = { id: repair.id, lineId: id, outsideId: id, quoteId: record.quote?.id }
    const body = { ...values, ...alsoSent(kind, { repair, record }) }
    return (actions[kind].mutateAsync as (sent: unknown) => Promise<unknown>)({ params, body })
  }
}

function alsoSent(kind: WorkFormKind, { repair, record }: Pick<WorkDrawerProps, 'repair' | 'record'>) {
  if (kind === 'nature') return { version: repair.version }
  if (kind === 'waive') return { kind: 'waived' }
  if (kind === 'backlog' && record.backlog !== null) return { reason: null }
  return {}
}
