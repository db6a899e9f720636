import { sql, type RawBuilder } from 'kysely'
import type { NarrativeBlock } from '@houqin/contracts/narrative'
import type { PartState, TaskState } from '@houqin/contracts/report-tasks'
import type { Ctx } from '../../../kernel/ctx.ts'
import { notFound } from '../../../kernel/errors.ts'
import type { ReportTemplate } from '../template.ts'

interface Named {
  id: string
  name: string
}

export interface PartData {
  id: string
  task_id: string
  task_title: string
  task_state: TaskState
  due_on: string
  language: 'zh' | 'en'
  from_on: string
  to_on: string
  unit_id: string | null
  person_id: string | null
  unit: Named | null
  person: Named | null
  state: PartState
  version: number
  sections: number
  filled: number
  missing: string[]
  gaps: string[]
  open_remarks: number
  submitted_at: Date | null
  submitted_by: Named | null
  saved_at: Date | null
  saved_by: Named | null
  reminded_at: Date | null
  reason: string | null
}

const named = (column: string) =>
  sql`(select jsonb_build_object('id', n.id, 'name', n.name) from person n where n.id = ${sql.ref(column)})`

/** Parts as lists and pages show them; `p` is the part, `t` its task. */
export async function selectParts(ctx: Ctx, where: RawBuilder<unknown>): Promise<PartData[]> {
  const { rows } = await sql<PartData>`
    select p.id, p.task_id, t.title as task_title, t.state as task_state, t.due_on::text as due_on, t.language,
      t.from_on::text as from_on, t.to_on::text as to_on, p.unit_id, p.person_id,
      case when u.id is not null then jsonb_build_object('id', u.id, 'name', u.name) end as unit,
      ${named('p.person_id')} as person, p.state, p.version, s.sections, s.filled, s.missing, s.gaps,
      (select count(*)::int from report_remark r where r.part_id = p.id and r.state = 'open') as open_remarks,
      p.submitted_at, ${named('p.submitted_by')} as submitted_by, s.saved_at, ${named('s.saved_by')} as saved_by,
      p.reminded_at, p.reason
    from report_part p join report_task t on t.id = p.task_id left join unit u on u.id = p.unit_id
    cross join lateral (
      select count(*)::int as sections, count(*) filter (where filled)::int as filled,
        coalesce(jsonb_agg(title order by position) filter (where not filled), '[]') as missing,
        coalesce((select jsonb_agg(distinct g) from report_section x, jsonb_array_elements(x.gaps) g where x.part_id = p.id), '[]') as gaps,
        max(saved_at) filter (where saved_by is not null) as saved_at,
        (array_agg(saved_by order by saved_at desc) filter (where saved_by is not null))[1] as saved_by
      from report_section where part_id = p.id) s
    where ${where} order by t.due_on, p.person_id is not null, u.code nulls last, p.id`.execute(ctx.db)
  return rows
}

/** @throws report-part.unknown */
export async function getPartData(ctx: Ctx, id: string): Promise<PartData> {
  const [part] = await selectParts(ctx, sql`p.id = ${id}::uuid`)
  if (!part) throw notFound('report-part.unknown')
  return part
}

export interface SectionData {
  key: string
  title: string
  prompt: string
  blocks: NarrativeBlock[]
  filled: boolean
  version: number
  saved_by: Named | null
  saved_at: Date
}

export async function selectSections(ctx: Ctx, partId: string): Promise<SectionData[]> {
  const { rows } = await sql<SectionData>`
    select key, title, prompt, blocks, filled, version, ${named('s.saved_by')} as saved_by, saved_at
    from report_section s where part_id = ${partId}::uuid order by position`.execute(ctx.db)
  return rows
}

export interface TaskData {
  id: string
  template: string
  definition: ReportTemplate
  title: string
  period: string
  from_on: string
  to_on: string
  language: 'zh' | 'en'
  detailed: boolean
  note: string
  due_on: string
  state: TaskState
  version: number
  created_by: Named | null
  created_at: Date
  parts: number
  submitted: number
  accepted: number
  late: number
}

/** Tasks of units, newest first; what persons write of themselves is theirs. */
export async function selectTasks(ctx: Ctx, where: RawBuilder<unknown>): Promise<TaskData[]> {
  const { rows } = await sql<TaskData>`
    select t.id, t.template, t.definition, t.title, t.period, t.from_on::text as from_on, t.to_on::text as to_on, t.language,
      t.detailed, t.note, t.due_on::text as due_on, t.state, t.version, ${named('t.created_by')} as created_by, t.created_at,
      count(p.id)::int as parts, count(p.id) filter (where p.state in ('submitted', 'accepted'))::int as submitted,
      count(p.id) filter (where p.state = 'accepted')::int as accepted,
      count(p.id) filter (where ${isLate(ctx)})::int as late
    from report_task t left join report_part p on p.task_id = t.id
    where ${where} group by t.id order by t.created_at desc, t.id desc limit 200`.execute(ctx.db)
  return rows
}

/** Not handed in when the due day was over, or handed in after it. */
const isLate = (ctx: Ctx): RawBuilder<boolean> => sql<boolean>`(t.state <> 'cancelled'
  and coalesce((p.submitted_at at time zone ${ctx.timeZone})::date, ${ctx.today}::date) > t.due_on)`

/** A task, held until the end of the transaction. @throws report-task.unknown */
export async function lockTask(ctx: Ctx, id: string): Promise<TaskData> {
  await sql`select 1 from report_task where id = ${id}::uuid for update`.execute(ctx.db)
  return getTaskData(ctx, id)
}

/** @throws report-task.unknown */
export async function getTaskData(ctx: Ctx, id: string): Promise<TaskData> {
  const [task] = await selectTasks(ctx, sql`t.id = ${id}::uuid`)
  if (!task) throw notFound('report-task.unknown')
  return task
}
