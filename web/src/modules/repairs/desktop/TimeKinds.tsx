import { api, type ResponseOf } from '@houqin/contracts'
import { App, Button, Form, Input, Switch } from 'antd'
import { useState } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { useAction, useEndpoint } from '../../../kernel/queries.ts'
import { useCan } from '../../../kernel/session.tsx'
import { FormDrawer } from '../../../ui/FormDrawer.tsx'
import { faultWords } from './fault-words.ts'
import styles from './FaultsPage.module.css'

type TimeKind = ResponseOf<typeof api.listTimeKinds>['items'][number]

/** Kinds of time, and which count as hours. */
export function TimeKinds() {
  const t = useT(faultWords)
  const can = useCan()
  const [form, setForm] = useState<TimeKind | 'new'>()
  const items = useEndpoint(api.listTimeKinds).data?.items ?? []
  return (
    <div className={styles.stack}>
      <div className={styles.bar}>
        <p className={styles.about}>{t('kinds.about')}</p>
        {can('fault.manage') && <Button onClick={() => setForm('new')}>{t('kind.add')}</Button>}
      </div>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <tbody>
            {items.map((kind) => (
              <tr key={kind.code}>
                <td>{kind.name}</td>
                <td>{t(kind.counts ? 'kind.counts' : 'kind.not')}</td>
                <td className={styles.figure}>
                  {can('fault.manage') && (
                    <Button size="small" aria-label={`${t('change')} ${kind.name}`} onClick={() => setForm(kind)}>
                      {t('change')}
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <TimeKindDrawer kind={form} onClose={() => setForm(undefined)} />
    </div>
  )
}

interface Fields {
  code?: string
  name: string
  nameEn: string
  counts?: boolean
}

function TimeKindDrawer({ kind, onClose }: { kind: TimeKind | 'new' | undefined; onClose: () => void }) {
  const t = useT(faultWords)
  const { message } = App.useApp()
  const save = useAction(api.saveTimeKind, { invalidates: [api.listTimeKinds] })
  const known = kind === 'new' ? undefined : kind
  const required = [{ required: true, whitespace: true, message: t('missing') }]
  return (
    <FormDrawer<Fields>
      open={kind !== undefined}
      onClose={onClose}
      title={t(known === undefined ? 'kind.add' : 'change')}
      about={t('kinds.about')}
      initialValues={known ? { name: known.nameZh, nameEn: known.nameEn, counts: known.counts } : { counts: false }}
      onSubmit={async ({ code = known?.code ?? '', counts = false, ...body }) => {
        await save.mutateAsync({ params: { code }, body: { ...body, counts, version: known?.version } })
        void message.success(t('saved'))
      }}
    >
      {known === undefined && (
        <Form.Item
          name="code"
          label={t('kind.code')}
          extra={t('kind.code.help')}
          rules={[{ required: true, pattern: /^[a-z][a-z-]{1,28}$/, message: t('kind.code.help') }]}
        >
          <Input maxLength={30} />
        </Form.Item>
      )}
      <Form.Item name="name" label={t('kind.name')} rules={required}>
        <Input maxLength={20} />
      </Form.Item>
      <Form.Item name="nameEn" label={t('field.nameEn')} rules={required}>
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item name="counts" label={t('kind.counts')} valuePropName="checked">
        <Switch />
      </Form.Item>
    </FormDrawer>
  )
}
