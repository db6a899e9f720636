import { ArrowLeftOutlined, BellOutlined } from '@ant-design/icons'
import { api } from '@houqin/contracts'
import type { ReportTask } from '@houqin/contracts/report-tasks'
import { useParams } from '@tanstack/react-router'
import { App, Button, Popconfirm } from 'antd'
import { useState } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { sentenceOf } from '../../../kernel/problem.ts'
import { useAction, useEndpoint } from '../../../kernel/queries.ts'
import { ErrorState } from '../../../ui/ErrorState.tsx'
import { LinkButton } from '../../../ui/LinkButton.tsx'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { PageSkeleton } from '../../../ui/PageSkeleton.tsx'
import { Course } from './Course.tsx'
import { PartTable } from './PartTable.tsx'
import { ReasonModal } from './ReasonModal.tsx'
import { StateMark } from './StateMark.tsx'
import styles from './Together.module.css'
import { togetherWords } from './words.ts'

const invalidates = [api.getReportTask, api.listReportTasks, api.listReports]

/** One task: who has written what, what is missing, the versions and how they came about. */
export function TaskPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const task = useEndpoint(api.getReportTask, { params: { id } })
  const t = useT(togetherWords)
  return (
    <>
      <LinkButton type="link" icon={<ArrowLeftOutlined />} to="/report-tasks">
        {t('task.back')}
      </LinkButton>
      {task.error !== null && <ErrorState error={task.error} onRetry={() => void task.refetch()} />}
      {task.data === undefined ? task.isPending && <PageSkeleton rows={10} /> : <Task task={task.data} />}
    </>
  )
}

function Task({ task }: { task: ReportTask }) {
  const t = useT(togetherWords)
  return (
    <>
      <PageHeader
        title={task.title}
        about={
          <>
            <StateMark state={task.state} /> {t('task.submitted', { n: task.submitted, all: task.parts })} ·{' '}
            {t('task.accepted', { n: task.accepted })} · {t('task.due', { day: task.dueOn })}
            {task.late > 0 && <b className={styles.late}> · {t('task.late', { n: task.late })}</b>}
            {task.note !== '' && <span className={styles.note}>{task.note}</span>}
          </>
        }
        actions={<Actions task={task} />}
      />
      <section className={styles.block}>
        <h2>{t('task.parts')}</h2>
        <PartTable rows={task.rows} />
      </section>
      {task.reports.length > 0 && (
        <section className={styles.block}>
          <h2>{t('task.versions')}</h2>
          <Versions task={task} />
        </section>
      )}
      <section className={styles.block}>
        <h2>{t('task.timeline')}</h2>
        <Course events={task.events} />
      </section>
    </>
  )
}

function Actions({ task }: { task: ReportTask }) {
  const t = useT(togetherWords)
  const { message } = App.useApp()
  const [cancelling, setCancelling] = useState(false)
  const params = { id: task.id }
  const body = { version: task.version }
  const remind = useAction(api.remindReportTask, { invalidates })
  const cancel = useAction(api.cancelReportTask, { invalidates })
  const publish = useAction(api.publishReportTask, { invalidates })
  const tell = (error: Error) => void message.error(sentenceOf(error))
  return (
    <>
      {task.can.manage && (
        <>
          <Button onClick={() => setCancelling(true)}>{t('task.cancel')}</Button>
          <Button
            icon={<BellOutlined />}
            loading={remind.isPending}
            onClick={() =>
              remind.mutate({ params }, { onSuccess: () => void message.success(t('task.reminded')), onError: tell })
            }
          >
            {t('task.remind')}
          </Button>
        </>
      )}
      {(task.state === 'writing' || task.state === 'withdrawn') && (
        <Popconfirm
          title={t('task.publish')}
          description={<p className={styles.ask}>{t('task.publish.about')}</p>}
          disabled={!task.can.publish}
          onConfirm={() =>
            publish.mutate(
              { params, body },
              {
                onSuccess: ({ reports: [last] }) => void message.success(t('task.published', { n: last?.number ?? 1 })),
                onError: tell,
              },
            )
          }
        >
          <Button type="primary" disabled={!task.can.publish} loading={publish.isPending}>
            {t('task.publish')}
          </Button>
        </Popconfirm>
      )}
      <ReasonModal
        open={cancelling}
        title={t('task.cancel')}
        onClose={() => setCancelling(false)}
        onReason={(reason) => cancel.mutateAsync({ params, body: { ...body, reason } })}
      />
    </>
  )
}

function Versions({ task }: { task: ReportTask }) {
  const t = useT(togetherWords)
  const [withdrawing, setWithdrawing] = useState<string | null>(null)
  const withdraw = useAction(api.withdrawReport, { invalidates: [...invalidates, api.getReport] })
  return (
    <ul className={styles.versions}>
      {task.reports.map((report) => (
        <li key={report.id}>
          <strong>{t('task.version', { n: report.number })}</strong>
          <span>{report.publishedBy?.name}</span>
          {report.withdrawnAt !== null && (
            <span className={styles.late}>
              {t('task.withdrawn', { name: report.withdrawnBy?.name ?? '', reason: report.withdrawnReason ?? '' })}
            </span>
          )}
          <LinkButton size="small" to={`/reports/${report.id}`}>
            {t('task.read')}
          </LinkButton>
          {report.withdrawnAt === null && (
            <Button size="small" danger onClick={() => setWithdrawing(report.id)}>
              {t('task.withdraw')}
            </Button>
          )}
        </li>
      ))}
      <ReasonModal
        open={withdrawing !== null}
        title={t('task.withdraw')}
        onClose={() => setWithdrawing(null)}
        onReason={(reason) => withdraw.mutateAsync({ params: { id: withdrawing ?? '' }, body: { reason } })}
      />
    </ul>
  )
}
