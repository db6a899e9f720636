import { ArrowLeftOutlined } from '@ant-design/icons'
import { api } from '@houqin/contracts'
import type { Register, RegisterEntryRecord } from '@houqin/contracts/registers'
import { useParams } from '@tanstack/react-router'
import { App, Button, Form, Input } from 'antd'
import { useState } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { useAction, useEndpoint } from '../../../kernel/queries.ts'
import { ErrorState } from '../../../ui/ErrorState.tsx'
import { FormDrawer } from '../../../ui/FormDrawer.tsx'
import { LinkButton } from '../../../ui/LinkButton.tsx'
import { Moment } from '../../../ui/Moment.tsx'
import { PageSkeleton } from '../../../ui/PageSkeleton.tsx'
import { RecordFields, RecordPage, RecordPart } from '../../../ui/RecordPage.tsx'
import { RecordNumber } from '../../../ui/RecordNumber.tsx'
import { registerWords } from '../words.ts'
import { changedByEntries, EntryDrawer } from './EntryDrawer.tsx'
import styles from './Registers.module.css'

/** One entry, with everything that was corrected in it. */
export function EntryPage() {
  const { code, id } = useParams({ strict: false }) as { code: string; id: string }
  const register = useEndpoint(api.getRegister, { params: { code } })
  const entry = useEndpoint(api.getRegisterEntry, { params: { code, id } })
  const error = register.error ?? entry.error
  if (error !== null) return <ErrorState error={error} onRetry={() => void entry.refetch()} />
  if (register.data === undefined || entry.data === undefined) return <PageSkeleton rows={8} />
  return <Entry register={register.data} entry={entry.data} />
}

interface EntryProps {
  register: Register
  entry: RegisterEntryRecord
}

function Entry({ register, entry }: EntryProps) {
  const t = useT(registerWords)
  const [doing, setDoing] = useState<'amend' | 'void'>()
  return (
    <>
      <RecordPage
        number={<RecordNumber number={entry.number} />}
        title={`${t(register.name)} · ${entry.on}`}
        state={<span>{t(entry.state === 'valid' ? 'entry.valid' : 'entry.isVoid')}</span>}
        holder={entry.createdBy === null ? t('entry.imported') : t('entry.by', { name: entry.createdBy.name })}
        actions={
          <>
            {entry.can.amend && (
              <>
                <Button type="primary" onClick={() => setDoing('amend')}>
                  {t('entry.amend')}
                </Button>
                <Button danger onClick={() => setDoing('void')}>
                  {t('entry.void')}
                </Button>
              </>
            )}
            <LinkButton icon={<ArrowLeftOutlined />} to={`/registers/${register.code}`}>
              {t('back.register', { name: t(register.name) })}
            </LinkButton>
          </>
        }
        side={
          <RecordPart title={t('entry.source')}>
            <RecordFields
              fields={[
                { name: t('entry.source'), value: t(`entry.source.${entry.source}`) },
                { name: t('entry.createdAt'), value: <Moment at={entry.createdAt} /> },
              ]}
            />
          </RecordPart>
        }
        below={<Changes register={register} entry={entry} />}
      >
        <RecordPart title={t('entry.content')}>
          <Values register={register} on={entry.on} values={entry.values} />
        </RecordPart>
      </RecordPage>
      <EntryDrawer open={doing === 'amend'} register={register} entry={entry} onClose={() => setDoing(undefined)} />
      <VoidDrawer open={doing === 'void'} code={register.code} entry={entry} onClose={() => setDoing(undefined)} />
    </>
  )
}

function Values({ register, on, values }: { register: Register; on: string; values: RegisterEntryRecord['values'] }) {
  const t = useT(registerWords)
  const { dayLabel, fields } = register.definition
  const shown = fields.map((field) => {
    const value = values.find(({ key }) => key === field.key)?.shown
    const unit = 'unit' in field ? ` ${t(field.unit)}` : ''
    return { name: t(field.label), value: value === undefined ? '—' : `${value}${unit}` }
  })
  return <RecordFields fields={[{ name: t(dayLabel), value: on }, ...shown]} />
}

function Changes({ register, entry }: EntryProps) {
  const t = useT(registerWords)
  return (
    <RecordPart title={t('entry.changes')}>
      {entry.changes.length === 0 ? (
        <p className={styles.faint}>{t('entry.changes.none')}</p>
      ) : (
        <ol className={styles.changes}>
          {entry.changes.map((change) => (
            <li key={change.at} className={styles.card}>
              <p>
                {t(change.verb === 'amend' ? 'entry.amend' : 'entry.void')} · {change.by?.name ?? t('entry.imported')} ·{' '}
                <Moment at={change.at} />
              </p>
              <p>
                {t('entry.reason')}: {change.reason}
              </p>
              <p className={styles.faint}>{t('entry.before')}</p>
              <Values register={register} {...change.before} />
            </li>
          ))}
        </ol>
      )}
    </RecordPart>
  )
}

interface VoidDrawerProps {
  open: boolean
  code: string
  entry: RegisterEntryRecord
  onClose: () => void
}

function VoidDrawer({ open, code, entry, onClose }: VoidDrawerProps) {
  const t = useT(registerWords)
  const { message } = App.useApp()
  const undo = useAction(api.voidRegisterEntry, { invalidates: changedByEntries })
  return (
    <FormDrawer<{ reason: string }>
      open={open}
      onClose={onClose}
      danger
      title={`${t('entry.void')} · ${entry.number}`}
      about={t('entry.void.about')}
      submitLabel={t('entry.void')}
      onSubmit={async ({ reason }) => {
        await undo.mutateAsync({ params: { code, id: entry.id }, body: { version: entry.version, reason } })
        void message.success(t('entry.voided'))
      }}
    >
      <Form.Item
        name="reason"
        label={t('entry.reason')}
        rules={[{ required: true, message: t('entry.reason.missing') }]}
      >
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={200} />
      </Form.Item>
    </FormDrawer>
  )
}
