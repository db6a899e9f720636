import { ArrowDownOutlined, ArrowLeftOutlined, ArrowUpOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons'
import { api } from '@houqin/contracts'
import type { TemplatePeriod } from '@houqin/contracts/reports'
import type { ReportTemplateRecord } from '@houqin/contracts/report-templates'
import { useNavigate, useParams } from '@tanstack/react-router'
import { Alert, App, Button, Form, Input, Radio, type FormInstance } from 'antd'
import { useState } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { useAction, useEndpoint } from '../../../kernel/queries.ts'
import { ErrorState } from '../../../ui/ErrorState.tsx'
import { LinkButton } from '../../../ui/LinkButton.tsx'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { PageSkeleton } from '../../../ui/PageSkeleton.tsx'
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx'
import { outlineOf, rowsOf, type BlockRow } from '../template-form.ts'
import { templateWords } from '../template-words.ts'
import { BlockFields } from './BlockFields.tsx'
import { Notation } from './Notation.tsx'
import styles from './Templates.module.css'

interface Fields {
  code: string
  nameZh: string
  nameEn?: string
  about?: string
  period: TemplatePeriod
  titleZh: string
  titleEn?: string
  blocks: BlockRow[]
  reason?: string
}

/** A template of the house, to be changed; one of the program, to be looked at. */
export function TemplatePage() {
  const { code } = useParams({ strict: false }) as { code: string }
  const template = useEndpoint(api.getReportTemplate, { params: { code } })
  if (template.data !== undefined) return <Editor key={template.data.version} template={template.data} />
  return template.error === null ? <PageSkeleton rows={10} /> : <ErrorState error={template.error} />
}

export function NewTemplatePage() {
  return <Editor />
}

function Editor({ template }: { template?: ReportTemplateRecord }) {
  const t = useT(templateWords)
  const [form] = Form.useForm<Fields>()
  const { error, busy, save } = useSaving(template)
  const isOpen = template === undefined || template.can.change
  return (
    <>
      <PageHeader
        title={template === undefined ? t('template.new') : t('template.title', { name: t(template.name) })}
        about={t('templates.about')}
        actions={
          <LinkButton icon={<ArrowLeftOutlined />} to="/report-templates">
            {t('back.templates')}
          </LinkButton>
        }
      />
      {error !== null && <ProblemAlert error={error} />}
      {template?.declared === true && <Alert type="info" showIcon title={t('template.declared')} />}
      <Form<Fields>
        form={form}
        layout="vertical"
        className={styles.form}
        disabled={!isOpen}
        initialValues={initial(template)}
        onFinish={(fields) => void save(fields)}
      >
        <Head isNew={template === undefined} />
        <h2>{t('outline')}</h2>
        <Notation />
        <Blocks form={form} />
        {template !== undefined && isOpen && (
          <Form.Item name="reason" label={t('field.reason')} rules={[{ required: true, message: t('field.missing') }]}>
            <Input maxLength={200} />
          </Form.Item>
        )}
        {isOpen && (
          <Button type="primary" htmlType="submit" loading={busy}>
            {t('save')}
          </Button>
        )}
      </Form>
    </>
  )
}

const initial = (template?: ReportTemplateRecord): Partial<Fields> =>
  template === undefined
    ? {
        period: 'year',
        titleZh: '{organisation}{period}工作总结',
        titleEn: '{organisation}: Summary, {period}',
        blocks: [{ kind: 'heading', level: 1 }, { kind: 'paragraph' }],
      }
    : {
        nameZh: template.name.zh,
        nameEn: template.name.en,
        about: template.about.zh,
        period: template.period,
        titleZh: template.title.zh,
        titleEn: template.title.en,
        blocks: rowsOf(template.outline),
      }

function useSaving(template?: ReportTemplateRecord) {
  const t = useT(templateWords)
  const navigate = useNavigate()
  const { message } = App.useApp()
  const [error, setError] = useState<unknown>(null)
  const options = { invalidates: [api.listReportTemplates, api.getReportTemplate] }
  const create = useAction(api.createReportTemplate, options)
  const change = useAction(api.changeReportTemplate, options)
  const save = async (fields: Fields) => {
    setError(null)
    const body = {
      name: { zh: fields.nameZh, en: fields.nameEn || fields.nameZh },
      about: {
        zh: fields.about ?? '',
        en: template?.about.zh === fields.about ? (template?.about.en ?? '') : (fields.about ?? ''),
      },
      period: fields.period,
      title: { zh: fields.titleZh, en: fields.titleEn || fields.titleZh },
      unit: template?.unit ?? { zh: '件', en: '' },
      outline: outlineOf(fields.blocks),
    }
    try {
      if (template === undefined) await create.mutateAsync({ body: { ...body, code: fields.code } })
      else
        await change.mutateAsync({
          params: { code: template.code },
          body: { ...body, version: template.version, reason: fields.reason ?? '' },
        })
      void message.success(t('saved'))
      void navigate({ to: '/report-templates' as string })
    } catch (thrown) {
      setError(thrown)
      window.scrollTo({ top: 0 })
    }
  }
  return { error, busy: create.isPending || change.isPending, save }
}

function Head({ isNew }: { isNew: boolean }) {
  const t = useT(templateWords)
  const required = [{ required: true, message: t('field.missing') }]
  return (
    <div className={styles.two}>
      {isNew && (
        <Form.Item
          name="code"
          label={t('field.code')}
          rules={[{ required: true, pattern: /^[a-z][a-z0-9-]{1,59}$/, message: t('field.code.wrong') }]}
        >
          <Input className="number" maxLength={60} />
        </Form.Item>
      )}
      <Form.Item name="nameZh" label={t('field.name')} rules={required}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="nameEn" label={`${t('field.name')} (${t('field.en')})`}>
        <Input maxLength={80} />
      </Form.Item>
      <Form.Item name="about" label={t('field.about')}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="titleZh" label={t('field.heading')} rules={required}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="titleEn" label={`${t('field.heading')} (${t('field.en')})`}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="period" label={t('field.period')}>
        <Radio.Group
          options={(['half-month', 'month', 'half', 'year'] as const).map((value) => ({
            value,
            label: t(`period.${value}`),
          }))}
        />
      </Form.Item>
    </div>
  )
}

const addable = ['heading', 'paragraph', 'table', 'include', 'slot'] as const

function Blocks({ form }: { form: FormInstance<Fields> }) {
  const t = useT(templateWords)
  const rows = Form.useWatch('blocks', form) ?? []
  return (
    <Form.List name="blocks">
      {(items, { add, remove, move }) => (
        <>
          {items.map(({ key, name }, index) => (
            <section key={key} className={styles.block}>
              <div className={styles.blockHead}>
                <span>{t(`block.${rows[name]?.kind ?? 'paragraph'}`)}</span>
                <Button
                  size="small"
                  type="text"
                  icon={<ArrowUpOutlined />}
                  disabled={index === 0}
                  aria-label={t('block.up')}
                  onClick={() => move(index, index - 1)}
                />
                <Button
                  size="small"
                  type="text"
                  icon={<ArrowDownOutlined />}
                  disabled={index === items.length - 1}
                  aria-label={t('block.down')}
                  onClick={() => move(index, index + 1)}
                />
                <Button
                  size="small"
                  type="text"
                  danger
                  icon={<DeleteOutlined />}
                  aria-label={t('block.remove')}
                  onClick={() => remove(name)}
                />
              </div>
              <BlockFields name={name} row={rows[name]} />
            </section>
          ))}
          <div className={styles.add}>
            {addable.map((kind) => (
              <Button key={kind} icon={<PlusOutlined />} onClick={() => add({ kind })}>
                {t(`block.${kind}`)}
              </Button>
            ))}
          </div>
        </>
      )}
    </Form.List>
  )
}
