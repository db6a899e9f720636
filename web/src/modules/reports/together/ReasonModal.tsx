import { Form, Input, Modal } from 'antd'
import { useState } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx'
import { togetherWords } from './words.ts'

interface ReasonModalProps {
  open: boolean
  title: string
  onClose: () => void
  onReason: (reason: string) => Promise<unknown>
}

/** A step that is taken only with a reason. */
export function ReasonModal({ open, title, onClose, onReason }: ReasonModalProps) {
  const t = useT(togetherWords)
  const [form] = Form.useForm<{ reason: string }>()
  const [error, setError] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const submit = async ({ reason }: { reason: string }) => {
    setBusy(true)
    setError(null)
    try {
      await onReason(reason)
      onClose()
    } catch (thrown) {
      setError(thrown)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Modal
      open={open}
      title={title}
      onCancel={onClose}
      okText={title}
      onOk={() => form.submit()}
      confirmLoading={busy}
      destroyOnHidden
    >
      {error !== null && <ProblemAlert error={error} />}
      <Form form={form} layout="vertical" preserve={false} onFinish={(values) => void submit(values)}>
        <Form.Item
          name="reason"
          label={t('task.reason')}
          rules={[{ required: true, whitespace: true, message: t('task.reason.missing') }]}
        >
          <Input.TextArea rows={3} maxLength={200} autoFocus />
        </Form.Item>
      </Form>
    </Modal>
  )
}
