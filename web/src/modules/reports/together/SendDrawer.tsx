import { api } from '@houqin/contracts'
import type { ReportTask } from '@houqin/contracts/report-tasks'
import { App, Form, Input, Radio, Select } from 'antd'
import { useT } from '../../../kernel/i18n.ts'
import { useAction, useEndpoint } from '../../../kernel/queries.ts'
import { DayField } from '../../../ui/DayField.tsx'
import { FormDrawer } from '../../../ui/FormDrawer.tsx'
import { PeriodField } from './PeriodField.tsx'
import { togetherWords } from './words.ts'

interface Fields {
  template: string
  period: string
  detailed: boolean
  unitIds: string[]
  dueOn: string
  note?: string
}

interface SendDrawerProps {
  open: boolean
  onClose: () => void
  onSent: (task: ReportTask) => void
}

/** Sends units what they are to write: kind, period, who, until when. */
export function SendDrawer({ open, onClose, onSent }: SendDrawerProps) {
  const t = useT(togetherWords)
  const { message } = App.useApp()
  const [form] = Form.useForm<Fields>()
  const listed = useEndpoint(api.listReportTemplates, { enabled: open }).data?.items ?? []
  const templates = listed.filter(({ slots, personal }) => slots > 0 && !personal)
  const units = useEndpoint(api.listUnits, { enabled: open }).data?.items ?? []
  const send = useAction(api.createReportTask, { invalidates: [api.listReportTasks] })
  const chosen = Form.useWatch('template', form)
  const kind = templates.find(({ code }) => code === chosen)?.period ?? 'year'
  const submit = async ({ note = '', ...fields }: Fields) => {
    const task = await send.mutateAsync({ body: { ...fields, note } })
    void message.success(t('send.done', { title: task.title }))
    setTimeout(() => onSent(task))
  }
  return (
    <FormDrawer<Fields>
      open={open}
      onClose={onClose}
      form={form}
      title={t('tasks.send')}
      about={t('tasks.about')}
      submitLabel={t('send.submit')}
      initialValues={{ template: 'service-yearly', detailed: true }}
      onSubmit={submit}
    >
      <Form.Item
        name="template"
        label={t('send.template')}
        extra={templates.find(({ code }) => code === chosen)?.about}
      >
        <Select
          options={templates.map(({ code, name }) => ({ value: code, label: name }))}
          onChange={() => form.resetFields(['period'])}
        />
      </Form.Item>
      <PeriodField kind={kind} />
      <Form.Item name="unitIds" label={t('send.units')} rules={[{ required: true, message: t('send.units.missing') }]}>
        <Select
          mode="multiple"
          optionFilterProp="label"
          options={units
            .filter(({ dissolvedOn }) => dissolvedOn === null)
            .map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
      <DayField name="dueOn" label={t('send.due')} missing={t('send.due.missing')} />
      <Form.Item name="detailed" label={t('send.form')}>
        <Radio.Group
          options={[
            { value: true, label: t('task.detailed') },
            { value: false, label: t('task.brief') },
          ]}
        />
      </Form.Item>
      <NoteField />
    </FormDrawer>
  )
}

function NoteField() {
  const t = useT(togetherWords)
  return (
    <Form.Item name="note" label={t('send.note')}>
      <Input.TextArea rows={3} maxLength={1000} />
    </Form.Item>
  )
}
