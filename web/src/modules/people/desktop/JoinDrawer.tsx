import { api } from '@houqin/contracts'
import { App, Checkbox, Form, Input } from 'antd'
import { useT } from '../../../kernel/i18n.ts'
import { useAction } from '../../../kernel/queries.ts'
import { useFormat } from '../../../kernel/use-format.ts'
import { useNow } from '../../../kernel/use-now.ts'
import { DayField } from '../../../ui/DayField.tsx'
import { FormDrawer } from '../../../ui/FormDrawer.tsx'
import { changedPerson } from '../changed.ts'
import type { DoingProps } from '../doing.ts'
import { personWords } from '../record-words.ts'
import { peopleWords } from '../words.ts'
import { UnitSelect } from './UnitSelect.tsx'

interface Fields {
  unitId: string
  post?: string
  isHead: boolean
  isPrimary?: boolean
  fromOn: string
}

/** One more post; or, for somebody who has left, the way back. */
export function JoinDrawer({ person, open, onClose }: DoingProps) {
  const t = useT(personWords)
  const { message } = App.useApp()
  const today = useFormat().day(useNow())
  const join = useAction(api.joinUnit, { invalidates: changedPerson })
  const comeBack = useAction(api.comeBack, { invalidates: changedPerson })
  const isBack = person.leftOn !== null
  const submit = async ({ isPrimary = false, post, ...fields }: Fields) => {
    const params = { id: person.id }
    const body = { ...fields, version: person.version, post: post?.trim() || undefined }
    if (isBack) await comeBack.mutateAsync({ params, body })
    else await join.mutateAsync({ params, body: { ...body, isPrimary } })
    void message.success(isBack ? t('return.done', { name: person.name }) : t('change.done'))
  }
  return (
    <FormDrawer<Fields>
      open={open}
      onClose={onClose}
      title={t(isBack ? 'return.title' : 'join.title', { name: person.name })}
      about={t(isBack ? 'return.about' : 'join.about')}
      submitLabel={t(isBack ? 'return' : 'join')}
      initialValues={{ isHead: false, isPrimary: false, fromOn: today }}
      onSubmit={submit}
    >
      <PostFields />
      {!isBack && (
        <Form.Item name="isPrimary" valuePropName="checked">
          <Checkbox>{t('join.primary')}</Checkbox>
        </Form.Item>
      )}
      <DayField name="fromOn" label={t('join.from')} missing={t('join.from.missing')} />
    </FormDrawer>
  )
}

function PostFields() {
  const t = useT(peopleWords)
  return (
    <>
      <Form.Item name="unitId" label={t('field.unit')} rules={[{ required: true, message: t('field.unit.missing') }]}>
        <UnitSelect label={t('field.unit')} />
      </Form.Item>
      <Form.Item name="post" label={t('field.post')}>
        <Input maxLength={40} placeholder={t('field.post.example')} />
      </Form.Item>
      <Form.Item name="isHead" valuePropName="checked">
        <Checkbox>{t('field.isHead')}</Checkbox>
      </Form.Item>
    </>
  )
}
