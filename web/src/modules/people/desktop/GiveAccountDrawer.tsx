import { api } from '@houqin/contracts'
import type { Person } from '@houqin/contracts/people'
import { App, Button, Checkbox, Form, Input } from 'antd'
import { useT } from '../../../kernel/i18n.ts'
import { useAction, useEndpoint } from '../../../kernel/queries.ts'
import { FormDrawer } from '../../../ui/FormDrawer.tsx'
import { firstPassword } from '../first-password.ts'
import { grantsTogether, type Role } from '../grants.ts'
import { peopleWords } from '../words.ts'
import styles from './GiveAccountDrawer.module.css'
import { GrantList } from './GrantList.tsx'

interface Fields {
  username: string
  password: string
  roleIds: string[]
}

interface GiveAccountDrawerProps {
  person: Person | undefined
  open: boolean
  onClose: () => void
}

/** User name, first password and roles; says in words what the chosen roles allow together. */
export function GiveAccountDrawer({ person, open, onClose }: GiveAccountDrawerProps) {
  const t = useT(peopleWords)
  const { message } = App.useApp()
  const [form] = Form.useForm<Fields>()
  const give = useAction(api.createAccount, { invalidates: [api.listPeople] })
  const roles = useEndpoint(api.listRoles, { enabled: open }).data?.items ?? []
  const name = person?.name ?? ''
  const submit = async (fields: Fields) => {
    await give.mutateAsync({ body: { ...fields, personId: person?.id ?? '' } })
    void message.success(t('account.give.done', { name, username: fields.username }))
  }
  return (
    <FormDrawer<Fields>
      open={open}
      onClose={onClose}
      form={form}
      title={t('account.give.title', { name })}
      about={t('account.give.about')}
      submitLabel={t('account.give')}
      initialValues={{ roleIds: [] }}
      onSubmit={submit}
      size={560}
    >
      <SignInFields onGenerate={() => form.setFieldValue('password', firstPassword())} />
      <Form.Item
        name="roleIds"
        label={t('field.roles')}
        rules={[{ required: true, type: 'array', min: 1, message: t('field.roles.missing') }]}
      >
        <RoleChoice roles={roles} />
      </Form.Item>
      <Together roles={roles} />
    </FormDrawer>
  )
}

interface RoleChoiceProps {
  roles: readonly Role[]
  value?: string[]
  onChange?: (roleIds: string[]) => void
}

/** Takes from the form only what a group of check boxes may bear: `aria-required` is not allowed there. */
export function RoleChoice({ roles, value, onChange }: RoleChoiceProps) {
  const t = useT(peopleWords)
  return (
    <Checkbox.Group
      className={styles.roles}
      role="group"
      aria-label={t('field.roles')}
      options={roles.map(({ id, name: label }) => ({ value: id, label }))}
      value={value}
      onChange={onChange}
    />
  )
}

function SignInFields({ onGenerate }: { onGenerate: () => void }) {
  const t = useT(peopleWords)
  return (
    <>
      <Form.Item
        name="username"
        label={t('field.username')}
        extra={t('field.username.help')}
        rules={[
          { required: true, message: t('field.username.missing') },
          { pattern: /^[a-z0-9][a-z0-9._-]{1,39}$/, message: t('field.username.wrong') },
        ]}
      >
        <Input maxLength={40} autoComplete="off" autoCapitalize="none" spellCheck={false} />
      </Form.Item>
      <Form.Item label={t('field.password')} htmlFor="password" required extra={t('field.password.help')}>
        <div className={styles.password}>
          <Form.Item
            name="password"
            noStyle
            rules={[
              { required: true, message: t('field.password.missing') },
              { min: 10, message: t('field.password.short') },
            ]}
          >
            <Input className={styles.code} maxLength={200} autoComplete="off" spellCheck={false} />
          </Form.Item>
          <Button onClick={onGenerate}>{t('field.password.make')}</Button>
        </div>
      </Form.Item>
    </>
  )
}

export function Together({ roles }: { roles: readonly Role[] }) {
  const t = useT(peopleWords)
  const chosen = Form.useWatch<string[] | undefined>('roleIds') ?? []
  const grants = grantsTogether(roles.filter((role) => chosen.includes(role.id)))
  return (
    <section className={styles.together} aria-live="polite">
      {grants.length === 0 ? (
        <p className={styles.faint}>{t('role.none')}</p>
      ) : (
        <>
          <h3 className={styles.heading}>{t('role.together', { n: grants.length })}</h3>
          <GrantList grants={grants} />
        </>
      )}
    </section>
  )
}
