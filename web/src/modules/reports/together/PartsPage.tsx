import { EditOutlined } from '@ant-design/icons'
import { api } from '@houqin/contracts'
import { useNavigate } from '@tanstack/react-router'
import { Button, Form, Select } from 'antd'
import { useState } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { useAction, useEndpoint } from '../../../kernel/queries.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { ErrorState } from '../../../ui/ErrorState.tsx'
import { FormDrawer } from '../../../ui/FormDrawer.tsx'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { PageSkeleton } from '../../../ui/PageSkeleton.tsx'
import { PartTable } from './PartTable.tsx'
import { PeriodField } from './PeriodField.tsx'
import styles from './Together.module.css'
import { togetherWords } from './words.ts'

/** What I am to write, and what waits for my review. */
export function PartsPage() {
  const t = useT(togetherWords)
  const [starting, setStarting] = useState(false)
  const parts = useEndpoint(api.listReportParts)
  const action = (
    <Button icon={<EditOutlined />} onClick={() => setStarting(true)}>
      {t('parts.own')}
    </Button>
  )
  return (
    <>
      <PageHeader title={t('parts.title')} about={t('parts.about')} actions={action} />
      {parts.error !== null && <ErrorState error={parts.error} onRetry={() => void parts.refetch()} />}
      {parts.isPending && <PageSkeleton rows={6} />}
      {parts.data !== undefined && (
        <>
          {parts.data.can.review && parts.data.review.length > 0 && (
            <section className={styles.block}>
              <h2>{t('parts.review')}</h2>
              <PartTable rows={parts.data.review} withTask />
            </section>
          )}
          {parts.data.write.length > 0 ? (
            <section className={styles.block}>
              <h2>{t('parts.write')}</h2>
              <PartTable rows={parts.data.write} withTask />
            </section>
          ) : (
            <EmptyState title={t('parts.none')} about={t('parts.none.about')} action={action} />
          )}
        </>
      )}
      <StartDrawer open={starting} onClose={() => setStarting(false)} />
    </>
  )
}

interface Fields {
  template: string
  period: string
}

function StartDrawer({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useT(togetherWords)
  const navigate = useNavigate()
  const [form] = Form.useForm<Fields>()
  const chosen = Form.useWatch('template', form)
  const listed = useEndpoint(api.listOwnTemplates, { enabled: open }).data?.items ?? []
  const start = useAction(api.startOwnPart, { invalidates: [api.listReportParts] })
  return (
    <FormDrawer<Fields>
      open={open}
      onClose={onClose}
      form={form}
      title={t('parts.own')}
      about={t('parts.own.about')}
      submitLabel={t('parts.start')}
      initialValues={{ template: 'personal-monthly' }}
      onSubmit={async (body) => {
        const { id } = await start.mutateAsync({ body })
        setTimeout(() => void navigate({ to: '/report-parts/$id', params: { id } as never }))
      }}
    >
      <Form.Item name="template" label={t('send.template')}>
        <Select
          options={listed.map(({ code, name }) => ({ value: code, label: name }))}
          onChange={() => form.resetFields(['period'])}
        />
      </Form.Item>
      <PeriodField kind={listed.find(({ code }) => code === chosen)?.period ?? 'month'} />
    </FormDrawer>
  )
}
