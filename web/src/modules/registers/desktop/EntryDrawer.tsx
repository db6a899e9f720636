import { api } from '@houqin/contracts'
import type { Register, RegisterEntryRecord } from '@houqin/contracts/registers'
import { App, Form, Input } from 'antd'
import dayjs from 'dayjs'
import { useT } from '../../../kernel/i18n.ts'
import { useAction } from '../../../kernel/queries.ts'
import { DayField } from '../../../ui/DayField.tsx'
import { FormDrawer } from '../../../ui/FormDrawer.tsx'
import { registerWords } from '../words.ts'
import { EntryFields } from './EntryFields.tsx'

interface Fields {
  number?: string
  on: string
  values?: Record<string, string | undefined>
  reason?: string
}

interface EntryDrawerProps {
  open: boolean
  register: Register
  /** The one to be corrected; none: a new one. */
  entry?: RegisterEntryRecord
  onClose: () => void
}

export const changedByEntries = [
  api.listRegisterEntries,
  api.getRegisterEntry,
  api.listRegisters,
  api.getRegister,
] as const

/** Makes an entry, or corrects one with a reason. */
export function EntryDrawer({ open, register, entry, onClose }: EntryDrawerProps) {
  const t = useT(registerWords)
  const { message } = App.useApp()
  const create = useAction(api.createRegisterEntry, { invalidates: changedByEntries })
  const amend = useAction(api.amendRegisterEntry, { invalidates: changedByEntries })
  const { code, definition } = register
  const submit = async ({ number, on, values = {}, reason = '' }: Fields) => {
    const filled = Object.fromEntries(
      Object.entries(values).flatMap(([key, value]) =>
        value === undefined || value === null || value === '' ? [] : [[key, String(value)]],
      ),
    )
    if (entry === undefined) {
      const made = await create.mutateAsync({
        params: { code },
        body: { ...(number ? { number } : {}), on, values: filled },
      })
      return void message.success(t('entry.done', { number: made.number }))
    }
    await amend.mutateAsync({
      params: { code, id: entry.id },
      body: { on, values: filled, version: entry.version, reason },
    })
    void message.success(t('entry.amended'))
  }
  return (
    <FormDrawer<Fields>
      open={open}
      onClose={onClose}
      title={entry === undefined ? `${t('entry.new')} · ${t(register.name)}` : `${t('entry.amend')} · ${entry.number}`}
      about={t('entry.new.about')}
      submitLabel={t(entry === undefined ? 'entry.new' : 'entry.amend')}
      initialValues={
        entry === undefined
          ? { on: dayjs().format('YYYY-MM-DD') }
          : { on: entry.on, values: Object.fromEntries(entry.values.map(({ key, value }) => [key, value])) }
      }
      onSubmit={submit}
    >
      <DayField name="on" label={t(definition.dayLabel)} missing={t('entry.on.missing')} />
      <EntryFields fields={definition.fields} />
      {entry === undefined ? (
        <Form.Item name="number" label={t('entry.number')} extra={t('entry.number.auto')}>
          <Input maxLength={100} />
        </Form.Item>
      ) : (
        <Form.Item
          name="reason"
          label={t('entry.reason')}
          rules={[{ required: true, message: t('entry.reason.missing') }]}
        >
          <Input.TextArea autoSize={{ minRows: 2 }} maxLength={200} />
        </Form.Item>
      )}
    </FormDrawer>
  )
}
