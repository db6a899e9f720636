import { api } from '@houqin/contracts'
import { Button } from 'antd-mobile'
import { useT } from '../../../kernel/i18n.ts'
import { useAction, useEndpoint } from '../../../kernel/queries.ts'
import { Failure } from '../../../phone/parts/Failure.tsx'
import { Loading } from '../../../phone/parts/Loading.tsx'
import { useNotice } from '../../../phone/parts/Notice.tsx'
import { Sheet } from '../../../phone/parts/Sheet.tsx'
import { Trouble } from '../../../phone/parts/Trouble.tsx'
import { HandoverSheet } from '../HandoverSheet.tsx'
import { workforceWords } from '../words.ts'
import styles from './DutyPage.module.css'

/** What is handed over, to be read before it is signed for. */
export function TakeSheet({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useT(workforceWords)
  const notify = useNotice()
  const handover = useEndpoint(api.getHandover, { params: { id } })
  const take = useAction(api.takeHandover, { invalidates: [api.listMyDuties, api.listHandovers, api.getHandover] })
  const sign = (version: number) =>
    take.mutate(
      { params: { id }, body: { version } },
      {
        onSuccess: () => {
          notify(t('handovers.taken.toast'))
          onClose()
        },
      },
    )
  return (
    <Sheet title={t('duty.take')} onClose={onClose}>
      {handover.data === undefined && handover.error === null && <Loading />}
      {handover.data === undefined && handover.error !== null && (
        <Failure error={handover.error} retry={() => void handover.refetch()} />
      )}
      {handover.data !== undefined && (
        <>
          <HandoverSheet handover={handover.data} />
          <div className={styles.foot}>
            <Trouble error={take.error} />
            <Button
              block
              size="large"
              color="primary"
              loading={take.isPending}
              onClick={() => sign(handover.data.version)}
            >
              {t('handovers.take')}
            </Button>
          </div>
        </>
      )}
    </Sheet>
  )
}
