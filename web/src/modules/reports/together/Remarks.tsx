import { api } from '@houqin/contracts'
import type { Remark, ReportPart } from '@houqin/contracts/report-tasks'
import { App, Button, Input } from 'antd'
import { useState } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { sentenceOf } from '../../../kernel/problem.ts'
import { useAction } from '../../../kernel/queries.ts'
import { Moment } from '../../../ui/Moment.tsx'
import styles from './Together.module.css'
import { togetherWords } from './words.ts'

/** Remarks on a contribution, those that wait for an answer first; each leads to its paragraph. */
export function Remarks({ part }: { part: ReportPart }) {
  const t = useT(togetherWords)
  if (part.remarks.length === 0) return <p className={styles.faint}>{t('write.remarks.none')}</p>
  const waiting = part.remarks.toSorted((a, b) => Number(b.state === 'open') - Number(a.state === 'open'))
  return waiting.map((remark) => (
    <article key={remark.id} className={remark.state === 'open' ? styles.remark : `${styles.remark} ${styles.settled}`}>
      <Button type="link" size="small" className={styles.quote} onClick={() => goTo(remark.block)}>
        {remark.quote.slice(0, 20)}…
      </Button>
      <p>{remark.text}</p>
      <p className={styles.faint}>
        {remark.madeBy?.name} <Moment at={remark.madeAt} />
      </p>
      {remark.state === 'open' ? (
        part.can.write && <Answer part={part} remark={remark} />
      ) : (
        <p className={styles.faint}>
          {t(`remark.${remark.state}`)} {remark.answer}
        </p>
      )}
    </article>
  ))
}

function goTo(block: string): void {
  document.querySelector(`[data-block="${CSS.escape(block)}"]`)?.scrollIntoView({ block: 'center', behavior: 'smooth' })
}

function Answer({ part, remark }: { part: ReportPart; remark: Remark }) {
  const t = useT(togetherWords)
  const { message } = App.useApp()
  const [answer, setAnswer] = useState('')
  const settle = useAction(api.settleReportRemark, { invalidates: [api.getReportPart, api.getReportTask] })
  const say = (state: 'taken' | 'declined') =>
    settle.mutate(
      { params: { id: part.id, remark: remark.id }, body: { state, answer } },
      { onError: (error) => void message.error(sentenceOf(error)) },
    )
  return (
    <div className={styles.answers}>
      <Input
        size="small"
        value={answer}
        maxLength={500}
        aria-label={t('remark.answer')}
        placeholder={t('remark.answer')}
        onChange={({ target }) => setAnswer(target.value)}
      />
      <div>
        <Button size="small" type="primary" loading={settle.isPending} onClick={() => say('taken')}>
          {t('remark.taken')}
        </Button>
        <Button size="small" disabled={answer.trim() === ''} onClick={() => say('declined')}>
          {t('remark.declined')}
        </Button>
      </div>
    </div>
  )
}
