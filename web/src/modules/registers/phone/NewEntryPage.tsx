import { api } from '@houqin/contracts'
import type { Register } from '@houqin/contracts/registers'
import { useNavigate, useParams } from '@tanstack/react-router'
import { Button } from 'antd-mobile'
import { useState, type FormEvent } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { useAction, useEndpoint } from '../../../kernel/queries.ts'
import { useFormat } from '../../../kernel/use-format.ts'
import { useNow } from '../../../kernel/use-now.ts'
import { Failure } from '../../../phone/parts/Failure.tsx'
import { Header } from '../../../phone/parts/Header.tsx'
import { Loading } from '../../../phone/parts/Loading.tsx'
import { useNotice } from '../../../phone/parts/Notice.tsx'
import { Trouble } from '../../../phone/parts/Trouble.tsx'
import { useKept } from '../../../phone/parts/use-kept.ts'
import { registerWords } from '../words.ts'
import { EntryField } from './EntryField.tsx'
import styles from './Registers.module.css'

/** One entry, field by field; what is typed is kept until it has arrived. */
export function NewEntryPage() {
  const { code } = useParams({ strict: false }) as { code: string }
  const register = useEndpoint(api.getRegister, { params: { code } })
  if (register.error !== null) return <Failure error={register.error} retry={() => void register.refetch()} />
  return register.data === undefined ? <Loading /> : <NewEntry key={code} register={register.data} />
}

function NewEntry({ register }: { register: Register }) {
  const t = useT(registerWords)
  const today = useFormat().day(useNow())
  const { entered, keep, said, failure, busy, submit } = useEntry(register, today)
  const { dayLabel, fields } = register.definition
  return (
    <div className="page">
      <Header title={t('phone.title')} home="/registers" />
      <h1 className={styles.title}>{t(register.name)}</h1>
      <p className="faint">{t(register.about)}</p>
      <form onSubmit={submit} noValidate>
        <label className="field">
          <span>{t(dayLabel)}</span>
          <input
            type="date"
            value={entered['on'] ?? today}
            max={today}
            onChange={(event) => keep({ ...entered, on: event.target.value })}
          />
        </label>
        {fields.map((field) => (
          <EntryField
            key={field.key}
            field={field}
            value={entered[field.key] ?? ''}
            onChange={(value) => keep({ ...entered, [field.key]: value })}
          />
        ))}
        <div className={styles.bar}>
          <Trouble error={failure} said={said} />
          <Button type="submit" color="primary" size="large" block loading={busy}>
            {t('phone.send')}
          </Button>
        </div>
      </form>
    </div>
  )
}

function useEntry(register: Register, today: string) {
  const t = useT(registerWords)
  const notify = useNotice()
  const navigate = useNavigate()
  const [entered, keep, drop] = useKept<Record<string, string>>(`register.${register.code}`, {})
  const [said, setSaid] = useState<string>()
  const [failure, setFailure] = useState<unknown>(null)
  const create = useAction(api.createRegisterEntry, { invalidates: [api.listRegisters, api.getRegister] })
  const send = async () => {
    setFailure(null)
    const { on = today, ...typed } = entered
    const values = Object.fromEntries(Object.entries(typed).filter(([, value]) => value.trim() !== ''))
    try {
      const made = await create.mutateAsync({ params: { code: register.code }, body: { on, values } })
      drop()
      notify(t('entry.done', { number: made.number }))
      void navigate({ to: '/registers' as string })
    } catch (error) {
      setFailure(error)
    }
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const missing = register.definition.fields.find(
      ({ key, required, kind }) => required && kind !== 'computed' && !entered[key]?.trim(),
    )
    if (missing) return setSaid(t('entry.missing', { name: t(missing.label) }))
    setSaid(undefined)
    if (!create.isPending) void send()
  }
  return { entered, keep, said, failure, busy: create.isPending, submit }
}
