import { api } from '@houqin/contracts'
import type { Count, CountLine } from '@houqin/contracts/assets/count'
import { Form, Input } from 'antd'
import { useT } from '../../../kernel/i18n.ts'
import { useAction } from '../../../kernel/queries.ts'
import { FormDrawer } from '../../../ui/FormDrawer.tsx'
import { PersonPicker } from '../../../ui/PersonPicker.tsx'
import { assetWords } from '../words.ts'

interface Fields {
  cause: string
  responsibleId: string
  opinion: string
  compensation?: string
}

/** Cause, responsible person and opinion for what is missing, with its compensation. */
export function ExplainDrawer({ count, line, onClose }: { count: Count; line: CountLine; onClose: () => void }) {
  const t = useT(assetWords)
  const explain = useAction(api.explainMissing, { invalidates: [api.getAssetCount, api.listCountLines] })
  const submit = ({ compensation, ...fields }: Fields) =>
    explain.mutateAsync({
      params: { id: count.id, lineId: line.id },
      body: { version: count.version, ...fields, ...(compensation ? { compensation } : {}) },
    })
  const required = (name: string) => [{ required: true, message: t('field.missing', { name }) }]
  const { factor, basis } = count.compensation
  return (
    <FormDrawer<Fields>
      open
      onClose={onClose}
      title={`${t('count.explain')} · ${line.asset.number}`}
      about={[line.asset.name, line.asset.spec].filter(Boolean).join(' ')}
      submitLabel={t('count.explain')}
      initialValues={{
        cause: line.cause ?? '',
        opinion: line.opinion ?? '',
        ...(line.responsible === null ? {} : { responsibleId: line.responsible.id }),
      }}
      onSubmit={submit}
    >
      <Form.Item name="cause" label={t('count.cause')} rules={required(t('count.cause'))}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={300} />
      </Form.Item>
      <Form.Item name="responsibleId" label={t('count.responsible')} rules={required(t('count.responsible'))}>
        <PersonPicker label={t('count.responsible')} />
      </Form.Item>
      <Form.Item name="opinion" label={t('count.opinion')} rules={required(t('count.opinion'))}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={300} />
      </Form.Item>
      <Form.Item
        name="compensation"
        label={t('count.compensation')}
        extra={t('count.compensation.about', { factor, basis })}
        rules={[{ pattern: /^\d{1,11}(\.\d{1,2})?$/, message: t('field.value.wrong') }]}
      >
        <Input inputMode="decimal" />
      </Form.Item>
    </FormDrawer>
  )
}
