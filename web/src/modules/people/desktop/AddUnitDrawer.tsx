import { api } from '@houqin/contracts'
import { App, Form, Input, Radio } from 'antd'
import { useT } from '../../../kernel/i18n.ts'
import { useAction } from '../../../kernel/queries.ts'
import { FormDrawer } from '../../../ui/FormDrawer.tsx'
import type { Unit } from '../unit-tree.ts'
import { peopleWords } from '../words.ts'
import styles from './AddUnitDrawer.module.css'
import { UnitSelect } from './UnitSelect.tsx'

type Fields = Pick<Unit, 'name' | 'code' | 'kind'> & { parentId?: string }

interface AddUnitDrawerProps {
  open: boolean
  onClose: () => void
  /** Under which unit it is offered first. */
  parentId: string | undefined
}

const kinds = ['department', 'team', 'contractor', 'organisation'] as const

export function AddUnitDrawer({ open, onClose, parentId }: AddUnitDrawerProps) {
  const t = useT(peopleWords)
  const { message } = App.useApp()
  const add = useAction(api.createUnit, { invalidates: [api.listUnits] })
  const submit = async (fields: Fields) => {
    const unit = await add.mutateAsync({ body: { ...fields, parentId: fields.parentId ?? null } })
    void message.success(t('add.unit.done', { name: unit.name }))
  }
  return (
    <FormDrawer<Fields>
      open={open}
      onClose={onClose}
      title={t('add.unit')}
      about={t('add.unit.about')}
      submitLabel={t('add.unit')}
      initialValues={{ kind: 'department', parentId }}
      onSubmit={submit}
    >
      <Form.Item
        name="parentId"
        label={t('field.parent')}
        rules={[{ required: true, message: t('field.unit.missing') }]}
      >
        <UnitSelect label={t('field.parent')} />
      </Form.Item>
      <UnitFields />
    </FormDrawer>
  )
}

/** Name, code and kind. */
export function UnitFields() {
  const t = useT(peopleWords)
  return (
    <>
      <Form.Item
        name="name"
        label={t('field.unitName')}
        rules={[{ required: true, whitespace: true, message: t('field.unitName.missing') }]}
      >
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item
        name="code"
        label={t('field.unitCode')}
        extra={t('field.unitCode.help')}
        rules={[
          { required: true, message: t('field.unitCode.missing') },
          { pattern: /^[A-Za-z0-9-]+$/, message: t('field.code.wrong') },
        ]}
      >
        <Input maxLength={20} autoCapitalize="characters" spellCheck={false} />
      </Form.Item>
      <Form.Item name="kind" label={t('field.kind')}>
        <Radio.Group className={styles.kinds}>
          {kinds.map((kind) => (
            <Radio key={kind} value={kind}>
              {t(`unit.kind.${kind}`)} <span className={styles.faint}>{t(`unit.kind.${kind}.help`)}</span>
            </Radio>
          ))}
        </Radio.Group>
      </Form.Item>
    </>
  )
}
