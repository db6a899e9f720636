import { api } from '@houqin/contracts'
import { App, Checkbox, Form, Input } from 'antd'
import { useT } from '../../../kernel/i18n.ts'
import { useAction } from '../../../kernel/queries.ts'
import { FormDrawer } from '../../../ui/FormDrawer.tsx'
import { workforceWords } from '../words.ts'

interface Fields {
  name: string
  begins: string
  ends: string
  needsHandover: boolean
  checklist: string
}

export function AddShiftDrawer({ unitId, open, onClose }: { unitId: string; open: boolean; onClose: () => void }) {
  const t = useT(workforceWords)
  const { message } = App.useApp()
  const add = useAction(api.createShift, { invalidates: [api.getRoster] })
  const submit = async ({ checklist, ...fields }: Fields) => {
    const items = checklist
      .split('\n')
      .map((item) => item.trim())
      .filter((item) => item !== '')
    await add.mutateAsync({ body: { unitId, ...fields, checklist: items } })
    void message.success(t('shift.added'))
  }
  const required = [{ required: true, whitespace: true, message: t('missing') }]
  const clock = [{ required: true, pattern: /^([01]\d|2[0-3]):[0-5]\d$/, message: t('shift.clock') }]
  return (
    <FormDrawer<Fields>
      open={open}
      onClose={onClose}
      title={t('shift.add')}
      about={t('shift.about')}
      initialValues={{ begins: '18:00', ends: '08:00', needsHandover: true, checklist: '' }}
      onSubmit={submit}
    >
      <Form.Item name="name" label={t('shift.name')} rules={required}>
        <Input maxLength={20} placeholder={t('shift.name.example')} />
      </Form.Item>
      <Form.Item name="begins" label={t('shift.begins')} rules={clock}>
        <Input maxLength={5} />
      </Form.Item>
      <Form.Item name="ends" label={t('shift.ends')} rules={clock}>
        <Input maxLength={5} />
      </Form.Item>
      <Form.Item name="needsHandover" valuePropName="checked">
        <Checkbox>{t('shift.handover')}</Checkbox>
      </Form.Item>
      <Form.Item name="checklist" label={t('shift.checklist')}>
        <Input.TextArea rows={4} placeholder={t('shift.checklist.example')} />
      </Form.Item>
    </FormDrawer>
  )
}
