import { api } from '@houqin/contracts'
import type { ReportPart } from '@houqin/contracts/report-tasks'
import { App, Button } from 'antd'
import { useState } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { sentenceOf } from '../../../kernel/problem.ts'
import { useAction } from '../../../kernel/queries.ts'
import { Drafts } from './Drafts.tsx'
import { ReasonModal } from './ReasonModal.tsx'
import { togetherWords } from './words.ts'

interface PartActionsProps {
  part: ReportPart
  /** Keeps every section at once. */
  keepAll: () => Promise<void>
  renew: () => Promise<ReportPart | undefined>
}

const invalidates = [api.getReportPart, api.getReportTask, api.listReportParts, api.listReportTasks]

/** Hand in; or accept and return. */
export function PartActions({ part, keepAll, renew }: PartActionsProps) {
  const t = useT(togetherWords)
  const { message } = App.useApp()
  const [returning, setReturning] = useState(false)
  const submit = useAction(api.submitReportPart, { invalidates })
  const accept = useAction(api.acceptReportPart, { invalidates })
  const giveBack = useAction(api.returnReportPart, { invalidates })
  const sent = { params: { id: part.id }, body: { version: part.version } }
  const tell = (error: unknown) => void message.error(sentenceOf(error))
  const handIn = async () => {
    try {
      await keepAll()
      await renew()
      await submit.mutateAsync(sent)
      void message.success(t('write.submitted'))
    } catch (error) {
      tell(error)
    }
  }
  return (
    <>
      <Drafts part={part} />
      {part.can.review && (part.state === 'submitted' || part.state === 'accepted') && (
        <Button onClick={() => setReturning(true)}>{t('write.return')}</Button>
      )}
      {part.can.review && part.state === 'submitted' && (
        <Button
          type="primary"
          loading={accept.isPending}
          onClick={() =>
            accept.mutate(sent, { onSuccess: () => void message.success(t('write.accepted')), onError: tell })
          }
        >
          {t('write.accept')}
        </Button>
      )}
      {part.can.write && (
        <Button type="primary" loading={submit.isPending} onClick={() => void handIn()}>
          {t('write.submit')}
        </Button>
      )}
      <ReasonModal
        open={returning}
        title={t('write.return')}
        onClose={() => setReturning(false)}
        onReason={async (reason) => {
          await giveBack.mutateAsync({ params: sent.params, body: { ...sent.body, reason } })
          void message.success(t('write.returned.done'))
        }}
      />
    </>
  )
}
