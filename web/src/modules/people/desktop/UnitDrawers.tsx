import { api } from '@houqin/contracts'
import { App, Form } from 'antd'
import { useT } from '../../../kernel/i18n.ts'
import { useAction } from '../../../kernel/queries.ts'
import { useFormat } from '../../../kernel/use-format.ts'
import { useNow } from '../../../kernel/use-now.ts'
import { DayField } from '../../../ui/DayField.tsx'
import { FormDrawer } from '../../../ui/FormDrawer.tsx'
import type { Unit } from '../unit-tree.ts'
import { unitWords } from '../unit-words.ts'
import { UnitFields } from './AddUnitDrawer.tsx'
import { UnitSelect } from './UnitSelect.tsx'

interface UnitDrawerProps {
  unit: Unit
  open: boolean
  onClose: () => void
}

const changed = [api.listUnits, api.listUnitParents, api.listPeople, api.listPosts] as const

/** Name, code and kind; where it stands is another matter. */
export function ChangeUnitDrawer({ unit, ...drawer }: UnitDrawerProps) {
  const t = useT(unitWords)
  const { message } = App.useApp()
  const change = useAction(api.changeUnit, { invalidates: changed })
  return (
    <FormDrawer<Pick<Unit, 'name' | 'code' | 'kind'>>
      {...drawer}
      title={t('change.title', { name: unit.name })}
      initialValues={{ name: unit.name, code: unit.code, kind: unit.kind }}
      onSubmit={async (fields) => {
        await change.mutateAsync({ params: { id: unit.id }, body: { ...fields, version: unit.version } })
        void message.success(t('done'))
      }}
    >
      <UnitFields />
    </FormDrawer>
  )
}

export function MoveDrawer({ unit, ...drawer }: UnitDrawerProps) {
  const t = useT(unitWords)
  const { message } = App.useApp()
  const today = useFormat().day(useNow())
  const move = useAction(api.moveUnit, { invalidates: changed })
  return (
    <FormDrawer<{ parentId: string; on: string }>
      {...drawer}
      title={t('move.title', { name: unit.name })}
      about={t('move.about')}
      submitLabel={t('move')}
      initialValues={{ on: today }}
      onSubmit={async (fields) => {
        await move.mutateAsync({ params: { id: unit.id }, body: { ...fields, version: unit.version } })
        void message.success(t('done'))
      }}
    >
      <Form.Item name="parentId" label={t('move.parent')} rules={[{ required: true, message: t('unit.missing') }]}>
        <UnitSelect label={t('move.parent')} />
      </Form.Item>
      <DayField name="on" label={t('move.on')} missing={t('day.missing')} untilToday />
    </FormDrawer>
  )
}

export function DissolveDrawer({ unit, ...drawer }: UnitDrawerProps) {
  const t = useT(unitWords)
  const { message } = App.useApp()
  const today = useFormat().day(useNow())
  const dissolve = useAction(api.dissolveUnit, { invalidates: changed })
  return (
    <FormDrawer<{ on: string }>
      {...drawer}
      title={t('dissolve.title', { name: unit.name })}
      about={t('dissolve.about')}
      submitLabel={t('dissolve')}
      danger
      initialValues={{ on: today }}
      onSubmit={async ({ on }) => {
        await dissolve.mutateAsync({ params: { id: unit.id }, body: { version: unit.version, on } })
        void message.success(t('done'))
      }}
    >
      <DayField name="on" label={t('dissolve.on')} missing={t('day.missing')} untilToday />
    </FormDrawer>
  )
}
