import { api } from '@houqin/contracts'
import type { Asset } from '@houqin/contracts/assets/asset'
import { disposalWays, paperKinds, type PaperBody, type PaperKind } from '@houqin/contracts/assets/paper'
import { useNavigate } from '@tanstack/react-router'
import { App, Form, Input, Select } from 'antd'
import { useT } from '../../../kernel/i18n.ts'
import { useAction } from '../../../kernel/queries.ts'
import { useCan } from '../../../kernel/session.tsx'
import { DayField } from '../../../ui/DayField.tsx'
import { FormDrawer } from '../../../ui/FormDrawer.tsx'
import { PersonPicker } from '../../../ui/PersonPicker.tsx'
import { PlacePicker } from '../../../ui/PlacePicker.tsx'
import { UnitPicker } from '../../../ui/UnitPicker.tsx'
import { changedByPaper } from '../paper-endpoints.ts'
import { assetWords } from '../words.ts'

type Fields = Omit<PaperBody, 'kind' | 'assetIds'>

/** Asks for a transfer, a loan or a disposal of one thing. */
export function RequestDrawer({ kind, asset, onClose }: { kind: PaperKind; asset: Asset; onClose: () => void }) {
  const t = useT(assetWords)
  const navigate = useNavigate()
  const { message } = App.useApp()
  const create = useAction(api.createAssetPaper, { invalidates: changedByPaper })
  const submit = async (fields: Fields) => {
    const { id, number } = await create.mutateAsync({ body: { ...fields, kind, assetIds: [asset.id] } })
    void message.success(t('papers.sent', { number }))
    void navigate({ to: '/asset-papers/$id', params: { id } as never })
  }
  const why = t('field.why')
  return (
    <FormDrawer<Fields>
      open
      onClose={onClose}
      title={`${t(paperKinds[kind])} · ${asset.number}`}
      about={[asset.name, asset.spec].filter(Boolean).join(' ')}
      submitLabel={t('phone.send')}
      onSubmit={submit}
    >
      {kind === 'disposal' ? <Way /> : <Receiver kind={kind} />}
      <Form.Item
        name="reason"
        label={why}
        rules={[{ required: true, min: 2, message: t('field.missing', { name: why }) }]}
      >
        <Input.TextArea autoSize={{ minRows: 3, maxRows: 8 }} maxLength={500} showCount />
      </Form.Item>
    </FormDrawer>
  )
}

function Way() {
  const t = useT(assetWords)
  const name = t('field.way')
  return (
    <Form.Item name="way" label={name} rules={[{ required: true, message: t('field.missing', { name }) }]}>
      <Select options={Object.entries(disposalWays).map(([value, label]) => ({ value, label: t(label) }))} />
    </Form.Item>
  )
}

function Receiver({ kind }: { kind: PaperKind }) {
  const t = useT(assetWords)
  const can = useCan()
  const unit = t('field.toUnit')
  return (
    <>
      <Form.Item name="unitId" label={unit} rules={[{ required: true, message: t('field.missing', { name: unit }) }]}>
        <UnitPicker label={unit} />
      </Form.Item>
      {can('person.list') && (
        <Form.Item name="keeperId" label={t('field.toKeeper')}>
          <PersonPicker label={t('field.toKeeper')} allowClear />
        </Form.Item>
      )}
      <Form.Item name="placeId" label={t('field.toPlace')}>
        <PlacePicker label={t('field.toPlace')} />
      </Form.Item>
      {kind === 'loan' && (
        <DayField name="dueOn" label={t('field.dueOn')} missing={t('field.missing', { name: t('field.dueOn') })} />
      )}
    </>
  )
}
