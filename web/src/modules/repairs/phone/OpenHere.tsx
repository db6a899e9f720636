import { api, type cases } from '@houqin/contracts'
import { Button } from 'antd-mobile'
import { useState } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { useAction } from '../../../kernel/queries.ts'
import { useNotice } from '../../../phone/parts/Notice.tsx'
import { Trouble } from '../../../phone/parts/Trouble.tsx'
import { Moment } from '../../../ui/Moment.tsx'
import { StateTag } from '../../../ui/StateTag.tsx'
import styles from './ReportPage.module.css'
import { phoneRepairWords } from './words.ts'

interface OpenFault {
  id: string
  title: string
  state: cases.CaseState
  reportedAt: string
  joined: number
}

/** What is already reported at a place; who meets the same joins it and gets the answer too. */
export function OpenHere({ open }: { open: readonly OpenFault[] }) {
  const t = useT(phoneRepairWords)
  if (open.length === 0) return null
  return (
    <section className={styles.open}>
      <h2>{t('report.open', { n: open.length })}</h2>
      <ul>
        {open.map((one) => (
          <OpenRow key={one.id} one={one} />
        ))}
      </ul>
      <p>{t('report.open.about')}</p>
    </section>
  )
}

function OpenRow({ one }: { one: OpenFault }) {
  const t = useT(phoneRepairWords)
  const notify = useNotice()
  const [receipt, setReceipt] = useState<string>()
  const join = useAction(api.joinRepair, {
    invalidates: [api.getPublicPlace],
    onDone: (answer) => {
      setReceipt(answer.receipt)
      notify(t('join.done', { number: answer.number }))
    },
  })
  return (
    <li>
      <span>{one.title}</span>
      <StateTag state={one.state} />
      <Moment at={one.reportedAt} />
      {one.joined > 0 && <small>{t('join.count', { n: one.joined })}</small>}
      {receipt === undefined ? (
        <Button
          loading={join.isPending}
          aria-label={t('join.of', { title: one.title })}
          onClick={() => join.mutate({ params: { id: one.id }, body: {} })}
        >
          {t('join.action')}
        </Button>
      ) : (
        <a href={`/r/${receipt}`}>{t('join.follow')}</a>
      )}
      <Trouble error={join.error} />
    </li>
  )
}
