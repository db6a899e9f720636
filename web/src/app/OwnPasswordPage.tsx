import { api } from '@houqin/contracts'
import { Button, Form } from 'antd'
import { useT } from '../kernel/i18n.ts'
import { useAction } from '../kernel/queries.ts'
import { useMe } from '../kernel/session.tsx'
import { ProblemAlert, useFieldProblems } from '../ui/ProblemAlert.tsx'
import { EntrancePage } from './EntrancePage.tsx'
import { PasswordFields, type PasswordChange } from './PasswordFields.tsx'
import { appWords } from './words.ts'

/** Stands in the way of whoever signed in with a one-time password, until they have chosen their own. */
export function OwnPasswordPage() {
  const t = useT(appWords)
  const { person } = useMe()
  const [form] = Form.useForm<PasswordChange>()
  const change = useAction(api.changePassword, { invalidates: [api.getSession] })
  useFieldProblems(form, change.error)
  return (
    <EntrancePage title={t('oneTime.title')} about={t('oneTime.about', { name: person.name })}>
      {change.error !== null && <ProblemAlert error={change.error} />}
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        onFinish={({ current, next }) => change.mutate({ body: { current, next } })}
      >
        <PasswordFields current={t('oneTime.current')} />
        <Button type="primary" htmlType="submit" size="large" block loading={change.isPending}>
          {t('password.save')}
        </Button>
      </Form>
    </EntrancePage>
  )
}
