import { api } from '@houqin/contracts'
import type { Place } from '@houqin/contracts/places'
import { App, Form, Input, Radio, TreeSelect } from 'antd'
import { useEffect } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { useAction, useEndpoint } from '../../../kernel/queries.ts'
import { FormDrawer } from '../../../ui/FormDrawer.tsx'
import { PlacePicker } from '../../../ui/PlacePicker.tsx'
import { kindsInside, type PlaceKind } from '../levels.ts'
import { placeWords } from '../words.ts'

interface Fields {
  parentId?: string
  kind: PlaceKind
  name: string
  code?: string
  unitId?: string
}

interface AddPlaceDrawerProps {
  open: boolean
  onClose: () => void
  /** Inside which place it is offered first. */
  parentId: string | undefined
  onAdded: (place: Place) => void
}

export function AddPlaceDrawer({ open, onClose, parentId, onAdded }: AddPlaceDrawerProps) {
  const t = useT(placeWords)
  const { message } = App.useApp()
  const [form] = Form.useForm<Fields>()
  const add = useAction(api.createPlace, { invalidates: [api.listPlaces, api.getPlace] })
  const submit = async (fields: Fields) => {
    const body = { ...fields, parentId: fields.parentId ?? null, code: fields.code?.trim() || undefined }
    const place = await add.mutateAsync({ body })
    void message.success(t('add.place.done', { name: place.name, code: place.code }))
    setTimeout(() => onAdded(place))
  }
  return (
    <FormDrawer<Fields>
      open={open}
      onClose={onClose}
      form={form}
      title={t('add.place')}
      about={t('add.place.about')}
      submitLabel={t('add.place')}
      initialValues={{ parentId }}
      onSubmit={submit}
    >
      <Form.Item name="parentId" label={t('field.parent')} extra={t('field.parent.none')}>
        <PlacePicker label={t('field.parent')} />
      </Form.Item>
      <KindField onFit={(kind) => form.setFieldValue('kind', kind)} />
      <Form.Item
        name="name"
        label={t('field.name')}
        rules={[{ required: true, whitespace: true, message: t('field.name.missing') }]}
      >
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item
        name="code"
        label={t('field.code')}
        extra={t('field.code.help')}
        rules={[{ pattern: /^[A-Za-z0-9-]{3,16}$/, message: t('field.code.wrong') }]}
      >
        <Input maxLength={16} autoCapitalize="characters" spellCheck={false} />
      </Form.Item>
      <UnitField />
    </FormDrawer>
  )
}

/** Only what may stand inside the chosen place; the likeliest is chosen. */
function KindField({ onFit }: { onFit: (kind: PlaceKind | undefined) => void }) {
  const t = useT(placeWords)
  const parentId = Form.useWatch<string | undefined>('parentId')
  const kind = Form.useWatch<PlaceKind | undefined>('kind')
  const parent = useEndpoint(api.getPlace, { params: { id: parentId ?? '' }, enabled: parentId !== undefined })
  const known = parentId === undefined ? null : parent.data?.kind
  const kinds = known === undefined ? [] : kindsInside(known)
  const fits = kind !== undefined && kinds.includes(kind)
  const first = kinds[0]
  useEffect(() => {
    if (known !== undefined && !fits) onFit(first)
  }, [known, fits, first, onFit])
  return (
    <Form.Item
      name="kind"
      label={t('field.kind')}
      extra={known !== undefined && kinds.length === 0 ? t('field.kind.none') : undefined}
      rules={[{ required: true, message: t('field.kind.missing') }]}
    >
      <Radio.Group options={kinds.map((one) => ({ value: one, label: t(`kind.${one}`) }))} />
    </Form.Item>
  )
}

export function UnitField() {
  const t = useT(placeWords)
  const units = useEndpoint(api.listUnits).data?.items ?? []
  return (
    <Form.Item name="unitId" label={t('field.unit')}>
      <TreeSelect
        aria-label={t('field.unit')}
        allowClear
        treeDataSimpleMode
        treeDefaultExpandAll
        treeData={units.map(({ id, parentId, name }) => ({ id, pId: parentId ?? 0, value: id, title: name }))}
        showSearch={{ treeNodeFilterProp: 'title' }}
      />
    </Form.Item>
  )
}
