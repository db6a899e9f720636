import { cases } from '@houqin/contracts'
import type { RepairRow } from '@houqin/contracts/repairs'
import { Form, Input, Radio, Rate } from 'antd'
import { useT } from '../../../kernel/i18n.ts'
import { FormDrawer } from '../../../ui/FormDrawer.tsx'
import { PhotoInput } from '../../../ui/PhotoInput.tsx'
import { repairWords } from '../words.ts'
import { MergeField } from './MergeField.tsx'
import { SplitFields } from './SplitFields.tsx'
import { TeamField } from './TeamField.tsx'
import { AspectRates } from './AspectRates.tsx'
import { TeamChoice, type Choice } from './TeamChoice.tsx'
import { useVerb } from './verb-endpoints.ts'

/** Verbs that ask for something before they are said. */
export const verbsWithForm = [
  'assign',
  'pause',
  'finish',
  'return',
  'reject',
  'cancel',
  'reopen',
  'rate',
  'transfer',
  'decline',
  'decide',
  'split',
  'merge',
] as const
export type VerbWithForm = (typeof verbsWithForm)[number]

interface Fields {
  whom?: Choice
  cause?: cases.PauseReason
  reason?: string
  result?: string
  photoIds?: string[]
  stars?: number
  speed?: number
  quality?: number
  manner?: number
  comment?: string
  teamId?: string
  parts?: { title: string; teamId: string }[]
  intoId?: string
}

interface VerbDrawerProps {
  verb: VerbWithForm
  repair: Pick<RepairRow, 'id' | 'number' | 'title' | 'version' | 'team' | 'assignee' | 'place'>
  label: string
  open: boolean
  onClose: () => void
  onDone: () => void
  onRefresh: () => void
}

/** The form of a verb, as the contract declares its body. */
export function VerbDrawer({ verb, repair, label, open, onClose, onDone, onRefresh }: VerbDrawerProps) {
  const t = useT(repairWords)
  const say = useVerb(verb)
  const submit = async ({ whom, ...fields }: Fields) => {
    await say.mutateAsync({ params: { id: repair.id }, body: { version: repair.version, ...whom, ...fields } as never })
    onDone()
  }
  return (
    <FormDrawer<Fields>
      open={open}
      onClose={onClose}
      title={`${label} · ${repair.number}`}
      about={t(`form.about.${verb}`)}
      submitLabel={label}
      danger={verb === 'reject' || verb === 'cancel'}
      initialValues={initialOf(verb, repair)}
      onSubmit={submit}
      onRefresh={onRefresh}
    >
      <VerbFields verb={verb} repair={repair} />
    </FormDrawer>
  )
}

function VerbFields({ verb, repair }: Pick<VerbDrawerProps, 'verb' | 'repair'>) {
  const t = useT(repairWords)
  switch (verb) {
    case 'assign':
      return <AssignFields repairId={repair.id} withNote />
    case 'decide':
      return (
        <>
          <AssignFields repairId={repair.id} />
          <ReasonField />
        </>
      )
    case 'transfer':
      return (
        <>
          <TeamField label={t('transfer.to')} except={repair.team?.id} />
          <ReasonField example={t('transfer.reason.example')} />
        </>
      )
    case 'split':
      return <SplitFields />
    case 'merge':
      return <MergeField repair={repair} />
    case 'pause':
      return <PauseFields />
    case 'finish':
      return <FinishFields />
    case 'rate':
      return <RateFields />
    default:
      return <ReasonField />
  }
}

function AssignFields({ repairId, withNote = false }: { repairId: string; withNote?: boolean }) {
  const t = useT(repairWords)
  return (
    <>
      <Form.Item name="whom" label={t('assign.whom')} rules={[{ required: true, message: t('assign.missing') }]}>
        <TeamChoice repairId={repairId} />
      </Form.Item>
      {withNote && (
        <Form.Item name="reason" label={t('form.reason.optional')}>
          <Input.TextArea rows={2} maxLength={500} />
        </Form.Item>
      )}
    </>
  )
}

function PauseFields() {
  const t = useT(repairWords)
  const options = Object.entries(cases.pauseReasons).map(([value, label]) => ({ value, label: t(label) }))
  return (
    <>
      <Form.Item name="cause" label={t('form.cause')} rules={[{ required: true, message: t('form.cause.missing') }]}>
        <Radio.Group options={options} optionType="button" />
      </Form.Item>
      <ReasonField label={t('form.pause.reason')} example={t('form.pause.example')} />
    </>
  )
}

function FinishFields() {
  const t = useT(repairWords)
  return (
    <>
      <Form.Item
        name="result"
        label={t('form.result')}
        rules={[{ required: true, whitespace: true, message: t('form.result.missing') }]}
      >
        <Input.TextArea rows={4} maxLength={1000} showCount placeholder={t('form.result.example')} autoFocus />
      </Form.Item>
      <Form.Item name="photoIds" label={t('form.photos.after')} initialValue={[]}>
        <PhotoInput />
      </Form.Item>
    </>
  )
}

function RateFields() {
  const t = useT(repairWords)
  return (
    <>
      <Form.Item name="stars" label={t('form.stars')} rules={[{ required: true, message: t('form.stars.missing') }]}>
        <Rate allowClear={false} />
      </Form.Item>
      <AspectRates />
      <Form.Item name="comment" label={t('form.comment')}>
        <Input.TextArea rows={3} maxLength={500} showCount />
      </Form.Item>
    </>
  )
}

function ReasonField({ label, example }: { label?: string; example?: string }) {
  const t = useT(repairWords)
  return (
    <Form.Item
      name="reason"
      label={label ?? t('form.reason')}
      rules={[{ required: true, whitespace: true, message: t('form.reason.missing') }]}
    >
      <Input maxLength={500} placeholder={example} />
    </Form.Item>
  )
}

function initialOf(verb: VerbWithForm, repair: VerbDrawerProps['repair']): Partial<Fields> | undefined {
  if (verb === 'assign') return { whom: currentChoice(repair) }
  if (verb === 'split')
    return {
      parts: [
        { title: repair.title, teamId: repair.team?.id ?? '' },
        { title: '', teamId: '' },
      ],
    }
  return undefined
}

function currentChoice(repair: VerbDrawerProps['repair']): Choice | undefined {
  if (repair.team === null) return undefined
  return { teamId: repair.team.id, personId: repair.assignee?.id }
}
