import { api } from '@houqin/contracts'
import { incidentClasses, type Incident, type IncidentClass } from '@houqin/contracts/incidents'
import { App, DatePicker, Form, Input, InputNumber, Select } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useT } from '../../../kernel/i18n.ts'
import { useAction } from '../../../kernel/queries.ts'
import { FormDrawer } from '../../../ui/FormDrawer.tsx'
import { PlacePicker } from '../../../ui/PlacePicker.tsx'
import { incidentWords } from '../words.ts'
import styles from './Incidents.module.css'

interface Fields {
  title: string
  class: IncidentClass
  happenedAt: Dayjs
  placeId?: string
  course: string
  deaths: number
  seriousInjuries: number
  minorInjuries: number
  loss: string
}

interface ReportDrawerProps {
  open: boolean
  onClose: () => void
  onReported: (incident: Incident) => void
}

/** The report of an incident 意外事件处理报告单. */
export function ReportDrawer({ open, onClose, onReported }: ReportDrawerProps) {
  const t = useT(incidentWords)
  const { message } = App.useApp()
  const report = useAction(api.createIncident, { invalidates: [api.listIncidents, api.listIncidentMonths] })
  const submit = async ({ happenedAt, ...fields }: Fields) => {
    const incident = await report.mutateAsync({ body: { ...fields, happenedAt: happenedAt.toISOString() } })
    void message.success(t('report.done', { number: incident.number }))
    setTimeout(() => onReported(incident))
  }
  return (
    <FormDrawer<Fields>
      open={open}
      onClose={onClose}
      title={t('report')}
      about={t('record.grade.about')}
      submitLabel={t('report')}
      initialValues={{
        class: 'equipment',
        happenedAt: dayjs(),
        deaths: 0,
        seriousInjuries: 0,
        minorInjuries: 0,
        loss: '0',
      }}
      onSubmit={submit}
    >
      <Matter />
      <Harm />
    </FormDrawer>
  )
}

function Matter() {
  const t = useT(incidentWords)
  const required = (name: string) => [{ required: true, message: t('field.missing', { name }) }]
  return (
    <>
      <Form.Item name="title" label={t('field.title')} rules={required(t('field.title'))}>
        <Input maxLength={80} />
      </Form.Item>
      <div className={styles.pair}>
        <Form.Item name="class" label={t('field.class')}>
          <Select options={Object.entries(incidentClasses).map(([value, label]) => ({ value, label: t(label) }))} />
        </Form.Item>
        <Form.Item name="happenedAt" label={t('field.happenedAt')} rules={required(t('field.happenedAt'))}>
          <DatePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" style={{ width: '100%' }} />
        </Form.Item>
      </div>
      <Form.Item name="placeId" label={t('field.place')}>
        <PlacePicker label={t('field.place')} />
      </Form.Item>
      <Form.Item name="course" label={t('field.course')} rules={required(t('field.course'))}>
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 10 }} maxLength={2000} />
      </Form.Item>
    </>
  )
}

function Harm() {
  const t = useT(incidentWords)
  return (
    <div className={styles.pair}>
      {(['deaths', 'seriousInjuries', 'minorInjuries'] as const).map((name) => (
        <Form.Item key={name} name={name} label={t(`field.${name}`)}>
          <InputNumber min={0} max={9999} precision={0} />
        </Form.Item>
      ))}
      <Form.Item
        name="loss"
        label={t('field.loss')}
        rules={[{ pattern: /^\d{1,11}(\.\d{1,2})?$/, message: t('field.loss.wrong') }]}
      >
        <Input inputMode="decimal" />
      </Form.Item>
    </div>
  )
}
