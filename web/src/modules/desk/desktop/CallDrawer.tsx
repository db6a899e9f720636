import { api } from '@houqin/contracts'
import { callKinds, type ServiceCall } from '@houqin/contracts/desk'
import { Link } from '@tanstack/react-router'
import { App, Button, Drawer, Form, Input, Select } from 'antd'
import { useState } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { useAction, useEndpoint } from '../../../kernel/queries.ts'
import { useCan } from '../../../kernel/session.tsx'
import { ErrorState } from '../../../ui/ErrorState.tsx'
import { FormDrawer } from '../../../ui/FormDrawer.tsx'
import { Moment } from '../../../ui/Moment.tsx'
import { PageSkeleton } from '../../../ui/PageSkeleton.tsx'
import { RecordFields } from '../../../ui/RecordPage.tsx'
import { deskWords } from '../words.ts'
import { CallResult } from './CallResult.tsx'
import styles from './DeskLists.module.css'
import { RecordingUpload } from './RecordingUpload.tsx'

/** One call beside the list. */
export function CallDrawer({ id, onClose }: { id: string | undefined; onClose: () => void }) {
  const call = useEndpoint(api.getCall, { params: { id: id ?? '' }, enabled: id !== undefined })
  return (
    <Drawer
      open={id !== undefined}
      onClose={onClose}
      size={560}
      title={call.data?.number}
      styles={{ wrapper: { maxWidth: '100vw' } }}
      extra={call.data !== undefined && <Upgrade call={call.data} />}
    >
      {call.error !== null ? (
        <ErrorState error={call.error} onRetry={() => void call.refetch()} />
      ) : call.data === undefined ? (
        <PageSkeleton rows={6} />
      ) : (
        <Shown call={call.data} />
      )}
    </Drawer>
  )
}

function Shown({ call }: { call: ServiceCall }) {
  const t = useT(deskWords)
  const url = call.case?.url
  return (
    <div className={styles.stack}>
      <div>
        <h3 className={styles.part}>{t('call.content')}</h3>
        <p className={styles.text}>{call.content}</p>
      </div>
      {call.answer !== null && (
        <div>
          <h3 className={styles.part}>{t('call.answer')}</h3>
          <p className={styles.text}>{call.answer}</p>
        </div>
      )}
      <RecordFields
        fields={[
          { name: t('column.kind'), value: t(callKinds[call.kind]) },
          {
            name: t('column.caller'),
            value: [call.person?.name ?? call.callerName, call.phone].filter(Boolean).join(' ') || '—',
          },
          { name: t('field.place'), value: call.place?.path ?? '—' },
          { name: t('column.clerk'), value: call.clerk?.name ?? '—' },
          { name: t('column.received'), value: <Moment at={call.receivedAt} /> },
          { name: t('column.seconds'), value: t('seconds.short', { n: call.seconds }) },
          {
            name: t('column.result'),
            value:
              url === undefined ? (
                <CallResult call={call} />
              ) : (
                <Link to={url as string}>
                  <CallResult call={call} />
                </Link>
              ),
          },
        ]}
      />
      <RecordingUpload call={call} />
    </div>
  )
}

interface UpgradeFields {
  reason: string
  categoryId?: string
}

function Upgrade({ call }: { call: ServiceCall }) {
  const t = useT(deskWords)
  const can = useCan()
  const { message } = App.useApp()
  const [open, setOpen] = useState(false)
  const categories = useEndpoint(api.listComplaintCategories, { enabled: open })
  const upgrade = useAction(api.upgradeCall, { invalidates: [api.listCalls, api.getCall, api.listComplaints] })
  if (!can('call.create') || call.kind === 'complaint') return null
  const submit = async (fields: UpgradeFields) => {
    await upgrade.mutateAsync({ params: { id: call.id }, body: { version: call.version, ...fields } })
    void message.success(t('call.upgrade.done'))
  }
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('call.upgrade')}</Button>
      <FormDrawer<UpgradeFields>
        open={open}
        onClose={() => setOpen(false)}
        title={`${t('call.upgrade')} · ${call.number}`}
        about={t('call.upgrade.about')}
        submitLabel={t('call.upgrade')}
        onSubmit={submit}
      >
        <Form.Item
          name="reason"
          label={t('call.upgrade.reason')}
          rules={[{ required: true, whitespace: true, message: t('call.upgrade.missing') }]}
        >
          <Input maxLength={500} />
        </Form.Item>
        <Form.Item name="categoryId" label={t('complaint.category')}>
          <Select
            allowClear
            options={(categories.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Form.Item>
      </FormDrawer>
    </>
  )
}
