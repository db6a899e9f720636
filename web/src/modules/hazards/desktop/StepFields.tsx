import { type Hazard } from '@houqin/contracts/hazards'
import { hazardGrades, type HazardGrade } from '@houqin/contracts/hazards/words'
import { Form, Input, Radio } from 'antd'
import dayjs from 'dayjs'
import { useT } from '../../../kernel/i18n.ts'
import { DayField } from '../../../ui/DayField.tsx'
import { PhotoInput } from '../../../ui/PhotoInput.tsx'
import { TeamChoice, type Choice } from '../../repairs/components/TeamChoice.tsx'
import type { HazardStep } from '../endpoints.ts'
import { hazardWords } from '../words.ts'

interface StepFieldsProps {
  step: HazardStep
  hazard: Hazard
}

/** What stands in a form before anything is entered. */
export function firstValues(step: HazardStep, hazard: Hazard): object {
  const inDays = (grade: HazardGrade) =>
    dayjs()
      .add(hazard.days[grade] ?? 7, 'day')
      .format('YYYY-MM-DD')
  const grade = hazard.grade ?? 'general'
  if (step === 'assign')
    return { grade, basis: hazard.gradeBasis ?? undefined, dueOn: inDays(grade), ...whomOf(hazard) }
  if (step === 'reopen') return { dueOn: inDays(grade) }
  if (step === 'plan') return { funds: '0', ...hazard.plan }
  if (step === 'answer-extension') return { answer: 'granted' }
  return {}
}

const whomOf = ({ team, assignee }: Hazard): { whom?: Choice } =>
  team === null ? {} : { whom: { teamId: team.id, ...(assignee === null ? {} : { personId: assignee.id }) } }

/** What each step asks for. */
export function StepFields({ step, hazard }: StepFieldsProps) {
  switch (step) {
    case 'assign':
      return <AssignFields hazard={hazard} />
    case 'finish':
      return <FinishFields />
    case 'plan':
      return <PlanFields />
    case 'reopen':
      return (
        <>
          <Words name="reason" />
          <Day name="dueOn" />
        </>
      )
    case 'ask-extension':
      return (
        <>
          <Day name="until" />
          <Words name="reason" />
        </>
      )
    case 'answer-extension':
      return <AnswerFields />
    case 'report-up':
      return <UpFields />
    case 'return':
    case 'reject':
    case 'cancel':
      return <Words name="reason" />
    case 'accept':
    case 'confirm':
    case 'close':
      return null
  }
}

function useMissing() {
  const t = useT(hazardWords)
  return (name: string) => t('field.missing', { name })
}

function Words({ name }: { name: 'reason' | 'measures' | 'emergency' | 'basis' | 'said' }) {
  const t = useT(hazardWords)
  const missing = useMissing()
  const label = t(`field.${name}`)
  return (
    <Form.Item name={name} label={label} rules={[{ required: true, min: 2, message: missing(label) }]}>
      <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={500} />
    </Form.Item>
  )
}

function Day({ name, extra }: { name: 'dueOn' | 'until'; extra?: string }) {
  const t = useT(hazardWords)
  const missing = useMissing()
  const label = t(`field.${name}`)
  return <DayField name={name} label={label} missing={missing(label)} {...(extra === undefined ? {} : { extra })} />
}

function AssignFields({ hazard }: { hazard: Hazard }) {
  const t = useT(hazardWords)
  const missing = useMissing()
  const grade = Form.useWatch<HazardGrade | undefined>('grade')
  const days = { general: hazard.days.general ?? 7, major: hazard.days.major ?? 30 }
  return (
    <>
      <Form.Item name="grade" label={t('field.grade')} extra={t('field.grade.about')}>
        <Radio.Group
          optionType="button"
          options={Object.entries(hazardGrades).map(([value, label]) => ({ value, label: t(label) }))}
        />
      </Form.Item>
      {grade === 'major' && <Words name="basis" />}
      <Day name="dueOn" extra={t('field.dueOn.about', days)} />
      <Form.Item name="whom" label={t('field.whom')} rules={[{ required: true, message: missing(t('field.whom')) }]}>
        <TeamChoice />
      </Form.Item>
    </>
  )
}

function FinishFields() {
  const t = useT(hazardWords)
  const missing = useMissing()
  return (
    <>
      <Form.Item
        name="result"
        label={t('field.result')}
        rules={[{ required: true, whitespace: true, message: missing(t('field.result')) }]}
      >
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={1000} />
      </Form.Item>
      <Form.Item name="photoIds" label={t('field.afterPhotos')}>
        <PhotoInput />
      </Form.Item>
    </>
  )
}

function PlanFields() {
  const t = useT(hazardWords)
  return (
    <>
      <Words name="measures" />
      <Form.Item
        name="funds"
        label={t('field.funds')}
        rules={[{ required: true, pattern: /^\d{1,10}(\.\d{1,2})?$/, message: t('field.funds.wrong') }]}
      >
        <Input inputMode="decimal" />
      </Form.Item>
      <Words name="emergency" />
    </>
  )
}

function AnswerFields() {
  const t = useT(hazardWords)
  const answer = Form.useWatch<string | undefined>('answer')
  return (
    <>
      <Form.Item name="answer" label={t('field.answer')}>
        <Radio.Group
          optionType="button"
          options={(['granted', 'refused'] as const).map((value) => ({ value, label: t(`field.answer.${value}`) }))}
        />
      </Form.Item>
      {answer === 'refused' && <Words name="reason" />}
    </>
  )
}

function UpFields() {
  const t = useT(hazardWords)
  const missing = useMissing()
  return (
    <>
      <Form.Item
        name="to"
        label={t('field.to')}
        rules={[{ required: true, whitespace: true, message: missing(t('field.to')) }]}
      >
        <Input maxLength={80} placeholder={t('field.to.example')} />
      </Form.Item>
      <Words name="said" />
    </>
  )
}
