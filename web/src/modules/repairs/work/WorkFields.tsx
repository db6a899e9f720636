import { work, type Words } from '@houqin/contracts'
import type { Repair } from '@houqin/contracts/repairs'
import type { WorkRecord } from '@houqin/contracts/work'
import { Form, Input, InputNumber, Radio } from 'antd'
import type { ComponentType } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { RecordFields } from './RecordFields.tsx'
import { MaterialFields } from './MaterialFields.tsx'
import type { WorkFormKind } from './WorkDrawer.tsx'
import { workWords } from './work-words.ts'

interface Shown {
  repair: Repair
  record: WorkRecord
}

/** What a form begins with: what is known already stands there. */
export function startingValues(kind: WorkFormKind, { repair, record }: Shown): Record<string, unknown> {
  switch (kind) {
    case 'record':
      return {
        hours: [{ personId: repair.assignee?.id, role: 'main', kind: 'work' }],
        tasks: [],
        materials: [],
      }
    case 'nature':
      return { nature: record.nature }
    case 'quote':
      return { labour: record.quote?.labour ?? '0', materials: [] }
    case 'charge':
      return { amount: record.totals.outstanding, method: 'scan' }
    case 'waive':
      return { amount: record.totals.outstanding }
    case 'saving':
      return { cause: 'own', ownCost: record.totals.materials }
    case 'return':
      return { verdict: 'good' }
    default:
      return {}
  }
}

/** The fields of a step. */
export function WorkFields({ kind, repair, record }: Shown & { kind: WorkFormKind }) {
  const Fields = fields[kind]
  return <Fields repair={repair} record={record} />
}

function NatureFields() {
  const t = useT(workWords)
  return <Choice name="nature" label={t('do.nature')} of={work.natures} />
}

function QuoteFields({ record }: Shown) {
  const t = useT(workWords)
  return (
    <>
      {record.scheme === 'full' ? (
        <Money name="labour" label={t('field.labour')} />
      ) : (
        <p>{t(work.schemes[record.scheme])}</p>
      )}
      <MaterialFields />
      <Text name="note" label={t('field.note')} isOptional />
    </>
  )
}

function HowField() {
  const t = useT(workWords)
  return <Text name="how" label={t('field.how')} example={t('field.how.example')} isOptional />
}

function ChargeFields() {
  const t = useT(workWords)
  return (
    <>
      <Money name="amount" label={t('field.amount')} />
      <Choice name="method" label={t('field.method')} of={work.payMethods} />
      <Text name="receiptNo" label={t('field.receipt')} isOptional />
      <Text name="payer" label={t('field.payer')} isOptional />
    </>
  )
}

function WaiverFields() {
  const t = useT(workWords)
  return (
    <>
      <Money name="amount" label={t('field.amount')} />
      <ReasonField />
    </>
  )
}

function OutsideFields() {
  const t = useT(workWords)
  return (
    <>
      <Text name="vendor" label={t('field.vendor')} />
      <Text name="about" label={t('field.about')} isOptional />
    </>
  )
}

function ReturnFields() {
  const t = useT(workWords)
  return (
    <>
      <Money name="cost" label={t('field.cost')} />
      <Choice name="verdict" label={t('field.verdict')} of={work.verdicts} />
      <Text name="remark" label={t('field.remark')} isOptional />
    </>
  )
}

function SavingFields() {
  const t = useT(workWords)
  return (
    <>
      <Choice name="cause" label={t('field.cause')} of={work.savingCauses} />
      <Money name="referencePrice" label={t('field.reference')} />
      <Money name="ownCost" label={t('field.own')} />
      <Text name="basis" label={t('field.basis')} />
    </>
  )
}

function BacklogFields({ record }: Shown) {
  const t = useT(workWords)
  return record.backlog === null ? <ReasonField /> : <p>{t('backlog.reason', { reason: record.backlog.reason })}</p>
}

function ReasonField() {
  const t = useT(workWords)
  return <Text name="reason" label={t('field.reason')} />
}

const fields: Record<WorkFormKind, ComponentType<Shown>> = {
  record: RecordFields,
  nature: NatureFields,
  quote: QuoteFields,
  consent: HowField,
  decline: HowField,
  charge: ChargeFields,
  waive: WaiverFields,
  outside: OutsideFields,
  return: ReturnFields,
  saving: SavingFields,
  backlog: BacklogFields,
  void: ReasonField,
}

interface FieldProps {
  name: string
  label: string
}

/** An amount, exact: it is sent as it was typed. */
function Money({ name, label }: FieldProps) {
  const t = useT(workWords)
  return (
    <Form.Item
      name={name}
      label={label}
      rules={[
        { required: true, message: t('missing') },
        { pattern: /^\d{1,9}(\.\d{1,2})?$/, message: t('wrong.money') },
      ]}
    >
      <InputNumber<string> stringMode controls={false} inputMode="decimal" style={{ width: 200 }} />
    </Form.Item>
  )
}

function Text({ name, label, example, isOptional = false }: FieldProps & { example?: string; isOptional?: boolean }) {
  const t = useT(workWords)
  const rules = isOptional ? [] : [{ required: true, whitespace: true, message: t('missing') }]
  return (
    <Form.Item name={name} label={label} rules={rules} normalize={(value: string) => value || undefined}>
      <Input maxLength={200} placeholder={example} />
    </Form.Item>
  )
}

function Choice({ name, label, of }: FieldProps & { of: Record<string, Words> }) {
  const t = useT(workWords)
  const options = Object.entries(of).map(([value, words]) => ({ value, label: t(words) }))
  return (
    <Form.Item name={name} label={label} rules={[{ required: true, message: t('missing') }]}>
      <Radio.Group options={options} optionType="button" />
    </Form.Item>
  )
}
