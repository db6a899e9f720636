import { api, cases } from '@houqin/contracts'
import type { Deadline } from '@houqin/contracts/deadlines'
import { App, Form, Input, InputNumber, Radio, Select } from 'antd'
import { useT } from '../../../kernel/i18n.ts'
import { useAction, useEndpoint } from '../../../kernel/queries.ts'
import { FormDrawer } from '../../../ui/FormDrawer.tsx'
import { deadlineWords } from '../words.ts'

/** A limit in force, or one for a category that has none of its own yet. */
export type Editing = { isNew: true } | { isNew: false; limit: Deadline }

interface Fields {
  categoryId?: string
  urgency: cases.Urgency
  respond?: number | null
  resolve: number
  clock: cases.DeadlineClock
  basis: string
}

/** Sets a limit; hours are entered, minutes are sent. */
export function LimitDrawer({ editing, onClose }: { editing: Editing | undefined; onClose: () => void }) {
  const t = useT(deadlineWords)
  const { message } = App.useApp()
  const set = useAction(api.setDeadline, { invalidates: [api.listDeadlines] })
  const limit = editing?.isNew === false ? editing.limit : null
  const submit = async ({ respond, resolve, ...fields }: Fields) => {
    const body = {
      ...fields,
      categoryId: fields.categoryId ?? limit?.category?.id ?? null,
      urgency: limit?.urgency ?? fields.urgency,
      respondMinutes: respond ? Math.round(respond * 60) : null,
      resolveMinutes: Math.round(resolve * 60),
      version: limit?.version ?? 0,
    }
    await set.mutateAsync({ params: { kind: 'repair' }, body })
    void message.success(t('saved'))
  }
  const title = limit
    ? t('change.of', {
        category: limit.category?.name ?? t('category.all'),
        urgency: t(cases.urgencies[limit.urgency]),
      })
    : t('add')
  return (
    <FormDrawer<Fields>
      open={editing !== undefined}
      onClose={onClose}
      title={title}
      about={t('about')}
      initialValues={{
        urgency: limit?.urgency ?? 'normal',
        clock: limit?.clock ?? 'working',
        ...(limit ? { resolve: limit.resolveMinutes / 60 } : {}),
        ...(limit?.respondMinutes ? { respond: limit.respondMinutes / 60 } : {}),
      }}
      onSubmit={submit}
    >
      {limit === null && <Subject />}
      <TimeFields />
    </FormDrawer>
  )
}

/** How long, by which clock, on what grounds. */
function TimeFields() {
  const t = useT(deadlineWords)
  return (
    <>
      <Form.Item name="respond" label={t('field.respond')}>
        <InputNumber min={0.1} max={8760} step={0.5} />
      </Form.Item>
      <Form.Item
        name="resolve"
        label={t('field.resolve')}
        rules={[{ required: true, message: t('field.resolve.missing') }]}
      >
        <InputNumber min={0.1} max={8760} step={1} />
      </Form.Item>
      <Form.Item name="clock" label={t('field.clock')} extra={t('field.clock.help')}>
        <Radio.Group
          optionType="button"
          options={Object.entries(cases.deadlineClocks).map(([value, name]) => ({ value, label: t(name) }))}
        />
      </Form.Item>
      <Form.Item
        name="basis"
        label={t('field.basis')}
        rules={[{ required: true, whitespace: true, message: t('field.basis.missing') }]}
      >
        <Input maxLength={200} placeholder={t('field.basis.example')} />
      </Form.Item>
    </>
  )
}

/** Category and urgency of a limit that is new. */
function Subject() {
  const t = useT(deadlineWords)
  const categories = useEndpoint(api.listCategories).data?.items ?? []
  return (
    <>
      <Form.Item
        name="categoryId"
        label={t('field.category')}
        rules={[{ required: true, message: t('field.category.missing') }]}
      >
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={categories.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
      <Form.Item name="urgency" label={t('column.urgency')}>
        <Radio.Group
          optionType="button"
          options={Object.entries(cases.urgencies).map(([value, name]) => ({ value, label: t(name) }))}
        />
      </Form.Item>
    </>
  )
}
