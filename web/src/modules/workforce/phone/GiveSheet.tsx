import { api } from '@houqin/contracts'
import { Button } from 'antd-mobile'
import type { FormEvent } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { useAction } from '../../../kernel/queries.ts'
import { useNotice } from '../../../phone/parts/Notice.tsx'
import { Sheet } from '../../../phone/parts/Sheet.tsx'
import { Trouble } from '../../../phone/parts/Trouble.tsx'
import { useKept } from '../../../phone/parts/use-kept.ts'
import { workforceWords } from '../words.ts'
import styles from './DutyPage.module.css'
import type { MyDuties } from './DutyPage.tsx'

interface Entered {
  notes: string
  /** Items that are in place. */
  ok: string[]
  /** What is missing, by item. */
  missing: Record<string, string>
}
const nothing: Entered = { notes: '', ok: [], missing: {} }

interface GiveSheetProps {
  duty: MyDuties['toGive'][number]
  onClose: () => void
}

/** Hands over my shift: what the next one must know, and every item of the list. */
export function GiveSheet({ duty, onClose }: GiveSheetProps) {
  const t = useT(workforceWords)
  const notify = useNotice()
  const [entered, keep, drop] = useKept<Entered>(`handover.${duty.id}`, nothing)
  const give = useAction(api.giveHandover, { invalidates: [api.listMyDuties, api.listHandovers] })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const checklist = duty.checklist.map((item) => ({
      item,
      ok: entered.ok.includes(item),
      note: entered.missing[item]?.trim() || null,
    }))
    give.mutate(
      { params: { id: duty.id }, body: { notes: entered.notes, checklist } },
      {
        onSuccess: () => {
          drop()
          notify(t('duty.given.toast'))
          onClose()
        },
      },
    )
  }
  return (
    <Sheet title={`${t('duty.give')} · ${duty.shift} ${duty.on}`} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <p className="faint">{t('duty.give.about')}</p>
        <label className="field">
          <span>{t('handovers.notes')}</span>
          <textarea
            rows={4}
            maxLength={2000}
            value={entered.notes}
            placeholder={t('duty.notes.example')}
            onChange={(event) => keep({ ...entered, notes: event.target.value })}
          />
        </label>
        {duty.checklist.map((item) => (
          <Check
            key={item}
            item={item}
            ok={entered.ok.includes(item)}
            missing={entered.missing[item] ?? ''}
            onToggle={() => keep({ ...entered, ok: toggled(entered.ok, item) })}
            onMissing={(text) => keep({ ...entered, missing: { ...entered.missing, [item]: text } })}
          />
        ))}
        <div className={styles.foot}>
          <Trouble error={give.error} />
          <Button type="submit" block size="large" color="primary" loading={give.isPending}>
            {t('duty.give')}
          </Button>
        </div>
      </form>
    </Sheet>
  )
}

const toggled = (items: string[], item: string): string[] =>
  items.includes(item) ? items.filter((one) => one !== item) : [...items, item]

interface CheckProps {
  item: string
  ok: boolean
  missing: string
  onToggle: () => void
  onMissing: (text: string) => void
}

function Check({ item, ok, missing, onToggle, onMissing }: CheckProps) {
  const t = useT(workforceWords)
  return (
    <>
      <label className={styles.check}>
        <input type="checkbox" checked={ok} onChange={onToggle} />
        <span>
          {item} <small className="faint">{t(ok ? 'handovers.ok' : 'handovers.notOk')}</small>
        </span>
      </label>
      {!ok && (
        <label className="field">
          <span className="visually-hidden">{`${item} ${t('duty.check.note')}`}</span>
          <input
            maxLength={200}
            value={missing}
            placeholder={t('duty.check.note')}
            onChange={(event) => onMissing(event.target.value)}
          />
        </label>
      )}
    </>
  )
}
