import { api, cases } from '@houqin/contracts'
import type { Deadline, Deadlines } from '@houqin/contracts/deadlines'
import { Button, Popconfirm } from 'antd'
import { useState } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { useAction } from '../../../kernel/queries.ts'
import { useCan } from '../../../kernel/session.tsx'
import { deadlineWords } from '../words.ts'
import { LimitDrawer, type Editing } from './LimitDrawer.tsx'
import styles from './Parts.module.css'
import { useLimitText } from './use-limit-text.ts'

/** Every limit in force, the general ones first. */
export function LimitsPart({ deadlines }: { deadlines: Deadlines }) {
  const t = useT(deadlineWords)
  const can = useCan()
  const [editing, setEditing] = useState<Editing>()
  return (
    <section className={styles.part} aria-labelledby="deadlines-limits">
      <div className={styles.head}>
        <h2 id="deadlines-limits" className={styles.heading}>
          {t('limits')}
        </h2>
        {can('rule.change') && <Button onClick={() => setEditing({ isNew: true })}>{t('add')}</Button>}
      </div>
      <p className={styles.about}>{t('limits.about')}</p>
      <ul className={styles.list}>
        {deadlines.items.map((limit) => (
          <LimitRow
            key={`${limit.category?.id ?? ''} ${limit.urgency}`}
            limit={limit}
            workdayMinutes={deadlines.workdayMinutes}
            onEdit={() => setEditing({ isNew: false, limit })}
          />
        ))}
      </ul>
      <LimitDrawer editing={editing} onClose={() => setEditing(undefined)} />
    </section>
  )
}

interface LimitRowProps {
  limit: Deadline
  workdayMinutes: number
  onEdit: () => void
}

function LimitRow({ limit, workdayMinutes, onEdit }: LimitRowProps) {
  const t = useT(deadlineWords)
  const can = useCan()
  const say = useLimitText(workdayMinutes)
  const category = limit.category?.name ?? t('category.all')
  const urgency = t(cases.urgencies[limit.urgency])
  return (
    <li className={styles.row}>
      <div>
        <b>{category}</b>
        <span className={styles.faint}>{urgency}</span>
      </div>
      <div>
        <span className={styles.faint}>{t('column.respond')}</span>
        {say(limit.respondMinutes, limit.clock)}
      </div>
      <div>
        <span className={styles.faint}>{t('column.resolve')}</span>
        <b>{say(limit.resolveMinutes, limit.clock)}</b>
        <span className={styles.faint}>{t(cases.deadlineClocks[limit.clock])}</span>
      </div>
      <p className={styles.basis}>
        {t(limit.basis)}
        {limit.id === null && <span className={styles.faint}>{t('default')}</span>}
      </p>
      {can('rule.change') && (
        <div className={styles.actions}>
          <Button size="small" aria-label={t('change.of', { category, urgency })} onClick={onEdit}>
            {t('change')}
          </Button>
          {limit.id !== null && <Drop id={limit.id} />}
        </div>
      )}
    </li>
  )
}

function Drop({ id }: { id: string }) {
  const t = useT(deadlineWords)
  const drop = useAction(api.dropDeadline, { invalidates: [api.listDeadlines] })
  return (
    <Popconfirm title={t('drop.ask')} onConfirm={() => drop.mutateAsync({ params: { kind: 'repair', id } })}>
      <Button size="small">{t('drop')}</Button>
    </Popconfirm>
  )
}
