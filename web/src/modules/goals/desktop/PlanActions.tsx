import { api } from '@houqin/contracts'
import type { GoalPlan } from '@houqin/contracts/goals'
import { App, Button, Form, Input } from 'antd'
import { useState } from 'react'
import { problemOf } from '../../../kernel/problem.ts'
import { useT } from '../../../kernel/i18n.ts'
import { useAction } from '../../../kernel/queries.ts'
import { FormDrawer } from '../../../ui/FormDrawer.tsx'
import { PersonPicker } from '../../../ui/PersonPicker.tsx'
import { goalWords } from '../words.ts'

const touched = [api.getGoalPlan, api.listGoalPlans, api.getGoalMatrix]

type Doing = 'edit' | 'return' | 'void'

/** What may be done with the plan as a whole; the next step first. */
export function PlanActions({ plan }: { plan: GoalPlan }) {
  const t = useT(goalWords)
  const { modal, message } = App.useApp()
  const [doing, setDoing] = useState<Doing>()
  const params = { id: plan.id }
  const { version, can } = plan
  const onError = (error: Error) => void message.error(problemOf(error).detail ?? problemOf(error).title)
  const submit = useAction(api.submitGoalPlan, { invalidates: touched })
  const decide = useAction(api.decideGoalPlan, { invalidates: touched })
  const conclude = useAction(api.concludeGoalPlan, { invalidates: touched })
  const evaluate = () =>
    modal.confirm({
      title: t('plan.conclude'),
      content: t('plan.conclude.sure'),
      onOk: () => conclude.mutate({ params, body: { version } }, { onError }),
    })
  return (
    <>
      {can.decide && (
        <>
          <Button onClick={() => setDoing('return')}>{t('plan.return')}</Button>
          <Button
            type="primary"
            loading={decide.isPending}
            onClick={() => decide.mutate({ params, body: { version, approved: true } }, { onError })}
          >
            {t('plan.approve')}
          </Button>
        </>
      )}
      {can.draft && (
        <>
          <Button onClick={() => setDoing('void')}>{t('plan.void')}</Button>
          <Button onClick={() => setDoing('edit')}>{t('plan.edit')}</Button>
        </>
      )}
      {can.submit && (
        <Button
          type="primary"
          disabled={plan.faults.length > 0}
          loading={submit.isPending}
          onClick={() => submit.mutate({ params, body: { version } }, { onError })}
        >
          {t('plan.submit')}
        </Button>
      )}
      {can.conclude && (
        <Button type="primary" loading={conclude.isPending} onClick={evaluate}>
          {t('plan.conclude')}
        </Button>
      )}
      <EditDrawer plan={plan} open={doing === 'edit'} onClose={() => setDoing(undefined)} />
      <WordDrawer plan={plan} doing={doing} onClose={() => setDoing(undefined)} />
    </>
  )
}

interface DrawerProps {
  plan: GoalPlan
  onClose: () => void
}

function EditDrawer({ plan, open, onClose }: DrawerProps & { open: boolean }) {
  const t = useT(goalWords)
  const change = useAction(api.changeGoalPlan, { invalidates: touched })
  const { title, mainLine, letterText } = plan
  const needed = [{ required: true, whitespace: true, message: t('missing') }]
  return (
    <FormDrawer<{ title: string; mainLine: string; leaderId: string; letterText: string }>
      open={open}
      onClose={onClose}
      size={640}
      title={t('plan.edit')}
      initialValues={{ title, mainLine, letterText, leaderId: plan.leader.id }}
      onSubmit={(body) => change.mutateAsync({ params: { id: plan.id }, body: { ...body, version: plan.version } })}
    >
      <Form.Item name="title" label={t('plan.title')} rules={needed}>
        <Input maxLength={80} />
      </Form.Item>
      <Form.Item name="mainLine" label={t('plan.mainLine')}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="leaderId" label={t('plan.leader')} extra={t('plan.leader.help')} rules={needed}>
        <PersonPicker label={t('plan.leader')} />
      </Form.Item>
      <Form.Item
        name="letterText"
        label={t('plan.letterText')}
        extra={t('plan.letterText.help', {
          year: '{year}',
          plan: '{plan}',
          unit: '{unit}',
          upper: '{upper}',
          lower: '{lower}',
        })}
        rules={needed}
      >
        <Input.TextArea rows={12} maxLength={4000} />
      </Form.Item>
    </FormDrawer>
  )
}

/** Sending back and giving up need a word. */
function WordDrawer({ plan, doing, onClose }: DrawerProps & { doing: Doing | undefined }) {
  const t = useT(goalWords)
  const decide = useAction(api.decideGoalPlan, { invalidates: touched })
  const giveUp = useAction(api.voidGoalPlan, { invalidates: touched })
  const isReturn = doing === 'return'
  const send = ({ words }: { words: string }) => {
    const params = { id: plan.id }
    const { version } = plan
    return isReturn
      ? decide.mutateAsync({ params, body: { version, approved: false, remark: words } })
      : giveUp.mutateAsync({ params, body: { version, reason: words } })
  }
  const label = t(isReturn ? 'plan.remark' : 'plan.reason')
  return (
    <FormDrawer<{ words: string }>
      open={doing === 'return' || doing === 'void'}
      onClose={onClose}
      title={t(isReturn ? 'plan.return' : 'plan.void')}
      danger={!isReturn}
      submitLabel={t(isReturn ? 'plan.return' : 'plan.void')}
      onSubmit={send}
    >
      <Form.Item name="words" label={label} rules={[{ required: true, whitespace: true, message: t('missing') }]}>
        <Input.TextArea rows={3} maxLength={200} />
      </Form.Item>
    </FormDrawer>
  )
}
