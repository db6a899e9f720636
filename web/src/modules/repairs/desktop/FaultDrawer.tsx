import { api } from '@houqin/contracts'
import type { FaultEntry } from '@houqin/contracts/faults'
import { App, Form, Input, InputNumber, Switch } from 'antd'
import { useT } from '../../../kernel/i18n.ts'
import { useAction } from '../../../kernel/queries.ts'
import { FormDrawer } from '../../../ui/FormDrawer.tsx'
import { CategoryPicker } from '../components/CategoryPicker.tsx'
import { faultWords } from './fault-words.ts'

interface Fields {
  categoryId: string
  code: string
  name: string
  nameEn?: string
  unit: string
  standardHours: string
  labourPrice: string
  isActive?: boolean
}

/** Adds an operation to the catalogue, or changes one. */
export function FaultDrawer({ fault, onClose }: { fault: FaultEntry | 'new' | undefined; onClose: () => void }) {
  const t = useT(faultWords)
  const { message } = App.useApp()
  const add = useAction(api.addFault, { invalidates: [api.listFaults] })
  const change = useAction(api.changeFault, { invalidates: [api.listFaults] })
  const known = fault === 'new' ? undefined : fault
  const submit = async ({ isActive = true, ...body }: Fields) => {
    if (known === undefined) await add.mutateAsync({ body })
    else await change.mutateAsync({ params: { id: known.id }, body: { ...body, isActive, version: known.version } })
    void message.success(t('saved'))
  }
  return (
    <FormDrawer<Fields>
      open={fault !== undefined}
      onClose={onClose}
      title={t(known === undefined ? 'add' : 'change')}
      initialValues={known && valuesOf(known)}
      onSubmit={submit}
    >
      <FaultFields isKnown={known !== undefined} />
    </FormDrawer>
  )
}

const valuesOf = (fault: FaultEntry): Fields => ({
  categoryId: fault.category.id,
  code: fault.code,
  name: fault.nameZh,
  nameEn: fault.nameEn ?? '',
  unit: fault.unit,
  standardHours: fault.standardHours,
  labourPrice: fault.labourPrice,
  isActive: fault.isActive,
})

function FaultFields({ isKnown }: { isKnown: boolean }) {
  const t = useT(faultWords)
  const required = { required: true, message: t('missing') }
  const exact = { pattern: /^\d{1,9}(\.\d{1,2})?$/, message: t('wrong') }
  return (
    <>
      <Form.Item name="categoryId" label={t('column.category')} rules={[required]}>
        <CategoryPicker label={t('column.category')} />
      </Form.Item>
      <Form.Item name="code" label={t('column.code')} rules={[required]}>
        <Input maxLength={30} />
      </Form.Item>
      <Form.Item name="name" label={t('column.name')} rules={[required]}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="nameEn" label={t('field.nameEn')}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="unit" label={t('field.unit')} rules={[required]}>
        <Input maxLength={10} />
      </Form.Item>
      <Form.Item name="standardHours" label={t('field.hours')} rules={[required, exact]}>
        <InputNumber<string> stringMode controls={false} inputMode="decimal" />
      </Form.Item>
      <Form.Item name="labourPrice" label={t('field.price')} rules={[required, exact]}>
        <InputNumber<string> stringMode controls={false} inputMode="decimal" />
      </Form.Item>
      {isKnown && (
        <Form.Item name="isActive" label={t('field.active')} valuePropName="checked">
          <Switch />
        </Form.Item>
      )}
    </>
  )
}
