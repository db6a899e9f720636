import { api } from '@houqin/contracts'
import type { Person } from '@houqin/contracts/people'
import { App, Checkbox, Form, Input } from 'antd'
import { useT } from '../../../kernel/i18n.ts'
import { useAction } from '../../../kernel/queries.ts'
import { FormDrawer } from '../../../ui/FormDrawer.tsx'
import { peopleWords } from '../words.ts'
import { UnitSelect } from './UnitSelect.tsx'

interface Fields {
  name: string
  code: string
  phone?: string
  unitId: string
  post?: string
  isHead: boolean
}

interface AddPersonDrawerProps {
  open: boolean
  onClose: () => void
  onAdded: (person: Person) => void
  unitId: string | undefined
}

export function AddPersonDrawer({ open, onClose, onAdded, unitId }: AddPersonDrawerProps) {
  const t = useT(peopleWords)
  const { message } = App.useApp()
  const add = useAction(api.createPerson, { invalidates: [api.listPeople, api.listUnits] })
  const submit = async (fields: Fields) => {
    const body = { ...fields, phone: fields.phone?.trim() || undefined, post: fields.post?.trim() || undefined }
    const person = await add.mutateAsync({ body })
    void message.success(t('add.person.done', { name: person.name }))
    setTimeout(() => onAdded(person))
  }
  return (
    <FormDrawer<Fields>
      open={open}
      onClose={onClose}
      title={t('add.person')}
      about={t('add.person.about')}
      submitLabel={t('add.person')}
      initialValues={{ isHead: false, unitId }}
      onSubmit={submit}
    >
      <WhoFields />
      <Form.Item name="unitId" label={t('field.unit')} rules={[{ required: true, message: t('field.unit.missing') }]}>
        <UnitSelect label={t('field.unit')} />
      </Form.Item>
      <Form.Item name="post" label={t('field.post')}>
        <Input maxLength={40} placeholder={t('field.post.example')} />
      </Form.Item>
      <Form.Item name="isHead" valuePropName="checked">
        <Checkbox>{t('field.isHead')}</Checkbox>
      </Form.Item>
    </FormDrawer>
  )
}

/** Name, number and phone. */
export function WhoFields() {
  const t = useT(peopleWords)
  return (
    <>
      <Form.Item
        name="name"
        label={t('field.name')}
        rules={[{ required: true, whitespace: true, message: t('field.name.missing') }]}
      >
        <Input maxLength={50} autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="code"
        label={t('field.code')}
        extra={t('field.code.help')}
        rules={[
          { required: true, message: t('field.code.missing') },
          { pattern: /^[A-Za-z0-9-]+$/, message: t('field.code.wrong') },
        ]}
      >
        <Input maxLength={30} autoComplete="off" spellCheck={false} />
      </Form.Item>
      <Form.Item
        name="phone"
        label={t('field.phone')}
        extra={t('field.optional')}
        rules={[{ pattern: /^[0-9+ -]{5,20}$/, message: t('field.phone.wrong') }]}
      >
        <Input type="tel" inputMode="tel" maxLength={20} autoComplete="off" />
      </Form.Item>
    </>
  )
}
