import { api } from '@houqin/contracts'
import { Button, Form, Input, Select } from 'antd'
import { useEffect, useMemo } from 'react'
import { useT } from '../kernel/i18n.ts'
import { useAction, useEndpoint } from '../kernel/queries.ts'
import { ProblemAlert, useFieldProblems } from '../ui/ProblemAlert.tsx'
import { EntrancePage } from './EntrancePage.tsx'
import { appWords } from './words.ts'

interface Fields {
  organisation: string
  timeZone: string
  name: string
  username: string
  password: string
}

/** Creates the organisation and its first administrator; possible once. */
export function SetupPage() {
  const t = useT(appWords)
  const [form] = Form.useForm<Fields>()
  const zones = useMemo(() => Intl.supportedValuesOf('timeZone').map((zone) => ({ value: zone, label: zone })), [])
  const setup = useEndpoint(api.getSetup)
  const setUp = useAction(api.setUp, { onDone: () => window.location.assign('/') })
  useFieldProblems(form, setUp.error)
  useEffect(() => {
    if (setup.data?.needed === false && !setUp.isSuccess) window.location.replace('/login')
  }, [setup.data, setUp.isSuccess])
  return (
    <EntrancePage title={t('setup.title')} about={t('setup.about')}>
      {setUp.error !== null && <ProblemAlert error={setUp.error} />}
      <Form
        form={form}
        layout="vertical"
        requiredMark={false}
        scrollToFirstError
        initialValues={{ timeZone: 'Asia/Shanghai' }}
        onFinish={(body) => setUp.mutate({ body })}
      >
        <Form.Item
          name="organisation"
          label={t('setup.organisation')}
          extra={t('setup.organisation.help')}
          rules={[{ required: true, whitespace: true, message: t('setup.organisation.missing') }]}
        >
          <Input maxLength={100} autoFocus />
        </Form.Item>
        <Form.Item name="timeZone" label={t('setup.timeZone')} extra={t('setup.timeZone.help')}>
          <Select showSearch options={zones} />
        </Form.Item>
        <h2>{t('setup.admin')}</h2>
        <AdministratorFields />
        <Button type="primary" htmlType="submit" size="large" block loading={setUp.isPending || setUp.isSuccess}>
          {t('setup.submit')}
        </Button>
      </Form>
    </EntrancePage>
  )
}

function AdministratorFields() {
  const t = useT(appWords)
  return (
    <>
      <Form.Item
        name="name"
        label={t('setup.name')}
        rules={[{ required: true, whitespace: true, message: t('setup.name.missing') }]}
      >
        <Input maxLength={50} autoComplete="name" />
      </Form.Item>
      <Form.Item
        name="username"
        label={t('setup.username')}
        extra={t('setup.username.help')}
        rules={[{ required: true, pattern: /^[a-z0-9][a-z0-9._-]{1,39}$/, message: t('setup.username.wrong') }]}
      >
        <Input autoComplete="username" autoCapitalize="none" />
      </Form.Item>
      <Form.Item
        name="password"
        label={t('setup.password')}
        extra={t('setup.password.help')}
        rules={[{ required: true, min: 10, message: t('setup.password.short') }]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
    </>
  )
}
