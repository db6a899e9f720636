import { api } from '@houqin/contracts'
import { App, Form, Input } from 'antd'
import { useT } from '../../../kernel/i18n.ts'
import { useAction } from '../../../kernel/queries.ts'
import { FormDrawer } from '../../../ui/FormDrawer.tsx'
import { placeWords } from '../words.ts'
import { UnitField } from './AddPlaceDrawer.tsx'
import type { ChosenPlace } from './PlaceHead.tsx'

interface Fields {
  name: string
  unitId?: string
}

interface ChangePlaceDrawerProps {
  place: ChosenPlace
  open: boolean
  onClose: () => void
}

/** The name and who uses it; the code on the door stays. */
export function ChangePlaceDrawer({ place, open, onClose }: ChangePlaceDrawerProps) {
  const t = useT(placeWords)
  const { message } = App.useApp()
  const change = useAction(api.changePlace, { invalidates: [api.listPlaces, api.getPlace] })
  const submit = async ({ name, unitId }: Fields) => {
    const body = { version: place.version, name, unitId: unitId ?? null }
    await change.mutateAsync({ params: { id: place.id }, body })
    void message.success(t('change.done'))
  }
  return (
    <FormDrawer<Fields>
      open={open}
      onClose={onClose}
      title={t('change.place', { name: place.name })}
      about={t('change.place.about')}
      initialValues={{ name: place.name, unitId: place.unit?.id }}
      onSubmit={submit}
    >
      <Form.Item
        name="name"
        label={t('field.name')}
        rules={[{ required: true, whitespace: true, message: t('field.name.missing') }]}
      >
        <Input maxLength={60} />
      </Form.Item>
      <UnitField />
    </FormDrawer>
  )
}
