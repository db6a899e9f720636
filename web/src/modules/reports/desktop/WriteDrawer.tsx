import { api, type ResponseOf } from '@houqin/contracts'
import type { Report } from '@houqin/contracts/reports'
import { App, DatePicker, Form, Radio } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useT } from '../../../kernel/i18n.ts'
import { useAction, useEndpoint } from '../../../kernel/queries.ts'
import { FormDrawer } from '../../../ui/FormDrawer.tsx'
import { reportWords } from '../words.ts'
import styles from './WriteDrawer.module.css'

interface Fields {
  template: string
  period: Dayjs
}

interface WriteDrawerProps {
  open: boolean
  onClose: () => void
  onWritten: (report: Report) => void
}

/** Chooses the kind and the period; the rest is computed. */
export function WriteDrawer({ open, onClose, onWritten }: WriteDrawerProps) {
  const t = useT(reportWords)
  const { message } = App.useApp()
  const [form] = Form.useForm<Fields>()
  const templates = useEndpoint(api.listReportTemplates, { enabled: open }).data?.items.flatMap(writtenAtOnce) ?? []
  const write = useAction(api.createReport, { invalidates: [api.listReports] })
  const chosen = Form.useWatch('template', form)
  const span = templates.find(({ code }) => code === chosen)?.period ?? 'month'
  const submit = async ({ template, period }: Fields) => {
    const report = await write.mutateAsync({
      body: { template, period: period.format(span === 'month' ? 'YYYY-MM' : 'YYYY') },
    })
    void message.success(t('write.done', { title: report.title }))
    setTimeout(() => onWritten(report))
  }
  return (
    <FormDrawer<Fields>
      open={open}
      onClose={onClose}
      form={form}
      title={t('write.action')}
      about={t('write.about')}
      submitLabel={t('write.submit')}
      initialValues={{ template: 'repair-monthly', period: dayjs().subtract(1, 'month') }}
      onSubmit={submit}
    >
      <Form.Item name="template" label={t('write.template')}>
        <Radio.Group
          className={styles.templates}
          onChange={({ target }) =>
            form.setFieldValue('period', dayjs().subtract(1, spanOf(templates, String(target.value))))
          }
        >
          {templates.map(({ code, name, about }) => (
            <Radio key={code} value={code} className={styles.template}>
              <span className={styles.name}>{name}</span>
              <span className={styles.about}>{about}</span>
            </Radio>
          ))}
        </Radio.Group>
      </Form.Item>
      <Form.Item
        name="period"
        label={t(span === 'month' ? 'write.month' : 'write.year')}
        rules={[{ required: true, message: t('write.period.missing') }]}
      >
        <DatePicker picker={span} allowClear={false} maxDate={dayjs()} className={styles.period} />
      </Form.Item>
      <RunningNote span={span} />
    </FormDrawer>
  )
}

type Template = ResponseOf<typeof api.listReportTemplates>['items'][number]

/** Templates that nobody has to contribute to; the others are sent out as tasks. */
function writtenAtOnce({
  period,
  slots,
  ...rest
}: Template): (Omit<Template, 'period' | 'slots'> & { period: 'month' | 'year' })[] {
  return slots === 0 && (period === 'month' || period === 'year') ? [{ ...rest, period }] : []
}

function RunningNote({ span }: { span: 'month' | 'year' }) {
  const t = useT(reportWords)
  const period = Form.useWatch<Dayjs | undefined>('period')
  return period?.isSame(dayjs(), span) ? <p className={styles.note}>{t('write.running')}</p> : null
}

function spanOf(templates: readonly { code: string; period: 'month' | 'year' }[], template: string): 'month' | 'year' {
  return templates.find(({ code }) => code === template)?.period ?? 'month'
}
