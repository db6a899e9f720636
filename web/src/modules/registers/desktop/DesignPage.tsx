import { ArrowLeftOutlined } from '@ant-design/icons'
import { api } from '@houqin/contracts'
import type { Register } from '@houqin/contracts/registers'
import { useNavigate, useParams } from '@tanstack/react-router'
import { App, Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { useAction, useEndpoint } from '../../../kernel/queries.ts'
import { ErrorState } from '../../../ui/ErrorState.tsx'
import { LinkButton } from '../../../ui/LinkButton.tsx'
import { Moment } from '../../../ui/Moment.tsx'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { PageSkeleton } from '../../../ui/PageSkeleton.tsx'
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx'
import { definitionOf, rowsOf, type DesignFields } from '../design-form.ts'
import { registerWords } from '../words.ts'
import { DesignForm } from './DesignForm.tsx'
import { changedByEntries } from './EntryDrawer.tsx'
import styles from './Registers.module.css'

/** Changes a register; every saving is a version. */
export function DesignPage() {
  const { code } = useParams({ strict: false }) as { code: string }
  const register = useEndpoint(api.getRegister, { params: { code } })
  if (register.data !== undefined) return <Design register={register.data} />
  return register.error === null ? <PageSkeleton rows={10} /> : <ErrorState error={register.error} />
}

function Design({ register }: { register: Register }) {
  const t = useT(registerWords)
  const [form] = Form.useForm<DesignFields>()
  const { error, busy, save } = useSaving(register)
  const { kept: finer, ...rows } = rowsOf(register.definition)
  return (
    <>
      <PageHeader
        title={t('design.title', { name: t(register.name) })}
        about={t('design.about')}
        actions={
          <LinkButton icon={<ArrowLeftOutlined />} to={`/registers/${register.code}`}>
            {t('back.register', { name: t(register.name) })}
          </LinkButton>
        }
      />
      {error !== null && <ProblemAlert error={error} />}
      <Form<DesignFields>
        form={form}
        layout="vertical"
        className={styles.design}
        initialValues={{ ...rows, ...initialHead(register) }}
        onFinish={(fields) => void save(fields)}
      >
        <DesignForm form={form} isNew={false} options={optionsOf(register)} />
        {finer > 0 && <p className={styles.faint}>{t('design.more', { n: finer })}</p>}
        <h2>{t('design.save')}</h2>
        <Form.Item
          name="reason"
          label={t('design.reason')}
          rules={[{ required: true, message: t('entry.reason.missing') }]}
        >
          <Input maxLength={200} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={busy}>
          {t('design.save')}
        </Button>
      </Form>
      <History register={register} />
    </>
  )
}

function useSaving(register: Register) {
  const t = useT(registerWords)
  const navigate = useNavigate()
  const { message } = App.useApp()
  const [error, setError] = useState<unknown>(null)
  const change = useAction(api.changeRegister, { invalidates: [...changedByEntries, api.listIndicators] })
  const { code, definition, version } = register
  const save = async (fields: DesignFields) => {
    setError(null)
    const body = {
      ...headOf(fields, register),
      definition: definitionOf(fields, definition),
      version,
      reason: fields.reason ?? '',
    }
    try {
      const saved = await change.mutateAsync({ params: { code }, body })
      void message.success(t('design.saved', { version: saved.version + 1 }))
      void navigate({ to: '/registers/$code', params: { code } as never })
    } catch (thrown) {
      setError(thrown)
      window.scrollTo({ top: 0 })
    }
  }
  return { error, busy: change.isPending, save }
}

function History({ register }: { register: Register }) {
  const t = useT(registerWords)
  return (
    <section className={styles.figures} aria-labelledby="design-history">
      <h2 id="design-history">{t('design.history')}</h2>
      <ul>
        {register.history.map(({ version, at, by, reason }) => (
          <li key={version} className={styles.faint}>
            {version + 1} · <Moment at={at} /> · {by?.name ?? '—'} {reason}
          </li>
        ))}
      </ul>
    </section>
  )
}

const initialHead = ({ name, about, kept }: Register) => ({
  name: name.zh,
  nameEn: name.en === name.zh ? undefined : name.en,
  about: about.zh,
  keptFrom: kept?.from,
  keptTo: kept?.to ?? undefined,
})

export function headOf(fields: DesignFields, before?: Pick<Register, 'about'>) {
  const about = fields.about ?? ''
  return {
    name: { zh: fields.name, en: fields.nameEn || fields.name },
    about: before?.about.zh === about ? before.about : { zh: about, en: about },
    kept: fields.keptFrom ? { from: fields.keptFrom, to: fields.keptTo ?? null } : null,
  }
}

export const optionsOf = ({ definition }: Pick<Register, 'definition'>) =>
  definition.fields.flatMap((field) =>
    field.kind === 'choice'
      ? field.options.map(({ key, label }) => ({
          value: `${field.key}.${key}`,
          label: `${field.label.zh}：${label.zh}`,
        }))
      : [],
  )
