import { api } from '@houqin/contracts'
import { Form, Input, Radio, Select } from 'antd'
import { useT } from '../../../kernel/i18n.ts'
import { useEndpoint } from '../../../kernel/queries.ts'
import { isEditable, type BlockRow } from '../template-form.ts'
import { templateWords } from '../template-words.ts'
import styles from './Templates.module.css'

const bys = ['month', 'site', 'category', 'unit', 'team', 'category-group'] as const

/** What a block of its kind is made of. */
export function BlockFields({ name, row }: { name: number; row: BlockRow | undefined }) {
  const t = useT(templateWords)
  if (row !== undefined && !isEditable(row)) return <p className={styles.faint}>{t('block.kept')}</p>
  switch (row?.kind) {
    case 'heading':
      return (
        <>
          <Form.Item name={[name, 'level']} label={t('field.level')} initialValue={1}>
            <Radio.Group options={[1, 2].map((level) => ({ value: level, label: level }))} />
          </Form.Item>
          <Texts name={name} />
        </>
      )
    case 'include':
      return <Include name={name} />
    case 'slot':
      return (
        <>
          <Texts name={name} />
          <Form.Item name={[name, 'prompt']} label={t('field.prompt')}>
            <Input maxLength={200} />
          </Form.Item>
        </>
      )
    case 'table':
      return <TableFields name={name} />
    default:
      return <Texts name={name} lines />
  }
}

function Texts({ name, lines = false }: { name: number; lines?: boolean }) {
  const t = useT(templateWords)
  const input = lines ? <Input.TextArea autoSize={{ minRows: 3 }} maxLength={4000} /> : <Input maxLength={200} />
  return (
    <div className={styles.two}>
      <Form.Item name={[name, 'zh']} label={t('field.zh')} rules={[{ required: true, message: t('field.missing') }]}>
        {input}
      </Form.Item>
      <Form.Item name={[name, 'en']} label={t('field.en')}>
        {input}
      </Form.Item>
    </div>
  )
}

function TableFields({ name }: { name: number }) {
  const t = useT(templateWords)
  return (
    <>
      <Texts name={name} />
      <div className={styles.two}>
        <Form.Item name={[name, 'by']} label={t('field.by')} initialValue="month">
          <Select options={bys.map((by) => ({ value: by, label: t(`by.${by}`) }))} />
        </Form.Item>
        <Form.Item name={[name, 'label']} label={t('field.label')}>
          <Input maxLength={40} />
        </Form.Item>
      </div>
      <Form.Item
        name={[name, 'columns']}
        label={t('field.columns')}
        rules={[{ required: true, message: t('field.missing') }]}
      >
        <Input.TextArea autoSize={{ minRows: 2 }} className="number" />
      </Form.Item>
    </>
  )
}

function Include({ name }: { name: number }) {
  const t = useT(templateWords)
  const templates = useEndpoint(api.listReportTemplates).data?.items ?? []
  return (
    <Form.Item
      name={[name, 'template']}
      label={t('field.include')}
      rules={[{ required: true, message: t('field.missing') }]}
    >
      <Select options={templates.map(({ code, name: title }) => ({ value: code, label: `${title} ${code}` }))} />
    </Form.Item>
  )
}
