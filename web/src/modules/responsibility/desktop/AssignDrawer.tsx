import { api } from '@houqin/contracts'
import { App, Form, Input, Select, TreeSelect } from 'antd'
import { useT } from '../../../kernel/i18n.ts'
import { useAction, useEndpoint } from '../../../kernel/queries.ts'
import { useFormat } from '../../../kernel/use-format.ts'
import { useNow } from '../../../kernel/use-now.ts'
import { DayField } from '../../../ui/DayField.tsx'
import { FormDrawer } from '../../../ui/FormDrawer.tsx'
import { PersonPicker } from '../../../ui/PersonPicker.tsx'
import { PlacePicker } from '../../../ui/PlacePicker.tsx'
import { responsibilityWords } from '../words.ts'
import styles from './Responsibility.module.css'
import { TradeSelect } from './TradeSelect.tsx'

interface Fields {
  placeId: string
  categoryId?: string
  unitId: string
  personId?: string
  weekdays?: number[]
  from?: string
  to?: string
  fromOn: string
  toOn?: string
  note?: string
}

interface AssignDrawerProps {
  open: boolean
  placeId: string | undefined
  onClose: () => void
}

/** One line of the map. */
export function AssignDrawer({ open, placeId, onClose }: AssignDrawerProps) {
  const t = useT(responsibilityWords)
  const { message } = App.useApp()
  const today = useFormat().day(useNow())
  const assign = useAction(api.assignResponsibility, {
    invalidates: [api.listResponsibilities, api.listCoverage, api.findResponsible],
  })
  const submit = async ({ from, to, weekdays, ...fields }: Fields) => {
    const hours = from && to ? { from, to } : undefined
    await assign.mutateAsync({ body: { ...fields, hours, weekdays: weekdays?.length ? weekdays : undefined } })
    void message.success(t('assign.done'))
  }
  return (
    <FormDrawer<Fields>
      open={open}
      onClose={onClose}
      title={t('assign')}
      about={t('assign.about')}
      initialValues={{ placeId, fromOn: today }}
      onSubmit={submit}
    >
      <Form.Item name="placeId" label={t('place')} rules={[{ required: true, message: t('place.missing') }]}>
        <PlacePicker label={t('place')} />
      </Form.Item>
      <Form.Item name="categoryId" label={t('trade')}>
        <TradeSelect />
      </Form.Item>
      <WhoFields />
      <TimeFields />
      <DayField name="fromOn" label={t('fromOn')} missing={t('day.missing')} />
      <DayField name="toOn" label={t('toOn')} />
      <Form.Item name="note" label={t('note')}>
        <Input maxLength={200} />
      </Form.Item>
    </FormDrawer>
  )
}

function WhoFields() {
  const t = useT(responsibilityWords)
  const units = useEndpoint(api.listUnits).data?.items ?? []
  const unitId = Form.useWatch<string | undefined>('unitId')
  const choices = units.filter(({ dissolvedOn }) => dissolvedOn === null)
  return (
    <>
      <Form.Item name="unitId" label={t('unit')} rules={[{ required: true, message: t('unit.missing') }]}>
        <TreeSelect
          aria-label={t('unit')}
          treeDataSimpleMode
          treeDefaultExpandAll
          treeData={choices.map(({ id, parentId, name }) => ({ id, pId: parentId ?? 0, value: id, title: name }))}
          showSearch={{ treeNodeFilterProp: 'title' }}
        />
      </Form.Item>
      <Form.Item name="personId" label={t('person')} extra={t('person.help')}>
        <PersonPicker label={t('person')} unitId={unitId} allowClear />
      </Form.Item>
    </>
  )
}

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/

function TimeFields() {
  const t = useT(responsibilityWords)
  const days = ([1, 2, 3, 4, 5, 6, 7] as const).map((day) => ({ value: day, label: t(`day.${day}`) }))
  return (
    <>
      <Form.Item name="weekdays" label={t('weekdays')}>
        <Select mode="multiple" options={days} placeholder={t('weekdays.every')} aria-label={t('weekdays')} />
      </Form.Item>
      <div className={styles.hours}>
        <Form.Item name="from" label={t('time.from')} rules={[{ pattern: CLOCK, message: t('time.wrong') }]}>
          <Input placeholder="08:00" maxLength={5} />
        </Form.Item>
        <Form.Item
          name="to"
          label={t('time.to')}
          extra={t('time.help')}
          rules={[{ pattern: CLOCK, message: t('time.wrong') }]}
        >
          <Input placeholder="20:00" maxLength={5} />
        </Form.Item>
      </div>
    </>
  )
}
