import { api, cases } from '@houqin/contracts'
import { complaintVerbs, type Complaint, type ComplaintVerb } from '@houqin/contracts/complaints'
import { App, Button, Form, Input, Rate } from 'antd'
import { useState } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { useAction } from '../../../kernel/queries.ts'
import { FormDrawer } from '../../../ui/FormDrawer.tsx'
import { TeamChoice, type Choice } from '../../repairs/components/TeamChoice.tsx'
import { deskWords } from '../words.ts'

const endpoints = {
  assign: api.assignComplaint,
  accept: api.acceptComplaint,
  finish: api.finishComplaint,
  return: api.returnComplaint,
  reject: api.rejectComplaint,
  cancel: api.cancelComplaint,
  confirm: api.confirmComplaint,
  reopen: api.reopenComplaint,
  rate: api.rateComplaint,
  close: api.closeComplaint,
} as const satisfies Record<ComplaintVerb, unknown>

/** The most likely first. */
const likelihood: readonly ComplaintVerb[] = [
  'accept',
  'finish',
  'confirm',
  'assign',
  'close',
  'rate',
  'reopen',
  'return',
  'cancel',
  'reject',
]

interface Fields {
  whom?: Choice
  result?: string
  reason?: string
  stars?: number
}

/** What the viewer may do with a complaint now; each verb asks for what its contract wants. */
export function ComplaintActions({ complaint }: { complaint: Complaint }) {
  const t = useT(deskWords)
  const [verb, setVerb] = useState<ComplaintVerb>()
  const isComplaintVerb = (one: cases.CaseVerb): one is ComplaintVerb =>
    (complaintVerbs as readonly cases.CaseVerb[]).includes(one)
  const can = complaint.can.filter(isComplaintVerb)
  const shown = likelihood.filter((one) => can.includes(one))
  return (
    <>
      {shown.map((one, at) => (
        <Button key={one} type={at === 0 ? 'primary' : 'default'} onClick={() => setVerb(one)}>
          {t(`complaint.${one}`)}
        </Button>
      ))}
      {shown.map((one) => (
        <VerbForm key={one} verb={one} complaint={complaint} open={verb === one} onClose={() => setVerb(undefined)} />
      ))}
    </>
  )
}

interface VerbFormProps {
  verb: ComplaintVerb
  complaint: Complaint
  open: boolean
  onClose: () => void
}

function VerbForm({ verb, complaint, open, onClose }: VerbFormProps) {
  const t = useT(deskWords)
  const { message } = App.useApp()
  const say = useAction(endpoints[verb], { invalidates: [api.getComplaint, api.listComplaints, api.listOwned] })
  const label = t(`complaint.${verb}`)
  const submit = async ({ whom, ...fields }: Fields) => {
    const body = { version: complaint.version, ...whom, ...fields }
    await say.mutateAsync({ params: { id: complaint.id }, body: body as never })
    void message.success(t('verb.done'))
  }
  return (
    <FormDrawer<Fields>
      open={open}
      onClose={onClose}
      title={`${label} · ${complaint.number}`}
      submitLabel={label}
      danger={verb === 'reject' || verb === 'cancel'}
      onSubmit={submit}
    >
      <VerbFields verb={verb} />
    </FormDrawer>
  )
}

function VerbFields({ verb }: { verb: ComplaintVerb }) {
  const t = useT(deskWords)
  const required = [{ required: true, message: t('verb.missing') }]
  if (verb === 'assign')
    return (
      <Form.Item name="whom" label={t('verb.whom')} rules={[{ required: true, message: t('verb.whom.missing') }]}>
        <TeamChoice />
      </Form.Item>
    )
  if (verb === 'finish')
    return (
      <Form.Item name="result" label={t('verb.result')} rules={required}>
        <Input.TextArea rows={4} maxLength={1000} showCount />
      </Form.Item>
    )
  if (verb === 'rate')
    return (
      <Form.Item name="stars" label={t('verb.stars')} rules={required}>
        <Rate allowClear={false} />
      </Form.Item>
    )
  if (cases.caseVerbs[verb].reason === 'required')
    return (
      <Form.Item name="reason" label={t('verb.reason')} rules={required}>
        <Input maxLength={500} />
      </Form.Item>
    )
  return null
}
