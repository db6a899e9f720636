import { api } from '@houqin/contracts'
import { Button, Form, Input } from 'antd'
import { useEffect } from 'react'
import { useT } from '../kernel/i18n.ts'
import { safeNext } from '../kernel/login-address.ts'
import { useAction, useEndpoint } from '../kernel/queries.ts'
import { ProblemAlert } from '../ui/ProblemAlert.tsx'
import { EntrancePage } from './EntrancePage.tsx'
import { appWords } from './words.ts'

export function LoginPage() {
  const t = useT(appWords)
  const setup = useEndpoint(api.getSetup)
  const signIn = useAction(api.signIn, {
    onDone: () => window.location.assign(safeNext(new URLSearchParams(window.location.search).get('next'))),
  })
  useEffect(() => {
    if (setup.data?.needed === true) window.location.replace('/setup')
  }, [setup.data])
  return (
    <EntrancePage title={t('login.title')} foot={t('login.scan')}>
      {signIn.error !== null && <ProblemAlert error={signIn.error} />}
      <Form
        layout="vertical"
        requiredMark={false}
        onFinish={(body: { username: string; password: string }) => signIn.mutate({ body })}
      >
        <Form.Item
          name="username"
          label={t('login.username')}
          rules={[{ required: true, message: t('login.username.missing') }]}
        >
          <Input size="large" autoComplete="username" autoCapitalize="none" autoFocus />
        </Form.Item>
        <Form.Item
          name="password"
          label={t('login.password')}
          rules={[{ required: true, message: t('login.password.missing') }]}
        >
          <Input.Password size="large" autoComplete="current-password" />
        </Form.Item>
        <Button type="primary" htmlType="submit" size="large" block loading={signIn.isPending || signIn.isSuccess}>
          {t('login.submit')}
        </Button>
      </Form>
      <p>{t('login.help')}</p>
    </EntrancePage>
  )
}
