import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { api } from '@houqin/contracts'
import { App, Button, Form, Input, InputNumber, Select } from 'antd'
import { useT } from '../../../kernel/i18n.ts'
import { useAction, useEndpoint, type RowOf } from '../../../kernel/queries.ts'
import { useFormat } from '../../../kernel/use-format.ts'
import { useNow } from '../../../kernel/use-now.ts'
import { FormDrawer } from '../../../ui/FormDrawer.tsx'
import { workforceWords } from '../words.ts'
import styles from './RosterPage.module.css'

interface Fields {
  everyDays: number
  fromOn: string
  areas: { name: string; placeIds: string[]; personIds?: string[] }[]
}

interface AreasDrawerProps {
  unitId: string
  plan: RowOf<typeof api.listAreaPlans> | undefined
  open: boolean
  onClose: () => void
}

/** Areas, their crews and how often they move on, as a whole. */
export function AreasDrawer({ unitId, plan, open, onClose }: AreasDrawerProps) {
  const t = useT(workforceWords)
  const { message } = App.useApp()
  const today = useFormat().day(useNow())
  const save = useAction(api.changeAreaPlan, { invalidates: [api.listAreaPlans] })
  const submit = async (fields: Fields) => {
    const areas = fields.areas.map((area) => ({ ...area, personIds: area.personIds ?? [] }))
    await save.mutateAsync({ params: { unitId }, body: { ...fields, areas, version: plan?.version ?? 0 } })
    void message.success(t('areas.done'))
  }
  const required = [{ required: true, message: t('missing') }]
  const initial = {
    everyDays: plan?.everyDays ?? 91,
    fromOn: plan?.fromOn ?? today,
    areas: plan?.areas.map(({ name, places, crew }) => ({
      name,
      placeIds: places.map(({ id }) => id),
      personIds: crew.map(({ id }) => id),
    })) ?? [{ name: '', placeIds: [] }],
  }
  return (
    <FormDrawer<Fields>
      open={open}
      onClose={onClose}
      title={t('areas.edit')}
      about={t('areas.about')}
      initialValues={initial}
      onSubmit={submit}
      size={560}
    >
      <Form.Item name="everyDays" label={t('areas.everyDays')} rules={required}>
        <InputNumber min={1} max={366} precision={0} />
      </Form.Item>
      <Form.Item name="fromOn" label={t('areas.fromOn')} rules={required}>
        <Input type="date" />
      </Form.Item>
      <AreaFields unitId={unitId} today={today} />
    </FormDrawer>
  )
}

function AreaFields({ unitId, today }: { unitId: string; today: string }) {
  const t = useT(workforceWords)
  const roster = useEndpoint(api.getRoster, { query: { unitId, from: today, days: 1 } })
  const sites = useEndpoint(api.listPlaces, { query: { kind: 'site', limit: 200 } })
  const buildings = useEndpoint(api.listPlaces, { query: { kind: 'building', limit: 200 } })
  const places = [...(sites.data?.items ?? []), ...(buildings.data?.items ?? [])]
  const required = [{ required: true, message: t('missing') }]
  return (
    <Form.List name="areas">
      {(areas, { add, remove }) => (
        <>
          {areas.map(({ key, name }) => (
            <div key={key} className={styles.part}>
              <Form.Item name={[name, 'name']} label={t('areas.name')} rules={required}>
                <Input maxLength={40} />
              </Form.Item>
              <Form.Item name={[name, 'placeIds']} label={t('areas.places')} rules={required}>
                <Select
                  mode="multiple"
                  showSearch={{ optionFilterProp: 'label' }}
                  options={places.map(({ id, path }) => ({ value: id, label: path }))}
                />
              </Form.Item>
              <Form.Item name={[name, 'personIds']} label={t('areas.crew')}>
                <Select
                  mode="multiple"
                  showSearch={{ optionFilterProp: 'label' }}
                  options={(roster.data?.people ?? []).map(({ id, name: label }) => ({ value: id, label }))}
                />
              </Form.Item>
              {areas.length > 1 && (
                <Button size="small" icon={<DeleteOutlined aria-hidden />} onClick={() => remove(name)}>
                  {t('areas.remove')}
                </Button>
              )}
            </div>
          ))}
          <Button
            block
            type="dashed"
            icon={<PlusOutlined aria-hidden />}
            onClick={() => add({ name: '', placeIds: [] })}
          >
            {t('areas.add')}
          </Button>
        </>
      )}
    </Form.List>
  )
}
