import { api } from '@houqin/contracts'
import type { Display } from '@houqin/contracts/boards'
import { App, Form, Input, InputNumber, Select } from 'antd'
import { useLanguage, useT } from '../../../kernel/i18n.ts'
import { useAction, useEndpoint } from '../../../kernel/queries.ts'
import { FormDrawer } from '../../../ui/FormDrawer.tsx'
import { displayWords } from '../words.ts'
import styles from './Boards.module.css'
import type { Told } from './TokenWindow.tsx'

interface DisplayDrawerProps {
  /** Null: closed. */
  display: Display | 'new' | null
  onClose: () => void
  onTold: (told: Told) => void
}

interface Fields {
  name: string
  boardIds: string[]
  language: 'zh' | 'en'
  refreshSeconds: number
  turnSeconds: number
}

/** What a screen shows, how often it asks and turns. */
export function DisplayDrawer({ display, onClose, onTold }: DisplayDrawerProps) {
  const t = useT(displayWords)
  const [language] = useLanguage()
  const { message } = App.useApp()
  const create = useAction(api.createDisplay, { invalidates: [api.listDisplays] })
  const change = useAction(api.changeDisplay, { invalidates: [api.listDisplays] })
  const isNew = display === 'new' || display === null
  const submit = async (body: Fields) => {
    if (isNew) {
      const { token, display: made } = await create.mutateAsync({ body })
      onTold({ name: made.name, token })
    } else {
      await change.mutateAsync({ params: { id: display.id }, body: { ...body, version: display.version } })
      void message.success(t('display.done'))
    }
  }
  return (
    <FormDrawer<Fields>
      open={display !== null}
      onClose={onClose}
      title={isNew ? t('displays.new') : display.name}
      initialValues={
        isNew
          ? { language, refreshSeconds: 60, turnSeconds: 20 }
          : { ...display, boardIds: display.boards.map(({ id }) => id) }
      }
      onSubmit={submit}
    >
      <DisplayFields />
    </FormDrawer>
  )
}

function DisplayFields() {
  const t = useT(displayWords)
  const boards = useEndpoint(api.listBoards, { query: {} }).data?.items ?? []
  const fit = boards.filter(({ personal, retired }) => !personal && !retired)
  return (
    <>
      <Form.Item
        name="name"
        label={t('field.name')}
        rules={[{ required: true, whitespace: true, message: t('field.name.missing') }]}
      >
        <Input maxLength={30} placeholder={t('field.name.example')} />
      </Form.Item>
      <Form.Item
        name="boardIds"
        label={t('field.boards')}
        rules={[{ required: true, type: 'array', min: 1, message: t('field.boards.missing') }]}
      >
        <Select
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          options={fit.map(({ id, name }) => ({ value: id, label: t(name) }))}
        />
      </Form.Item>
      <Form.Item name="language" label={t('field.language')}>
        <Select
          options={[
            { value: 'zh', label: '中文' },
            { value: 'en', label: 'English' },
          ]}
        />
      </Form.Item>
      <div className={styles.pair}>
        <Form.Item name="refreshSeconds" label={t('field.refresh')}>
          <InputNumber min={15} max={3600} precision={0} />
        </Form.Item>
        <Form.Item name="turnSeconds" label={t('field.turn')}>
          <InputNumber min={5} max={600} precision={0} />
        </Form.Item>
      </div>
    </>
  )
}
