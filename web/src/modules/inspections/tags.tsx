import type { cases } from '@houqin/contracts'
import { pointResults, type PointResult } from '@houqin/contracts/inspections/words'
import { taskStates, type TaskState } from '@houqin/contracts/plans'
import { useT } from '../../kernel/i18n.ts'
import { ToneTag } from '../../ui/StateTag.tsx'
import { inspectionWords } from './words.ts'

const taskTones: Record<TaskState, cases.Tone> = {
  open: 'wait',
  done: 'end',
  late: 'end',
  missed: 'ask',
  waived: 'stop',
}
const resultTones: Record<PointResult, cases.Tone> = { ok: 'end', problem: 'ask', skipped: 'stop' }

export function TaskTag({ state }: { state: TaskState }) {
  const t = useT(inspectionWords)
  return <ToneTag tone={taskTones[state]} label={t(taskStates[state])} />
}

export function ResultTag({ result }: { result: PointResult }) {
  const t = useT(inspectionWords)
  return <ToneTag tone={resultTones[result]} label={t(pointResults[result])} />
}
