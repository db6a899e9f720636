import { DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Form, Input } from 'antd'
import { useT } from '../../../kernel/i18n.ts'
import { repairWords } from '../words.ts'
import styles from './SplitFields.module.css'
import { TeamField } from './TeamField.tsx'

const LEAST = 2
const MOST = 6

/** What each team does of it: a part has a title and a team. */
export function SplitFields() {
  const t = useT(repairWords)
  return (
    <Form.List name="parts">
      {(parts, { add, remove }) => (
        <>
          {parts.map(({ key, name }, index) => (
            <fieldset key={key} className={styles.part}>
              <legend>{t('split.part', { n: index + 1 })}</legend>
              <Form.Item
                name={[name, 'title']}
                label={t('split.title')}
                rules={[{ required: true, whitespace: true, message: t('split.title.missing') }]}
              >
                <Input maxLength={80} placeholder={t('split.example')} />
              </Form.Item>
              <TeamField name={[name, 'teamId']} label={t('column.team')} />
              {parts.length > LEAST && (
                <Button size="small" icon={<DeleteOutlined aria-hidden />} onClick={() => remove(name)}>
                  {t('split.remove')}
                </Button>
              )}
            </fieldset>
          ))}
          {parts.length < MOST && (
            <Button block type="dashed" icon={<PlusOutlined aria-hidden />} onClick={() => add({ title: '' })}>
              {t('split.add')}
            </Button>
          )}
        </>
      )}
    </Form.List>
  )
}
