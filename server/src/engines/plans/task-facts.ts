import { sql } from 'kysely'
import type { Fact, Indicator, Measure, Source } from '../ledger/index.ts'
import { plannedKind, type TaskRecord } from './planned-kind.ts'

export const taskMeasures = [
  { code: 'task.due', unit: '1', name: ['到期计划任务数', 'Planned tasks whose time came'] },
  { code: 'task.done', unit: '1', name: ['完成计划任务数', 'Planned tasks done'] },
  { code: 'task.in-time', unit: '1', name: ['按时完成计划任务数', 'Planned tasks done in time'] },
  { code: 'task.missed', unit: '1', name: ['漏做计划任务数', 'Planned tasks missed'] },
  { code: 'task.waived', unit: '1', name: ['免除计划任务数', 'Planned tasks waived'] },
  { code: 'task.unscheduled', unit: '1', name: ['不定期检查次数', 'Unscheduled checks'] },
] as const satisfies readonly Measure[]

/** Pure: what a task contributes once it has ended; what need not be done is not due. */
export function taskFacts(task: TaskRecord): Fact[] {
  const fact = (measure: (typeof taskMeasures)[number]['code']): Fact => ({
    measure,
    at: task.due_at,
    amount: '1',
    clientUnitId: null,
    servingUnitId: task.unit_id,
    placeId: null,
    categoryId: null,
    personId: task.assignee_id ?? task.ended_by,
  })
  const isDone = task.state === 'done' || task.state === 'late'
  if (task.state === 'open') return []
  if (task.plan_id === null) return isDone ? [fact('task.unscheduled')] : []
  if (task.state === 'waived') return [fact('task.waived')]
  return [
    fact('task.due'),
    ...(isDone ? [fact('task.done')] : [fact('task.missed')]),
    ...(task.state === 'done' ? [fact('task.in-time')] : []),
  ]
}

export const taskSource: Source = {
  kind: 'plan-task',
  readFacts: async (ctx, { afterId, limit }) => {
    const { rows } = await sql<TaskRecord>`
      select * from plan_task where ${afterId ? sql`id > ${afterId}::uuid` : sql`true`} order by id limit ${limit}`.execute(
      ctx.db,
    )
    return rows.map((task) => ({ id: task.id, facts: taskFacts(task) }))
  },
  describe: async (ctx, ids) => {
    const kinds = plannedKind.collect(ctx.manifests)
    const found = []
    for (const kind of kinds) {
      const names = await kind.names(ctx, ids)
      found.push(...[...names].map(([id, title]) => ({ id, number: '', title, url: kind.page(id) })))
    }
    return found
  },
}

type Said = readonly [string, string]
const counted = (code: (typeof taskMeasures)[number]['code'], name: Said, definition: Said): Indicator => ({
  code,
  name,
  definition,
  unit: '1',
  direction: code === 'task.missed' || code === 'task.waived' ? 'down' : 'up',
  decimals: 0,
  formula: { kind: 'count', measure: code },
})

export const taskIndicators: readonly Indicator[] = [
  counted(
    'task.due',
    ['应完成计划任务数', 'Planned tasks due'],
    [
      '期内到期的计划任务数，不含已免除的；按应完成时间归期。',
      'Tasks of plans whose time came in the period, without waived ones.',
    ],
  ),
  counted(
    'task.done',
    ['完成计划任务数', 'Planned tasks done'],
    ['期内到期并已完成（含逾期完成）的计划任务数。', 'Of those, done in time or within the grace.'],
  ),
  counted(
    'task.missed',
    ['漏做计划任务数', 'Planned tasks missed'],
    ['期内到期、到宽限期结束仍未完成的计划任务数。', 'Of those, not done when the grace was over.'],
  ),
  counted(
    'task.unscheduled',
    ['不定期检查次数', 'Unscheduled checks'],
    ['期内计划之外开展并完成的检查次数。', 'Checks outside any plan that were carried out in the period.'],
  ),
  {
    code: 'task.done.rate',
    name: ['计划任务完成率', 'Planned tasks done of those due'],
    definition: ['完成数 ÷ 应完成数。', 'Done divided by due.'],
    unit: 'ratio',
    direction: 'up',
    decimals: 2,
    formula: { kind: 'ratio', numerator: 'task.done', denominator: 'task.due' },
  },
  {
    code: 'task.in-time.rate',
    name: ['计划任务按时完成率', 'Planned tasks done in time'],
    definition: ['按时完成数 ÷ 应完成数。', 'Done in time divided by due.'],
    unit: 'ratio',
    direction: 'up',
    decimals: 2,
    formula: { kind: 'ratio', numerator: 'task.in-time', denominator: 'task.due' },
  },
]
