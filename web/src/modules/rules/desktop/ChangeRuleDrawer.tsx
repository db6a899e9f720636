import { api } from '@houqin/contracts'
import { App, Form, Input, InputNumber } from 'antd'
import { useT } from '../../../kernel/i18n.ts'
import { useAction } from '../../../kernel/queries.ts'
import { FormDrawer } from '../../../ui/FormDrawer.tsx'
import { useRuleEffect, useRuleValue, type Rule } from '../rule-words.ts'
import { ruleWords } from '../words.ts'
import styles from './ChangeRuleDrawer.module.css'

interface Fields {
  value: string
  basis?: string
}

/** Sets a number and its basis; says beforehand what it changes. */
export function ChangeRuleDrawer({ rule, onClose }: { rule: Rule | undefined; onClose: () => void }) {
  const t = useT(ruleWords)
  const say = useRuleValue()
  const { message } = App.useApp()
  const change = useAction(api.changeRule, { invalidates: [api.listRules] })
  const submit = async ({ value, basis }: Fields) => {
    if (rule === undefined) return
    const body = { value: String(value), basis: basis?.trim() || undefined }
    const changed = await change.mutateAsync({ params: { code: rule.code }, body })
    void message.success(t('rule.done', { value: say(changed, changed.value) }))
  }
  return (
    <FormDrawer<Fields>
      open={rule !== undefined}
      onClose={onClose}
      title={rule === undefined ? '' : t('rule.change.of', { name: t(rule.name) })}
      about={rule && t(rule.basis)}
      initialValues={{ value: rule?.value }}
      onSubmit={submit}
    >
      {rule !== undefined && <RuleFields rule={rule} />}
    </FormDrawer>
  )
}

function RuleFields({ rule }: { rule: Rule }) {
  const t = useT(ruleWords)
  const say = useRuleValue()
  const range = t('field.value.range', { min: say(rule, String(rule.min)), max: say(rule, String(rule.max)) })
  return (
    <>
      <Form.Item
        name="value"
        label={t('field.value')}
        extra={range}
        rules={[
          { required: true, message: t('field.value.missing') },
          {
            validator: (_rule, value?: string) =>
              value === undefined || (Number(value) >= rule.min && Number(value) <= rule.max)
                ? Promise.resolve()
                : Promise.reject(new Error(range)),
          },
        ]}
      >
        <InputNumber<string> className={styles.value} stringMode inputMode="decimal" suffix={unitOf(say(rule, ''))} />
      </Form.Item>
      <Form.Item name="basis" label={t('field.basis')} extra={t('field.basis.help')}>
        <Input maxLength={200} placeholder={t('field.basis.example')} />
      </Form.Item>
      <Effect rule={rule} />
    </>
  )
}

function Effect({ rule }: { rule: Rule }) {
  const t = useT(ruleWords)
  const say = useRuleValue()
  const effect = useRuleEffect()
  const value = Form.useWatch<string | number | null | undefined>('value')
  const after = String(value ?? '')
  const same = after === '' || Number(after) === Number(rule.value)
  return (
    <section className={styles.effect} aria-live="polite">
      <h3 className={styles.heading}>{t('effect.title')}</h3>
      {same ? (
        <p>{t('effect.same')}</p>
      ) : (
        <>
          <p>
            {t('effect.change', { before: say(rule, rule.value), after: say(rule, after) })}
            {Number(after) === Number(rule.default) && t('effect.default')}
          </p>
          <p>{effect(rule)}</p>
        </>
      )}
    </section>
  )
}

/** The unit alone, from a value written without its number. */
function unitOf(written: string): string | undefined {
  return written.trim() || undefined
}
