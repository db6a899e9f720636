import { api } from '@houqin/contracts'
import { App, Form } from 'antd'
import { useT } from '../../../kernel/i18n.ts'
import { useAction, useEndpoint } from '../../../kernel/queries.ts'
import { FormDrawer } from '../../../ui/FormDrawer.tsx'
import { changedPerson } from '../changed.ts'
import type { DoingProps } from '../doing.ts'
import { personWords } from '../record-words.ts'
import { peopleWords } from '../words.ts'
import { RoleChoice, Together } from './GiveAccountDrawer.tsx'

/** Gives and takes roles; says in words what they allow together. */
export function RolesDrawer({ person, open, onClose }: DoingProps) {
  const t = useT(personWords)
  const words = useT(peopleWords)
  const { message } = App.useApp()
  const set = useAction(api.setRoles, { invalidates: changedPerson })
  const roles = useEndpoint(api.listRoles, { enabled: open }).data?.items ?? []
  const { account } = person
  const submit = async ({ roleIds }: { roleIds: string[] }) => {
    await set.mutateAsync({ params: { id: account?.id ?? '' }, body: { version: account?.version ?? 0, roleIds } })
    void message.success(t('change.done'))
  }
  return (
    <FormDrawer<{ roleIds: string[] }>
      open={open}
      onClose={onClose}
      title={t('roles.title', { name: person.name })}
      about={t('roles.about')}
      initialValues={{ roleIds: account?.roles.map(({ id }) => id) ?? [] }}
      onSubmit={submit}
      size={560}
    >
      <Form.Item
        name="roleIds"
        label={words('field.roles')}
        rules={[{ required: true, type: 'array', min: 1, message: words('field.roles.missing') }]}
      >
        <RoleChoice roles={roles} />
      </Form.Item>
      <Together roles={roles} />
    </FormDrawer>
  )
}
