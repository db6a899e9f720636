import { InboxOutlined } from '@ant-design/icons'
import { api } from '@houqin/contracts'
import type { Register } from '@houqin/contracts/registers'
import { useNavigate } from '@tanstack/react-router'
import { Checkbox, Form, Select, Upload } from 'antd'
import { useState } from 'react'
import { call } from '../../../kernel/call.ts'
import { useT } from '../../../kernel/i18n.ts'
import { newKey } from '../../../kernel/new-key.ts'
import { useMe } from '../../../kernel/session.tsx'
import { FormDrawer } from '../../../ui/FormDrawer.tsx'
import { ErrorState } from '../../../ui/ErrorState.tsx'
import { registerWords } from '../words.ts'

interface Fields {
  columns: Record<string, string | undefined>
  dryRun: boolean
}
interface Chosen {
  file: File
  columns: string[]
}

interface ImportDrawerProps {
  open: boolean
  register: Register
  onClose: () => void
}

/** A file of entries: which column holds what, a trial, then the import. */
export function ImportDrawer({ open, register, onClose }: ImportDrawerProps) {
  const t = useT(registerWords)
  const { organisation } = useMe()
  const navigate = useNavigate()
  const [form] = Form.useForm<Fields>()
  const [chosen, setChosen] = useState<Chosen>()
  const [unreadable, setUnreadable] = useState<unknown>(null)
  const fields = useColumns(register)
  const choose = async (file: File) => {
    setUnreadable(null)
    try {
      const body = new FormData()
      body.set('file', file)
      const { columns } = await call(api.inspectImportFile, { body })
      setChosen({ file, columns })
      form.setFieldValue('columns', guess(fields, columns))
    } catch (error) {
      setUnreadable(error)
    }
  }
  const submit = async ({ columns, dryRun }: Fields) => {
    if (chosen === undefined) throw new Error(t('import.file.missing'))
    const id = await send(register.code, { ...chosen, mapping: columns, dryRun, timeZone: organisation.timeZone })
    void navigate({ to: '/imports/$id', params: { id } as never })
  }
  return (
    <FormDrawer<Fields>
      open={open}
      onClose={onClose}
      form={form}
      title={`${t('import.action')} · ${t(register.name)}`}
      about={t('import.about')}
      submitLabel={t('import.run')}
      initialValues={{ dryRun: true }}
      onSubmit={submit}
    >
      <Upload.Dragger
        maxCount={1}
        accept=".csv,.gz,.xlsx"
        beforeUpload={(file) => {
          void choose(file)
          return false
        }}
        onRemove={() => setChosen(undefined)}
      >
        <p aria-hidden>
          <InboxOutlined />
        </p>
        <p>{t('import.file')}</p>
      </Upload.Dragger>
      {unreadable !== null && <ErrorState error={unreadable} />}
      {chosen !== undefined && <Columns fields={fields} columns={chosen.columns} />}
    </FormDrawer>
  )
}

function Columns({ fields, columns }: { fields: readonly MappedField[]; columns: readonly string[] }) {
  const t = useT(registerWords)
  return (
    <>
      {fields.map(({ key, label, required }) => (
        <Form.Item
          key={key}
          name={['columns', key]}
          label={t('import.column', { name: label })}
          rules={required ? [{ required: true, message: t('import.column.missing') }] : []}
        >
          <Select allowClear options={columns.map((column) => ({ value: column, label: column }))} />
        </Form.Item>
      ))}
      <Form.Item name="dryRun" valuePropName="checked">
        <Checkbox>{t('import.dryRun')}</Checkbox>
      </Form.Item>
    </>
  )
}

async function send(
  code: string,
  { file, mapping, dryRun, timeZone }: Chosen & { mapping: Fields['columns']; dryRun: boolean; timeZone: string },
): Promise<string> {
  const body = new FormData()
  body.set('file', file)
  body.set('mapping', JSON.stringify(Object.fromEntries(Object.entries(mapping).filter(([, column]) => column))))
  body.set('timeZone', timeZone)
  const query = { dryRun: dryRun ? 'true' : 'false' }
  const run = await call(api.importRegisterEntries, { params: { code }, query, body }, { idempotencyKey: newKey() })
  return run.id
}

interface MappedField {
  key: string
  label: string
  english: string
  required: boolean
}

function useColumns({ definition }: Register): MappedField[] {
  const t = useT(registerWords)
  return [
    { key: 'number', label: t('entry.number'), english: 'number', required: true },
    { key: 'on', label: t(definition.dayLabel), english: definition.dayLabel.en, required: true },
    ...definition.fields
      .filter(({ kind }) => kind !== 'computed')
      .map(({ key, label, required }) => ({ key, label: t(label), english: label.en, required })),
  ]
}

/** Columns whose header says what a field is called. */
function guess(fields: readonly MappedField[], columns: readonly string[]): Record<string, string> {
  const same = (one: string, other: string) => one.trim().toLowerCase() === other.trim().toLowerCase()
  return Object.fromEntries(
    fields.flatMap(({ key, label, english }) => {
      const found = columns.find((column) => [key, label, english].some((name) => same(name, column)))
      return found === undefined ? [] : [[key, found]]
    }),
  )
}
