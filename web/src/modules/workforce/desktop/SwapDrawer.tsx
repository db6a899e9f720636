import { api } from '@houqin/contracts'
import { App, Form, Input, Select } from 'antd'
import { useT } from '../../../kernel/i18n.ts'
import { useAction } from '../../../kernel/queries.ts'
import { useNow } from '../../../kernel/use-now.ts'
import { FormDrawer } from '../../../ui/FormDrawer.tsx'
import { workforceWords } from '../words.ts'
import type { Duty, Roster } from './RosterTab.tsx'

interface Fields {
  toPersonId: string
  inReturnId?: string
  reason: string
}

/** Asks a colleague to take a duty of mine, for one of theirs or for none. */
export function SwapDrawer({ roster, duty, onClose }: { roster: Roster; duty: Duty; onClose: () => void }) {
  const t = useT(workforceWords)
  const { message } = App.useApp()
  const now = useNow()
  const [form] = Form.useForm<Fields>()
  const toPersonId = Form.useWatch('toPersonId', form)
  const ask = useAction(api.askSwap, { invalidates: [api.getRoster, api.listMyDuties] })
  const submit = async (fields: Fields) => {
    await ask.mutateAsync({ params: { id: duty.id }, body: { version: duty.version, ...fields } })
    void message.success(t('swap.done'))
  }
  const theirs = roster.duties.filter((one) => one.person.id === toPersonId && new Date(one.beginsAt) > now)
  const required = [{ required: true, whitespace: true, message: t('missing') }]
  return (
    <FormDrawer<Fields>
      open
      form={form}
      onClose={onClose}
      title={`${t('swap.title')} · ${duty.on}`}
      about={t('swap.about')}
      onSubmit={submit}
    >
      <Form.Item name="toPersonId" label={t('swap.to')} rules={required}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={roster.people
            .filter(({ id }) => id !== duty.person.id)
            .map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
      <Form.Item name="inReturnId" label={t('swap.inReturn')}>
        <Select
          allowClear
          options={theirs.map((one) => ({
            value: one.id,
            label: `${one.on} ${roster.shifts.find(({ id }) => id === one.shiftId)?.name ?? ''}`,
          }))}
        />
      </Form.Item>
      <Form.Item name="reason" label={t('swap.reason')} rules={required}>
        <Input maxLength={200} />
      </Form.Item>
    </FormDrawer>
  )
}
