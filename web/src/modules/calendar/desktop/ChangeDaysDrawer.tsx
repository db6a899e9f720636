import { api } from '@houqin/contracts'
import { App, DatePicker, Form, Input, Radio } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useT } from '../../../kernel/i18n.ts'
import { useAction } from '../../../kernel/queries.ts'
import { FormDrawer } from '../../../ui/FormDrawer.tsx'
import { calendarWords } from '../words.ts'
import { BasisField } from './BasisField.tsx'

interface Fields {
  days: [Dayjs, Dayjs]
  kind: 'work' | 'rest' | 'default'
  name?: string
  basis: string
}

const kinds = ['rest', 'work', 'default'] as const
const written = (day: Dayjs) => day.format('YYYY-MM-DD')

/** Sets days as worked or free. `day`: where it begins; empty: to be chosen; undefined: closed. */
export function ChangeDaysDrawer({ day, onClose }: { day: string | undefined; onClose: () => void }) {
  const t = useT(calendarWords)
  const { message } = App.useApp()
  const change = useAction(api.changeCalendarDays, { invalidates: [api.getCalendarYear] })
  const submit = async ({ days: [from, to], kind, name, basis }: Fields) => {
    const body = { from: written(from), to: written(to), kind, basis, name: name?.trim() || undefined }
    await change.mutateAsync({ body })
    void message.success(t('change.done'))
  }
  return (
    <FormDrawer<Fields>
      open={day !== undefined}
      onClose={onClose}
      title={t('change')}
      about={t('change.about')}
      initialValues={{ kind: 'rest', ...(day ? { days: [dayjs(day), dayjs(day)] as [Dayjs, Dayjs] } : {}) }}
      onSubmit={submit}
    >
      <Form.Item name="days" label={t('change.days')} rules={[{ required: true, message: t('change.days.missing') }]}>
        <DatePicker.RangePicker allowClear={false} />
      </Form.Item>
      <Form.Item name="kind" label={t('change.kind')}>
        <Radio.Group optionType="button" options={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))} />
      </Form.Item>
      <Form.Item name="name" label={t('change.name')}>
        <Input maxLength={40} placeholder={t('change.name.example')} />
      </Form.Item>
      <BasisField />
    </FormDrawer>
  )
}
