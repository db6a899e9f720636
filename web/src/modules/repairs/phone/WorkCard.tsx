import { api, work } from '@houqin/contracts'
import type { Repair } from '@houqin/contracts/repairs'
import type { WorkRecord } from '@houqin/contracts/work'
import { Button } from 'antd-mobile'
import { useState } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { useNotice } from '../../../phone/parts/Notice.tsx'
import { Trouble } from '../../../phone/parts/Trouble.tsx'
import { useWork, useWorkAction } from '../work/use-work.ts'
import { MaterialLines, MoneyLines, WorkedLines, WorkTotals } from '../work/WorkLines.tsx'
import { workWords } from '../work/work-words.ts'
import { ArriveSheet } from './ArriveSheet.tsx'
import { QuoteSheet } from './QuoteSheet.tsx'
import { SignSheet } from './SignSheet.tsx'
import styles from './WorkCard.module.css'
import { WorkSheet } from './WorkSheet.tsx'

type Open = 'record' | 'arrive' | 'sign' | 'quote'

/** What was done and what it costs; the technician adds to it in a few taps, the requester answers the quote. */
export function WorkCard({ repair }: { repair: Repair }) {
  const t = useT(workWords)
  const record = useWork(repair.id).data
  const [open, setOpen] = useState<Open>()
  if (record === undefined || (!record.can.work && isEmpty(record))) return null
  const close = () => setOpen(undefined)
  const isWorking = ['accepted', 'working', 'paused', 'done', 'confirmed'].includes(repair.state)
  return (
    <section className="card">
      <h2>{t('work')}</h2>
      {record.backlog !== null && (
        <p className={styles.note}>{t('backlog.reason', { reason: record.backlog.reason })}</p>
      )}
      {record.signCode !== null && isWorking && (
        <p className={styles.code}>
          <b>{t('sign.yours', { code: record.signCode })}</b>
          <small>{t('sign.yours.about')}</small>
        </p>
      )}
      {record.nature !== 'free' && <p className="faint">{t(work.natures[record.nature])}</p>}
      {record.gates.map((gate) => (
        <p key={gate.code} className={styles.note}>
          {gate.says}
          <small>{t('basis', { basis: gate.basis })}</small>
        </p>
      ))}
      {record.can.consent && record.quote !== null && <QuoteAnswer repairId={repair.id} record={record} />}
      <WorkedLines record={record} />
      <MaterialLines record={record} />
      <MoneyLines record={record} />
      <WorkTotals totals={{ ...record.totals, outsideCost: '0', saved: '0', outputValue: '0' }} />
      {record.can.work && isWorking && (
        <div className={styles.buttons}>
          <Button block onClick={() => setOpen('record')}>
            {t('do.record')}
          </Button>
          <Button block onClick={() => setOpen('arrive')}>
            {t('do.arrive')}
          </Button>
          {record.charges.length === 0 && (
            <Button block onClick={() => setOpen('quote')}>
              {t(record.quote === null ? 'do.quote' : 'do.requote')}
            </Button>
          )}
          <Button block onClick={() => setOpen('sign')}>
            {t('do.sign')}
          </Button>
        </div>
      )}
      {open === 'record' && <WorkSheet repair={repair} onClose={close} />}
      {open === 'arrive' && <ArriveSheet repair={repair} onClose={close} />}
      {open === 'quote' && <QuoteSheet repair={repair} record={record} onClose={close} />}
      {open === 'sign' && <SignSheet repair={repair} onClose={close} />}
    </section>
  )
}

const isEmpty = (record: WorkRecord): boolean =>
  record.hours.length + record.tasks.length + record.materials.length + record.charges.length === 0 &&
  record.quote === null &&
  record.backlog === null &&
  record.signCode === null

/** The one question of a chargeable repair, to who asked for it. */
function QuoteAnswer({ repairId, record }: { repairId: string; record: WorkRecord }) {
  const t = useT(workWords)
  const notify = useNotice()
  const agree = useWorkAction(api.agreeToQuote)
  const decline = useWorkAction(api.declineQuote)
  const sent = { params: { id: repairId, quoteId: record.quote?.id ?? '' }, body: {} }
  const done = { onSuccess: () => notify(t('done')) }
  return (
    <div className={styles.ask}>
      <p>
        <b>{t('quote.title', { total: record.quote?.total ?? '' })}</b>
        <small>{t('quote.ask')}</small>
      </p>
      <Trouble error={agree.error ?? decline.error} />
      <div className={styles.pair}>
        <Button color="primary" loading={agree.isPending} onClick={() => agree.mutate(sent, done)}>
          {t('do.consent')}
        </Button>
        <Button loading={decline.isPending} onClick={() => decline.mutate(sent, done)}>
          {t('do.decline')}
        </Button>
      </div>
    </div>
  )
}
