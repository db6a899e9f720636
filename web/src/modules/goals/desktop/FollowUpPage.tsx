import { api } from '@houqin/contracts'
import type { FollowUp } from '@houqin/contracts/goals'
import { App, Alert, Button, Form, Input } from 'antd'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { useAction, useEndpoint } from '../../../kernel/queries.ts'
import { useFormat } from '../../../kernel/use-format.ts'
import { ErrorState } from '../../../ui/ErrorState.tsx'
import { FormDrawer } from '../../../ui/FormDrawer.tsx'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { PageSkeleton } from '../../../ui/PageSkeleton.tsx'
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx'
import { linesOf, saidOf, unsaid } from '../follow-form.ts'
import { GoalStateTag } from '../Mark.tsx'
import { goalWords } from '../words.ts'
import { FollowLines } from './FollowLines.tsx'
import { GoalTabs } from './GoalTabs.tsx'
import styles from './Goals.module.css'

const touched = { invalidates: [api.getFollowUp, api.listFollowUps, api.getGoalMatrix] }

/** A follow-up: read, filled in by who holds it, reviewed by the superior. */
export function FollowUpPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const followUp = useEndpoint(api.getFollowUp, { params: { id } })
  if (followUp.data !== undefined)
    return <Sheet key={followUp.data.version} followUp={followUp.data} refresh={() => void followUp.refetch()} />
  if (followUp.error !== null) return <ErrorState error={followUp.error} onRetry={() => void followUp.refetch()} />
  return <PageSkeleton rows={8} />
}

function Sheet({ followUp, refresh }: { followUp: FollowUp; refresh: () => void }) {
  const t = useT(goalWords)
  const { message } = App.useApp()
  const [said, setSaid] = useState(() => saidOf(followUp))
  const submit = useAction(api.submitFollowUp, touched)
  const params = { id: followUp.id }
  const left = unsaid(followUp, said)
  const send = () =>
    submit.mutate(
      { params, body: { version: followUp.version, lines: linesOf(said) } },
      { onSuccess: () => void message.success(t('follow.submitted')) },
    )
  return (
    <>
      <PageHeader
        title={t('follow.one', { unit: followUp.unit.name, month: followUp.month })}
        about={followUp.requirement === '' ? undefined : t('follow.requirement', { text: followUp.requirement })}
        actions={
          <>
            {followUp.can.review && <ReviewButtons followUp={followUp} />}
            {followUp.can.submit && (
              <Button type="primary" disabled={left.length > 0} loading={submit.isPending} onClick={send}>
                {t('follow.submit')}
              </Button>
            )}
          </>
        }
      />
      <GoalTabs />
      <Course followUp={followUp} />
      {submit.error !== null && <ProblemAlert error={submit.error} onRefresh={refresh} />}
      <FollowLines followUp={followUp} said={said} onSay={setSaid} />
    </>
  )
}

/** Where it stands, and what was said about it. */
function Course({ followUp }: { followUp: FollowUp }) {
  const t = useT(goalWords)
  const format = useFormat()
  const { state, submittedBy, submittedAt, reviewedBy, reviewedAt, remark } = followUp
  return (
    <>
      <p className={styles.meta}>
        <GoalStateTag followUp={state} />
        <span>
          {t('follow.person')} {followUp.person.name}
        </span>
        <span className={followUp.late ? styles.off : undefined}>
          {t('follow.due')} {followUp.dueOn} {followUp.late && t('follow.late')}
        </span>
        {submittedBy !== null && submittedAt !== null && (
          <span>{t('follow.by', { name: submittedBy.name, day: format.day(submittedAt) })}</span>
        )}
        {state === 'accepted' && reviewedBy !== null && reviewedAt !== null && (
          <span>{t('follow.accepted', { name: reviewedBy.name, day: format.day(reviewedAt) })}</span>
        )}
        {followUp.can.submit && <span>{t('follow.asKnown')}</span>}
      </p>
      {state === 'returned' && (
        <Alert type="warning" showIcon title={t('follow.returned', { name: reviewedBy?.name ?? '', remark })} />
      )}
    </>
  )
}

function ReviewButtons({ followUp }: { followUp: FollowUp }) {
  const t = useT(goalWords)
  const [returning, setReturning] = useState(false)
  const review = useAction(api.reviewFollowUp, touched)
  const params = { id: followUp.id }
  const { version } = followUp
  return (
    <>
      <Button onClick={() => setReturning(true)}>{t('follow.return')}</Button>
      <Button
        type="primary"
        loading={review.isPending}
        onClick={() => review.mutate({ params, body: { version, accepted: true } })}
      >
        {t('follow.accept')}
      </Button>
      <FormDrawer<{ remark: string }>
        open={returning}
        onClose={() => setReturning(false)}
        title={t('follow.return')}
        submitLabel={t('follow.return')}
        onSubmit={({ remark }) => review.mutateAsync({ params, body: { version, accepted: false, remark } })}
      >
        <Form.Item
          name="remark"
          label={t('plan.remark')}
          rules={[{ required: true, whitespace: true, message: t('missing') }]}
        >
          <Input.TextArea rows={3} maxLength={500} />
        </Form.Item>
      </FormDrawer>
    </>
  )
}
