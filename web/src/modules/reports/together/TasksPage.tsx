import { PlusOutlined } from '@ant-design/icons'
import { api } from '@houqin/contracts'
import type { TaskRow } from '@houqin/contracts/report-tasks'
import { Link, useNavigate } from '@tanstack/react-router'
import { Button, Progress } from 'antd'
import { z } from 'zod'
import { useAddress } from '../../../kernel/address.ts'
import { useT } from '../../../kernel/i18n.ts'
import { useEndpoint } from '../../../kernel/queries.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { ErrorState } from '../../../ui/ErrorState.tsx'
import { PageHeader } from '../../../ui/PageHeader.tsx'
import { PageSkeleton } from '../../../ui/PageSkeleton.tsx'
import { SendDrawer } from './SendDrawer.tsx'
import { StateMark } from './StateMark.tsx'
import styles from './Together.module.css'
import { togetherWords } from './words.ts'

const address = { send: z.literal('1').optional() }

/** Every summary that is written together, and how far it is. */
export function TasksPage() {
  const t = useT(togetherWords)
  const navigate = useNavigate()
  const [{ send }, change] = useAddress(address)
  const tasks = useEndpoint(api.listReportTasks)
  const action = (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => change({ send: '1' })}>
      {t('tasks.send')}
    </Button>
  )
  return (
    <>
      <PageHeader title={t('tasks.title')} about={t('tasks.about')} actions={action} />
      {tasks.error !== null && <ErrorState error={tasks.error} onRetry={() => void tasks.refetch()} />}
      {tasks.isPending && <PageSkeleton rows={6} />}
      {tasks.data?.items.length === 0 && (
        <EmptyState title={t('tasks.empty')} about={t('tasks.empty.about')} action={action} />
      )}
      <ul className={styles.board}>
        {tasks.data?.items.map((task) => (
          <li key={task.id}>
            <TaskCard task={task} />
          </li>
        ))}
      </ul>
      <SendDrawer
        open={send === '1'}
        onClose={() => change({ send: null })}
        onSent={({ id }) => void navigate({ to: '/report-tasks/$id', params: { id } as never })}
      />
    </>
  )
}

function TaskCard({ task }: { task: TaskRow }) {
  const t = useT(togetherWords)
  const percent = task.parts === 0 ? 0 : Math.floor((task.submitted / task.parts) * 100)
  return (
    <Link to="/report-tasks/$id" params={{ id: task.id } as never} className={styles.task}>
      <span className={styles.taskHead}>
        <strong>{task.title}</strong>
        <StateMark state={task.state} />
      </span>
      <Progress percent={percent} showInfo={false} size="small" aria-label={t('task.parts')} />
      <span className={styles.faint}>
        {t('task.submitted', { n: task.submitted, all: task.parts })} · {t('task.accepted', { n: task.accepted })} ·{' '}
        {t('task.due', { day: task.dueOn })} · {t(task.detailed ? 'task.detailed' : 'task.brief')}
        {task.late > 0 && <b className={styles.late}> · {t('task.late', { n: task.late })}</b>}
      </span>
    </Link>
  )
}
