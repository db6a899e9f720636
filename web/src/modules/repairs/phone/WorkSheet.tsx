import { api, work } from '@houqin/contracts'
import type { Repair } from '@houqin/contracts/repairs'
import { Button } from 'antd-mobile'
import type { FormEvent } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { useEndpoint } from '../../../kernel/queries.ts'
import { useMe } from '../../../kernel/session.tsx'
import { Choices } from '../../../phone/parts/Choices.tsx'
import { Sheet } from '../../../phone/parts/Sheet.tsx'
import { Trouble } from '../../../phone/parts/Trouble.tsx'
import { useKept } from '../../../phone/parts/use-kept.ts'
import { usePeopleChoices } from '../work/use-people-choices.ts'
import { workWords } from '../work/work-words.ts'
import { MaterialRows, type Material } from './MaterialRows.tsx'
import { useStep } from './use-step.ts'
import styles from './WorkCard.module.css'

interface Entered {
  hours: string
  kind: string
  helper: string
  helperHours: string
  faultId: string
  materials: Material[]
}

const nothing: Entered = { hours: '', kind: 'work', helper: '', helperHours: '', faultId: '', materials: [] }
const usual = ['0.5', '1', '1.5', '2'] as const

/** Hours by a tap, the operation by a choice, material by a line; what was entered stays until it is taken. */
export function WorkSheet({ repair, onClose }: { repair: Repair; onClose: () => void }) {
  const t = useT(workWords)
  const me = useMe()
  const [entered, keep, drop] = useKept<Entered>(`work.${repair.id}`, nothing)
  const step = useStep(api.recordWork, () => {
    drop()
    onClose()
  })
  const change = (part: Partial<Entered>) => keep({ ...entered, ...part })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void step.send(() => ({ params: { id: repair.id }, body: bodyOf(entered, me.person.id) }))
  }
  return (
    <Sheet title={`${t('do.record')} · ${repair.number}`} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <HoursFields entered={entered} change={change} />
        <TaskField repair={repair} value={entered.faultId} onChange={(faultId) => change({ faultId })} />
        <HelperFields repair={repair} entered={entered} change={change} />
        <MaterialRows materials={entered.materials} onChange={(materials) => change({ materials })} />
        <div className={styles.foot}>
          <Trouble error={step.failure} />
          <Button type="submit" block size="large" color="primary" loading={step.busy}>
            {t('do.record')}
          </Button>
        </div>
      </form>
    </Sheet>
  )
}

interface PartProps {
  entered: Entered
  change: (part: Partial<Entered>) => void
}

function HoursFields({ entered, change }: PartProps) {
  const t = useT(workWords)
  const kinds = useEndpoint(api.listTimeKinds).data?.items ?? []
  return (
    <>
      <Choices
        label={t('field.kind')}
        value={entered.kind}
        onChange={(kind) => change({ kind })}
        options={kinds.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <Choices
        label={t('field.hours')}
        value={entered.hours}
        onChange={(hours) => change({ hours })}
        options={usual.map((value) => ({ value: value as string, label: value }))}
      />
      <label className="field">
        <span className="visually-hidden">{t('field.hours')}</span>
        <input inputMode="decimal" value={entered.hours} onChange={(event) => change({ hours: event.target.value })} />
      </label>
    </>
  )
}

function TaskField({ repair, value, onChange }: { repair: Repair; value: string; onChange: (id: string) => void }) {
  const t = useT(workWords)
  const faults = useEndpoint(api.listFaults, { query: { categoryId: repair.category?.id } }).data?.items ?? []
  return (
    <label className="field">
      <span>{t('field.task')}</span>
      <select className="field-box" value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">—</option>
        {faults
          .filter(({ isActive }) => isActive)
          .map(({ id, name, standardHours }) => (
            <option key={id} value={id}>
              {name} · {t('hours.value', { n: standardHours })}
            </option>
          ))}
      </select>
    </label>
  )
}

function HelperFields({ repair, entered, change }: PartProps & { repair: Repair }) {
  const t = useT(workWords)
  const me = useMe()
  const people = usePeopleChoices(repair.id).filter(({ value }) => value !== me.person.id)
  return (
    <div className={styles.row}>
      <label className="field">
        <span>{t(work.roles.helper)}</span>
        <select
          className="field-box"
          value={entered.helper}
          onChange={(event) => change({ helper: event.target.value })}
        >
          <option value="">—</option>
          {people.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span>{t('field.hours')}</span>
        <input
          inputMode="decimal"
          value={entered.helperHours}
          onChange={(event) => change({ helperHours: event.target.value })}
        />
      </label>
    </div>
  )
}

/** What was left empty is not sent. */
function bodyOf(entered: Entered, me: string) {
  const mine = entered.hours.trim()
  const helped = entered.helper !== '' && entered.helperHours.trim() !== ''
  return {
    hours: [
      ...(mine === '' ? [] : [{ personId: me, kind: entered.kind, hours: mine }]),
      ...(helped
        ? [{ personId: entered.helper, role: 'helper' as const, kind: 'work', hours: entered.helperHours.trim() }]
        : []),
    ],
    tasks: entered.faultId === '' ? [] : [{ faultId: entered.faultId }],
    materials: entered.materials,
  }
}
