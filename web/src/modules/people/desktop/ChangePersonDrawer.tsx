import { api } from '@houqin/contracts'
import { App } from 'antd'
import { useT } from '../../../kernel/i18n.ts'
import { useAction } from '../../../kernel/queries.ts'
import { FormDrawer } from '../../../ui/FormDrawer.tsx'
import { changedPerson } from '../changed.ts'
import type { DoingProps } from '../doing.ts'
import { personWords } from '../record-words.ts'
import { WhoFields } from './AddPersonDrawer.tsx'

interface Fields {
  name: string
  code: string
  phone?: string
}

export function ChangePersonDrawer({ person, open, onClose, onCode }: DoingProps & { onCode: (code: string) => void }) {
  const t = useT(personWords)
  const { message } = App.useApp()
  const change = useAction(api.changePerson, { invalidates: changedPerson })
  const submit = async ({ name, code, phone }: Fields) => {
    const body = { version: person.version, name, code, phone: phone?.trim() || null }
    await change.mutateAsync({ params: { id: person.id }, body })
    void message.success(t('change.done'))
    if (code !== person.code) setTimeout(() => onCode(code))
  }
  return (
    <FormDrawer<Fields>
      open={open}
      onClose={onClose}
      title={t('change.title', { name: person.name })}
      initialValues={{ name: person.name, code: person.code, phone: person.phone ?? undefined }}
      onSubmit={submit}
    >
      <WhoFields />
    </FormDrawer>
  )
}
