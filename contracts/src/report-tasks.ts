import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { narrativeBlock } from './narrative.ts'
import { printedFigure } from './reports.ts'
import { day, id, instant, line, ref, text, version, words } from './shared/values.ts'

export const taskStates = ['writing', 'published', 'withdrawn', 'cancelled'] as const
export const partStates = ['writing', 'submitted', 'returned', 'accepted'] as const
export type TaskState = (typeof taskStates)[number]
export type PartState = (typeof partStates)[number]

/** What one unit, one person or the office contributes, as a list shows it. */
export const partRow = z.object({
  id,
  task: z.object({ id, title: z.string(), dueOn: day }),
  /** Both null: the office's own part. */
  unit: ref.nullable(),
  person: ref.nullable(),
  state: z.enum(partStates),
  /** Sections that are written, of how many. */
  filled: z.number().int(),
  sections: z.number().int(),
  /** Titles of sections still to be written. */
  missing: z.array(z.string()),
  /** Indicators drafted in it without a figure: data still to be supplied. */
  gaps: z.array(words),
  openRemarks: z.number().int(),
  /** Not handed in on the due day, or handed in after it. */
  late: z.boolean(),
  submittedAt: instant.nullable(),
  submittedBy: ref.nullable(),
  savedAt: instant.nullable(),
  savedBy: ref.nullable(),
  remindedAt: instant.nullable(),
  version,
})
export type PartRow = z.infer<typeof partRow>

export const taskRow = z.object({
  id,
  title: z.string(),
  template: z.string(),
  period: z.string(),
  dueOn: day,
  detailed: z.boolean(),
  state: z.enum(taskStates),
  createdBy: ref.nullable(),
  createdAt: instant,
  parts: z.number().int(),
  submitted: z.number().int(),
  accepted: z.number().int(),
  late: z.number().int(),
})
export type TaskRow = z.infer<typeof taskRow>

const event = z.object({
  id,
  action: z.string(),
  part: z.string().nullable(),
  detail: z.record(z.string(), z.union([z.string(), z.number()])),
  at: instant,
  by: ref.nullable(),
})

export const reportTask = taskRow.extend({
  note: z.string(),
  from: day,
  to: day,
  version,
  rows: z.array(partRow),
  /** Published versions, newest first. */
  reports: z.array(
    z.object({
      id,
      number: z.number().int(),
      publishedAt: instant,
      publishedBy: ref.nullable(),
      withdrawnAt: instant.nullable(),
      withdrawnBy: ref.nullable(),
      withdrawnReason: z.string().nullable(),
    }),
  ),
  events: z.array(event),
  can: z.object({ manage: z.boolean(), publish: z.boolean() }),
})
export type ReportTask = z.infer<typeof reportTask>

export const sectionRecord = z.object({
  key: z.string(),
  title: z.string(),
  prompt: z.string(),
  blocks: z.array(narrativeBlock),
  filled: z.boolean(),
  version,
  savedBy: ref.nullable(),
  savedAt: instant,
})
export type SectionRecord = z.infer<typeof sectionRecord>

export const remark = z.object({
  id,
  section: z.string(),
  block: z.string(),
  quote: z.string(),
  text: z.string(),
  state: z.enum(['open', 'taken', 'declined']),
  answer: z.string().nullable(),
  madeBy: ref.nullable(),
  madeAt: instant,
  settledBy: ref.nullable(),
})
export type Remark = z.infer<typeof remark>

/** A reference and what it is today. */
export const resolvedFigure = z.object({ key: z.string(), name: z.string(), figure: printedFigure })
export type ResolvedFigure = z.infer<typeof resolvedFigure>

/** A part with what has been written in it. */
export const reportPart = partRow.extend({
  language: z.enum(['zh', 'en']),
  period: z.object({ from: day, to: day }),
  content: z.array(sectionRecord),
  figures: z.array(resolvedFigure),
  remarks: z.array(remark),
  returnReason: z.string().nullable(),
  can: z.object({ write: z.boolean(), review: z.boolean() }),
})
export type ReportPart = z.infer<typeof reportPart>

const onTask = { params: z.object({ id }), response: reportTask }

export const listReportTasks = endpoint({
  method: 'GET',
  path: '/report-tasks',
  summary: 'Summaries that are written together, newest first, with how far they are',
  access: { permission: 'report.task' },
  response: z.object({ items: z.array(taskRow) }),
})

export const createReportTask = endpoint({
  method: 'POST',
  path: '/report-tasks',
  summary: 'Send units what they are to contribute to a summary; data and findings are drafted, narrative is theirs',
  access: { permission: 'report.task' },
  body: z.object({
    template: z.string().max(60),
    period: z.string().max(12),
    detailed: z.boolean(),
    dueOn: day,
    note: text(1000),
    unitIds: z.array(id).max(200),
    /** Only for templates that persons write of themselves. */
    personIds: z.array(id).max(500).default([]),
  }),
  response: reportTask,
  status: 201,
  errors: [
    'report.template-unknown',
    'report.period-unfit',
    'report-task.nobody',
    'report-task.no-slots',
    'report-task.due-past',
    'report-task.taken',
  ],
})

export const getReportTask = endpoint({
  method: 'GET',
  path: '/report-tasks/{id}',
  summary: 'A summary that is written together: who has written what, what is missing, who is late',
  access: { permission: 'report.task' },
  ...onTask,
  errors: ['report-task.unknown'],
})

export const remindReportTask = endpoint({
  method: 'POST',
  path: '/report-tasks/{id}/remind',
  summary: 'Remind everyone who has not handed in',
  access: { permission: 'report.task' },
  ...onTask,
  errors: ['report-task.unknown', 'report-task.over'],
})

export const cancelReportTask = endpoint({
  method: 'POST',
  path: '/report-tasks/{id}/cancel',
  summary: 'Call a task off; what has been written is kept',
  access: { permission: 'report.task' },
  params: z.object({ id }),
  body: z.object({ version, reason: line(200) }),
  response: reportTask,
  errors: ['report-task.unknown', 'report-task.over', 'report-task.changed'],
})

export const publishReportTask = endpoint({
  method: 'POST',
  path: '/report-tasks/{id}/publish',
  summary: 'Publish: text, figures, definitions and hashes of the facts are frozen as the next version',
  access: { permission: 'report.publish' },
  params: z.object({ id }),
  body: z.object({ version }),
  response: reportTask,
  errors: ['report-task.unknown', 'report-task.changed', 'report-task.unaccepted', 'report-task.over'],
})

export const withdrawReport = endpoint({
  method: 'POST',
  path: '/reports/{id}/withdraw',
  summary: 'Withdraw a published summary with a reason; it stays readable and is marked, its parts may be reopened',
  access: { permission: 'report.publish' },
  params: z.object({ id }),
  body: z.object({ reason: line(200) }),
  response: reportTask,
  errors: ['report.unknown', 'report.not-published'],
})
