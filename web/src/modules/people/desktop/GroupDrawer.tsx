import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { api } from '@houqin/contracts'
import type { Group, GroupRole } from '@houqin/contracts/groups'
import { App, Button, Form, Input, Select } from 'antd'
import { useT } from '../../../kernel/i18n.ts'
import { useAction } from '../../../kernel/queries.ts'
import { useFormat } from '../../../kernel/use-format.ts'
import { useNow } from '../../../kernel/use-now.ts'
import { DayField } from '../../../ui/DayField.tsx'
import { FormDrawer } from '../../../ui/FormDrawer.tsx'
import { PersonPicker } from '../../../ui/PersonPicker.tsx'
import { groupWords } from '../group-words.ts'
import styles from './GroupDrawer.module.css'

interface Fields {
  name: string
  purpose: string
  on: string
  basis?: string
  members: { personId: string; role: GroupRole; duty?: string }[]
}

interface GroupDrawerProps {
  /** None: a new one. */
  group: Group | undefined
  open: boolean
  onClose: () => void
}

/** Forms a group, or re-forms one from a day on: the whole list at once. */
export function GroupDrawer({ group, open, onClose }: GroupDrawerProps) {
  const t = useT(groupWords)
  const { message } = App.useApp()
  const today = useFormat().day(useNow())
  const form = useAction(api.formGroup, { invalidates: [api.listGroups] })
  const reform = useAction(api.reformGroup, { invalidates: [api.listGroups] })
  const submit = async ({ name, ...fields }: Fields) => {
    if (group === undefined) await form.mutateAsync({ body: { ...fields, name } })
    else await reform.mutateAsync({ params: { id: group.id }, body: { ...fields, version: group.version } })
    void message.success(t('done'))
  }
  const members = group?.members.map(({ person, role, duty }) => ({ personId: person.id, role, duty }))
  return (
    <FormDrawer<Fields>
      open={open}
      onClose={onClose}
      title={group === undefined ? t('form') : t('reform.title', { name: group.name })}
      about={group === undefined ? undefined : t('reform.about')}
      initialValues={{ purpose: group?.purpose, on: today, members: members ?? [{ personId: '', role: 'head' }] }}
      onSubmit={submit}
      size={640}
    >
      {group === undefined && (
        <Form.Item
          name="name"
          label={t('name')}
          rules={[{ required: true, whitespace: true, message: t('name.missing') }]}
        >
          <Input maxLength={60} />
        </Form.Item>
      )}
      <Form.Item
        name="purpose"
        label={t('purpose')}
        rules={[{ required: true, whitespace: true, message: t('purpose.missing') }]}
      >
        <Input.TextArea maxLength={500} autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
      <DayField name="on" label={t('from')} missing={t('day.missing')} untilToday />
      <Form.Item name="basis" label={t('basis')}>
        <Input maxLength={200} />
      </Form.Item>
      <Members />
    </FormDrawer>
  )
}

function Members() {
  const t = useT(groupWords)
  const roles = (['head', 'deputy', 'member'] as const).map((role) => ({ value: role, label: t(`role.${role}`) }))
  return (
    <Form.List name="members">
      {(rows, { add, remove }) => (
        <fieldset className={styles.members}>
          <legend>{t('members')}</legend>
          {rows.map(({ key, name }) => (
            <div key={key} className={styles.row}>
              <Form.Item
                name={[name, 'personId']}
                getValueProps={(value?: string) => ({ value: value || undefined })}
                rules={[{ required: true, message: t('member.missing') }]}
              >
                <PersonPicker label={t('member.person')} />
              </Form.Item>
              <Form.Item name={[name, 'role']}>
                <Select options={roles} aria-label={t('member.role')} />
              </Form.Item>
              <Form.Item name={[name, 'duty']}>
                <Input maxLength={200} placeholder={t('member.duty')} aria-label={t('member.duty')} />
              </Form.Item>
              <Button
                type="text"
                icon={<DeleteOutlined />}
                aria-label={t('member.remove')}
                onClick={() => remove(name)}
              />
            </div>
          ))}
          <Button icon={<PlusOutlined />} onClick={() => add({ role: 'member' })}>
            {t('member.add')}
          </Button>
        </fieldset>
      )}
    </Form.List>
  )
}
