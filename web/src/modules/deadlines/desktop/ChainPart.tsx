import { api, cases } from '@houqin/contracts'
import type { EscalationChain } from '@houqin/contracts/deadlines'
import { App, Button, Form, Input, InputNumber, Select } from 'antd'
import { useState } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { useAction } from '../../../kernel/queries.ts'
import { useCan } from '../../../kernel/session.tsx'
import { FormDrawer } from '../../../ui/FormDrawer.tsx'
import { deadlineWords } from '../words.ts'
import styles from './Parts.module.css'

/** Who is told at which share of the time. */
export function ChainPart({ chain }: { chain: EscalationChain }) {
  const t = useT(deadlineWords)
  const can = useCan()
  const [editing, setEditing] = useState(false)
  return (
    <section className={styles.part} aria-labelledby="deadlines-chain">
      <div className={styles.head}>
        <h2 id="deadlines-chain" className={styles.heading}>
          {t('chain')}
        </h2>
        {can('rule.change') && <Button onClick={() => setEditing(true)}>{t('chain.edit')}</Button>}
      </div>
      <p className={styles.about}>{t('chain.about')}</p>
      {chain.steps.length === 0 && <p className={styles.faint}>{t('chain.none')}</p>}
      <ol className={styles.steps}>
        {chain.steps.map(({ share, level }) => (
          <li key={`${share} ${level}`} className={share > 1 ? styles.late : share < 1 ? styles.soon : styles.due}>
            <b>{t(cases.escalationLevels[level])}</b>
            <span className={styles.faint}>{t(momentOf(share), { share: Math.round(share * 100) })}</span>
          </li>
        ))}
      </ol>
      <p className={styles.basis}>{t(chain.basis)}</p>
      {editing && <ChainDrawer chain={chain} onClose={() => setEditing(false)} />}
    </section>
  )
}

function momentOf(share: number) {
  if (share === 1) return 'chain.step.due'
  return share < 1 ? 'chain.step.before' : 'chain.step.after'
}

interface Fields {
  steps?: { percent: number; level: cases.EscalationLevel }[]
  basis: string
}

function ChainDrawer({ chain, onClose }: { chain: EscalationChain; onClose: () => void }) {
  const t = useT(deadlineWords)
  const { message } = App.useApp()
  const set = useAction(api.setEscalationChain, { invalidates: [api.listDeadlines] })
  const submit = async ({ steps = [], basis }: Fields) => {
    const body = {
      version: chain.version,
      basis,
      steps: steps.map(({ percent, level }) => ({ share: percent / 100, level })),
    }
    await set.mutateAsync({ params: { kind: 'repair' }, body })
    void message.success(t('saved'))
  }
  return (
    <FormDrawer<Fields>
      open
      onClose={onClose}
      title={t('chain.edit')}
      about={t('chain.about')}
      initialValues={{ steps: chain.steps.map(({ share, level }) => ({ percent: Math.round(share * 100), level })) }}
      onSubmit={submit}
    >
      <StepFields />
      <Form.Item
        name="basis"
        label={t('field.basis')}
        rules={[{ required: true, whitespace: true, message: t('field.basis.missing') }]}
      >
        <Input maxLength={200} placeholder={t('field.basis.example')} />
      </Form.Item>
    </FormDrawer>
  )
}

function StepFields() {
  const t = useT(deadlineWords)
  const levels = Object.entries(cases.escalationLevels).map(([value, name]) => ({ value, label: t(name) }))
  return (
    <Form.List name="steps">
      {(fields, { add, remove }) => (
        <div className={styles.editing}>
          {fields.map(({ key, name }) => (
            <div key={key} className={styles.step}>
              <Form.Item
                name={[name, 'percent']}
                label={t('chain.share')}
                rules={[{ required: true, message: t('field.resolve.missing') }]}
              >
                <InputNumber min={10} max={1000} suffix="%" />
              </Form.Item>
              <Form.Item
                name={[name, 'level']}
                label={t('chain.level')}
                rules={[{ required: true, message: t('field.category.missing') }]}
              >
                <Select options={levels} />
              </Form.Item>
              <Button onClick={() => remove(name)}>{t('chain.remove')}</Button>
            </div>
          ))}
          <Button onClick={() => add({ percent: 100, level: 'unit' })}>{t('chain.add')}</Button>
        </div>
      )}
    </Form.List>
  )
}
