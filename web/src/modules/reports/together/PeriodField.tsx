import type { TemplatePeriod } from '@houqin/contracts/reports'
import { periodAt, stepPeriod, type Period } from '@houqin/contracts/periods'
import { Form, Select } from 'antd'
import dayjs from 'dayjs'
import { useT } from '../../../kernel/i18n.ts'
import { togetherWords } from './words.ts'

const MANY = { 'half-month': 12, month: 13, half: 4, year: 3 } as const

/** Periods a summary of a kind may be of, the latest first; a yearly one also of a school year. */
function periodsOf(kind: TemplatePeriod): { key: string; name: { zh: string; en: string } }[] {
  const today = dayjs().format('YYYY-MM-DD')
  if (kind === 'half-month') return halfMonths(MANY[kind])
  const kinds =
    kind === 'year' ? (['year', 'school-year'] as const) : kind === 'half' ? (['half', 'term'] as const) : [kind]
  return kinds.flatMap((one) => {
    const periods: Period[] = []
    for (let at = periodAt(one, today, {}); at !== null && periods.length < MANY[kind]; at = stepPeriod(at, -1))
      periods.push(at)
    return periods
  })
}

function halfMonths(count: number) {
  const first = dayjs().startOf('month')
  const isSecond = dayjs().date() > 15
  return Array.from({ length: count }, (_, index) => {
    const step = index + (isSecond ? 0 : 1)
    const month = first.subtract(Math.floor(step / 2), 'month')
    const half = step % 2 === 0 ? 2 : 1
    return {
      key: `${month.format('YYYY-MM')}-${half}`,
      name: {
        zh: `${month.year()}年${month.month() + 1}月${half === 1 ? '上' : '下'}半月`,
        en: `${month.format('YYYY-MM')}, ${half === 1 ? 'first' : 'second'} half`,
      },
    }
  })
}

/** The period a summary is of, kept as its key. */
export function PeriodField({ kind }: { kind: TemplatePeriod }) {
  const t = useT(togetherWords)
  return (
    <Form.Item name="period" label={t('send.period')} rules={[{ required: true, message: t('send.period.missing') }]}>
      <Select options={periodsOf(kind).map(({ key, name }) => ({ value: key, label: t(name) }))} />
    </Form.Item>
  )
}
