import { api } from '@houqin/contracts'
import { opinionChannels, type OpinionBody } from '@houqin/contracts/satisfaction/opinion'
import { App, Checkbox, Form, Input, Select } from 'antd'
import { useT } from '../../../kernel/i18n.ts'
import { useAction } from '../../../kernel/queries.ts'
import { DayField } from '../../../ui/DayField.tsx'
import { FormDrawer } from '../../../ui/FormDrawer.tsx'
import { UnitPicker } from '../../../ui/UnitPicker.tsx'
import { satisfactionWords } from '../words.ts'
import styles from './Satisfaction.module.css'

interface OpinionDrawerProps {
  open: boolean
  /** The desk writes down what others said. */
  writesForOthers: boolean
  onClose: () => void
}

/** Gives an opinion; for the desk, writes down one that was given. */
export function OpinionDrawer({ open, writesForOthers, onClose }: OpinionDrawerProps) {
  const t = useT(satisfactionWords)
  const { message } = App.useApp()
  const create = useAction(api.createOpinion, { invalidates: [api.listOpinions] })
  const submit = async (body: OpinionBody) => {
    const { number } = await create.mutateAsync({ body })
    void message.success(t('opinion.sent', { number }))
  }
  return (
    <FormDrawer<OpinionBody>
      open={open}
      onClose={onClose}
      title={t(writesForOthers ? 'opinions.write' : 'opinions.new')}
      submitLabel={t(writesForOthers ? 'opinions.write' : 'opinions.new')}
      initialValues={{ channel: writesForOthers ? 'forum' : 'online', isAnonymous: false }}
      onSubmit={submit}
    >
      <Form.Item
        name="content"
        label={t('opinion.content')}
        extra={t('opinion.content.about')}
        rules={[{ required: true, min: 4, message: t('field.missing', { name: t('opinion.content') }) }]}
      >
        <Input.TextArea autoSize={{ minRows: 4, maxRows: 12 }} maxLength={2000} showCount />
      </Form.Item>
      {writesForOthers && <ForOthers />}
      <Form.Item
        name="isAnonymous"
        valuePropName="checked"
        extra={writesForOthers ? undefined : t('opinion.isAnonymous.about')}
      >
        <Checkbox>{t('opinion.isAnonymous')}</Checkbox>
      </Form.Item>
    </FormDrawer>
  )
}

function ForOthers() {
  const t = useT(satisfactionWords)
  return (
    <>
      <div className={styles.pair}>
        <Form.Item name="channel" label={t('column.channel')}>
          <Select options={Object.entries(opinionChannels).map(([value, label]) => ({ value, label: t(label) }))} />
        </Form.Item>
        <DayField name="on" label={t('column.on')} untilToday />
      </div>
      <Form.Item name="occasion" label={t('opinion.occasion')}>
        <Input maxLength={80} />
      </Form.Item>
      <div className={styles.pair}>
        <Form.Item name="raisedBy" label={t('opinion.raisedBy')}>
          <Input maxLength={30} />
        </Form.Item>
        <Form.Item name="clientUnitId" label={t('opinion.clientUnit')}>
          <UnitPicker label={t('opinion.clientUnit')} />
        </Form.Item>
      </div>
    </>
  )
}
