import { api } from '@houqin/contracts'
import { Drawer } from 'antd'
import { useT } from '../../../kernel/i18n.ts'
import { useEndpoint } from '../../../kernel/queries.ts'
import { ErrorState } from '../../../ui/ErrorState.tsx'
import { PageSkeleton } from '../../../ui/PageSkeleton.tsx'
import { HandoverSheet } from '../HandoverSheet.tsx'
import { workforceWords } from '../words.ts'

/** One handover beside the list. */
export function HandoverDrawer({ id, onClose }: { id: string | undefined; onClose: () => void }) {
  const t = useT(workforceWords)
  const handover = useEndpoint(api.getHandover, { params: { id: id ?? '' }, enabled: id !== undefined })
  return (
    <Drawer
      open={id !== undefined}
      onClose={onClose}
      size={520}
      title={t('handovers.one')}
      destroyOnHidden
      styles={{ wrapper: { maxWidth: '100vw' } }}
    >
      {handover.data !== undefined && <HandoverSheet handover={handover.data} />}
      {handover.data === undefined && handover.error === null && <PageSkeleton rows={6} />}
      {handover.data === undefined && handover.error !== null && (
        <ErrorState error={handover.error} onRetry={() => void handover.refetch()} />
      )}
    </Drawer>
  )
}
