import { api } from '@houqin/contracts'
import type { CalendarPeriod, CalendarYear, Shift } from '@houqin/contracts/calendar'
import { App, Button, DatePicker, Form, Input, Select } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useT } from '../../../kernel/i18n.ts'
import { useAction } from '../../../kernel/queries.ts'
import { FormDrawer } from '../../../ui/FormDrawer.tsx'
import { readSpans, writeSpans } from '../spans.ts'
import { calendarWords } from '../words.ts'
import { BasisField } from './BasisField.tsx'
import styles from './EditHoursDrawer.module.css'

type Settings = CalendarYear['settings']

interface Fields {
  week: string[]
  periods?: { name: string; kind: CalendarPeriod['kind']; days: [Dayjs, Dayjs]; week?: CalendarPeriod['week'] }[]
  shifts?: Shift[]
  basis: string
}

const weekdays = [0, 1, 2, 3, 4, 5, 6] as const
const kinds = ['term', 'vacation', 'season'] as const

/** Working hours, terms and shifts as one form. */
export function EditHoursDrawer({ settings, onClose }: { settings: Settings; onClose: () => void }) {
  const t = useT(calendarWords)
  const { message } = App.useApp()
  const change = useAction(api.changeCalendarSettings, { invalidates: [api.getCalendarYear] })
  const submit = async ({ week, periods = [], shifts = [], basis }: Fields) => {
    const written = (day: Dayjs) => day.format('YYYY-MM-DD')
    await change.mutateAsync({
      body: {
        version: settings.version,
        basis,
        week: week.map((text) => readSpans(text) ?? []),
        periods: periods.map(({ days: [from, to], week: own = null, ...period }) => ({
          ...period,
          week: own,
          from: written(from),
          to: written(to),
        })),
        shifts,
      },
    })
    void message.success(t('change.done'))
  }
  return (
    <FormDrawer<Fields>
      open
      onClose={onClose}
      title={t('edit')}
      about={t('edit.about')}
      size={640}
      initialValues={{
        week: settings.week.map(writeSpans),
        periods: settings.periods.map(({ from, to, ...period }) => ({ ...period, days: [dayjs(from), dayjs(to)] })),
        shifts: settings.shifts,
      }}
      onSubmit={submit}
    >
      <WeekFields />
      <PeriodFields />
      <ShiftFields />
      <BasisField />
    </FormDrawer>
  )
}

function WeekFields() {
  const t = useT(calendarWords)
  const isReadable = (_rule: unknown, text: string) =>
    readSpans(text ?? '') === null ? Promise.reject(new Error(t('edit.spans.wrong'))) : Promise.resolve()
  return (
    <fieldset className={styles.group}>
      <legend>{t('hours.week')}</legend>
      <p className={styles.faint}>{t('edit.spans.help')}</p>
      {weekdays.map((weekday) => (
        <Form.Item
          key={weekday}
          name={['week', weekday]}
          label={t('edit.weekday', { day: t(`weekday.${weekday}`) })}
          layout="horizontal"
          labelCol={{ flex: '64px' }}
          rules={[{ validator: isReadable }]}
          className={styles.line}
        >
          <Input maxLength={60} />
        </Form.Item>
      ))}
    </fieldset>
  )
}

function PeriodFields() {
  const t = useT(calendarWords)
  const required = [{ required: true, message: t('edit.missing') }]
  return (
    <fieldset className={styles.group}>
      <legend>{t('periods')}</legend>
      <Form.List name="periods">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <div key={key} className={styles.row}>
                <Form.Item name={[name, 'name']} label={t('edit.period.name')} rules={required}>
                  <Input maxLength={40} />
                </Form.Item>
                <Form.Item name={[name, 'kind']} label={t('edit.period.kind')} rules={required}>
                  <Select options={kinds.map((value) => ({ value, label: t(`period.${value}`) }))} />
                </Form.Item>
                <Form.Item name={[name, 'days']} label={t('edit.period.days')} rules={required} className={styles.days}>
                  <DatePicker.RangePicker allowClear={false} />
                </Form.Item>
                <Form.Item name={[name, 'week']} hidden>
                  <Input />
                </Form.Item>
                <Button onClick={() => remove(name)}>{t('edit.remove')}</Button>
              </div>
            ))}
            <Button onClick={() => add({ kind: 'term', week: null })}>{t('edit.period.add')}</Button>
          </>
        )}
      </Form.List>
    </fieldset>
  )
}

function ShiftFields() {
  const t = useT(calendarWords)
  const clock = [{ required: true, pattern: /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, message: '08:00' }]
  return (
    <fieldset className={styles.group}>
      <legend>{t('shifts')}</legend>
      <Form.List name="shifts">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <div key={key} className={styles.row}>
                <Form.Item
                  name={[name, 'name']}
                  label={t('edit.shift.name')}
                  rules={[{ required: true, message: t('edit.missing') }]}
                >
                  <Input maxLength={20} />
                </Form.Item>
                <Form.Item name={[name, 'from']} label={t('edit.shift.span')} rules={clock}>
                  <Input maxLength={5} />
                </Form.Item>
                <Form.Item name={[name, 'to']} label="—" rules={clock}>
                  <Input maxLength={5} />
                </Form.Item>
                <Button onClick={() => remove(name)}>{t('edit.remove')}</Button>
              </div>
            ))}
            <Button onClick={() => add({})}>{t('edit.shift.add')}</Button>
          </>
        )}
      </Form.List>
    </fieldset>
  )
}
