import { api } from '@houqin/contracts'
import { App, Form, Input, Select } from 'antd'
import { useT } from '../../../kernel/i18n.ts'
import { useAction } from '../../../kernel/queries.ts'
import { useFormat } from '../../../kernel/use-format.ts'
import { useNow } from '../../../kernel/use-now.ts'
import { DayField } from '../../../ui/DayField.tsx'
import { FormDrawer } from '../../../ui/FormDrawer.tsx'
import { PersonPicker } from '../../../ui/PersonPicker.tsx'
import { changedPerson } from '../changed.ts'
import type { DoingProps } from '../doing.ts'
import { personWords } from '../record-words.ts'

interface Fields {
  deputyId: string
  postId?: string
  fromOn: string
  toOn: string
  reason?: string
}

export function DeputyDrawer({ person, open, onClose }: DoingProps) {
  const t = useT(personWords)
  const { message } = App.useApp()
  const today = useFormat().day(useNow())
  const name = useAction(api.nameDeputy, { invalidates: changedPerson })
  const posts = person.memberships.flatMap(({ postId, post, unit, toOn }) =>
    postId === null || toOn !== null ? [] : [{ value: postId, label: `${unit.name} · ${post ?? ''}` }],
  )
  const submit = async (fields: Fields) => {
    await name.mutateAsync({ body: { ...fields, personId: person.id } })
    void message.success(t('change.done'))
  }
  return (
    <FormDrawer<Fields>
      open={open}
      onClose={onClose}
      title={t('deputy.title', { name: person.name })}
      about={t('deputy.about')}
      submitLabel={t('deputy.add')}
      initialValues={{ fromOn: today }}
      onSubmit={submit}
    >
      <Form.Item name="deputyId" label={t('deputy.who')} rules={[{ required: true, message: t('deputy.who.missing') }]}>
        <PersonPicker label={t('deputy.who')} />
      </Form.Item>
      <Form.Item name="postId" label={t('deputy.post')}>
        <Select allowClear options={posts} placeholder={t('deputy.all')} aria-label={t('deputy.post')} />
      </Form.Item>
      <DayField name="fromOn" label={t('deputy.from')} missing={t('join.from.missing')} />
      <DayField name="toOn" label={t('deputy.to')} missing={t('join.from.missing')} />
      <Form.Item name="reason" label={t('deputy.reason')}>
        <Input maxLength={200} />
      </Form.Item>
    </FormDrawer>
  )
}
