import type { PartState, TaskState } from '@houqin/contracts/report-tasks'
import { Tag } from 'antd'
import { useT } from '../../../kernel/i18n.ts'
import { togetherWords } from './words.ts'

const colours: Record<PartState | TaskState, string> = {
  writing: 'default',
  submitted: 'processing',
  returned: 'warning',
  accepted: 'success',
  published: 'success',
  withdrawn: 'error',
  cancelled: 'default',
}

export function StateMark({ state }: { state: PartState | TaskState }) {
  const t = useT(togetherWords)
  return <Tag color={colours[state]}>{t(`state.${state}`)}</Tag>
}
