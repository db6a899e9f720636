import { api } from '@houqin/contracts'
import { amendmentKinds, amendmentStates, type GoalAmendment, type GoalPlan } from '@houqin/contracts/goals'
import { App, Button, Form, Input } from 'antd'
import { useState } from 'react'
import { problemOf } from '../../../kernel/problem.ts'
import { useT } from '../../../kernel/i18n.ts'
import { useAction } from '../../../kernel/queries.ts'
import { useFormat } from '../../../kernel/use-format.ts'
import { FormDrawer } from '../../../ui/FormDrawer.tsx'
import { goalWords } from '../words.ts'
import styles from './Goals.module.css'

const touched = { invalidates: [api.getGoalPlan, api.listLetters, api.getLetterCoverage] }

/** What was changed since the plan was issued: what, why, by whom, decided by whom. */
export function Amendments({ plan }: { plan: GoalPlan }) {
  const t = useT(goalWords)
  const [refusing, setRefusing] = useState<string>()
  const decide = useAction(api.decideGoalAmendment, touched)
  return (
    <section className={styles.section}>
      <div className={styles.sectionHead}>
        <h2>{t('amendments.title')}</h2>
      </div>
      {plan.amendments.length === 0 && <p>{t('amendments.none')}</p>}
      {plan.amendments.map((one) => (
        <Amendment key={one.id} amendment={one} onRefuse={() => setRefusing(one.id)} />
      ))}
      <FormDrawer<{ remark: string }>
        open={refusing !== undefined}
        onClose={() => setRefusing(undefined)}
        title={t('amendments.refuse')}
        submitLabel={t('amendments.refuse')}
        onSubmit={({ remark }) =>
          decide.mutateAsync({ params: { id: refusing ?? '' }, body: { approved: false, remark } })
        }
      >
        <Form.Item
          name="remark"
          label={t('plan.remark')}
          rules={[{ required: true, whitespace: true, message: t('missing') }]}
        >
          <Input.TextArea rows={3} maxLength={300} />
        </Form.Item>
      </FormDrawer>
    </section>
  )
}

function Amendment({ amendment, onRefuse }: { amendment: GoalAmendment; onRefuse: () => void }) {
  const t = useT(goalWords)
  const format = useFormat()
  const { message } = App.useApp()
  const decide = useAction(api.decideGoalAmendment, touched)
  const { proposedBy, proposedAt, reason, decidedBy, decidedAt, remark } = amendment
  const approve = () =>
    decide.mutate(
      { params: { id: amendment.id }, body: { approved: true } },
      { onError: (error) => void message.error(problemOf(error).detail ?? problemOf(error).title) },
    )
  return (
    <article className={styles.amendment}>
      <div className={styles.sectionHead}>
        <h3>
          {t(amendmentKinds[amendment.kind])} · {amendment.unit.name} {amendment.name}
        </h3>
        <span>{t(amendmentStates[amendment.state])}</span>
        <span className={styles.spread} />
        {amendment.can.decide && (
          <>
            <Button size="small" onClick={onRefuse}>
              {t('amendments.refuse')}
            </Button>
            <Button size="small" type="primary" loading={decide.isPending} onClick={approve}>
              {t('amendments.approve')}
            </Button>
          </>
        )}
      </div>
      {amendment.changes.map(({ field, before, after }) => (
        <p key={field}>
          {field}：<span className={styles.before}>{before}</span> {after}
        </p>
      ))}
      <p>{t('amendments.proposed', { name: proposedBy.name, day: format.day(proposedAt), reason })}</p>
      {decidedBy !== null && decidedAt !== null && (
        <p>
          {decidedBy.name} {format.day(decidedAt)} {t(amendmentStates[amendment.state])}
          {remark !== '' && `：${remark}`}
        </p>
      )}
    </article>
  )
}
