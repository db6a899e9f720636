import { DatePicker, Form } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'

interface DayFieldProps {
  name: string | string[]
  label: string
  /** Said where it is left empty; not given: it may be. */
  missing?: string
  extra?: string
  /** Days after today are no choice. */
  untilToday?: boolean
}

/** A day in a form, kept as `2026-11-23`. */
export function DayField({ name, label, missing, extra, untilToday }: DayFieldProps) {
  return (
    <Form.Item
      name={name}
      label={label}
      extra={extra}
      rules={missing === undefined ? [] : [{ required: true, message: missing }]}
      getValueProps={(value?: string) => ({ value: value === undefined ? undefined : dayjs(value) })}
      normalize={(value: Dayjs | null) => value?.format('YYYY-MM-DD')}
    >
      <DatePicker
        style={{ width: '100%' }}
        disabledDate={untilToday === true ? (day) => day.isAfter(dayjs(), 'day') : undefined}
      />
    </Form.Item>
  )
}
