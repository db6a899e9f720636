import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { figureReference, narrative, narrativeBlock } from './narrative.ts'
import { partRow, reportPart, resolvedFigure } from './report-tasks.ts'
import { templatePeriod } from './reports.ts'
import { id, instant, line, ref, text, version } from './shared/values.ts'

const onPart = { params: z.object({ id }), response: reportPart }

export const listReportParts = endpoint({
  method: 'GET',
  path: '/report-parts',
  summary: 'Contributions that wait for me: to write, or to review',
  access: { permission: 'report.write-part' },
  response: z.object({ write: z.array(partRow), review: z.array(partRow), can: z.object({ review: z.boolean() }) }),
})

export const listOwnTemplates = endpoint({
  method: 'GET',
  path: '/report-parts/own',
  summary: 'The kinds of summaries that persons write of themselves',
  access: { permission: 'report.write-part' },
  response: z.object({ items: z.array(z.object({ code: z.string(), name: z.string(), period: templatePeriod })) }),
})

export const startOwnPart = endpoint({
  method: 'POST',
  path: '/report-parts/own',
  summary: 'Begin a summary of one’s own work, drafted from one’s own records only',
  access: { permission: 'report.write-part' },
  body: z.object({ template: z.string().max(60), period: z.string().max(12) }),
  response: reportPart,
  status: 201,
  errors: ['report.template-unknown', 'report.period-unfit', 'report-task.no-slots', 'report-task.taken'],
})

export const getReportPart = endpoint({
  method: 'GET',
  path: '/report-parts/{id}',
  summary: 'A contribution with its text, today’s figures and remarks',
  access: { permission: 'report.write-part' },
  ...onPart,
  errors: ['report-part.unknown'],
})

export const saveReportSection = endpoint({
  method: 'PUT',
  path: '/report-parts/{id}/sections/{key}',
  summary: 'Keep a section as written; refused where somebody else has kept it since it was read',
  access: { permission: 'report.write-part' },
  params: z.object({ id, key: z.string().max(20) }),
  body: z.object({ version, blocks: narrative }),
  response: z.object({ version, savedAt: instant, filled: z.boolean() }),
  errors: [
    'report-part.unknown',
    'report-part.closed',
    'report-section.changed',
    'report.figure-unknown',
    'report.figure-not-own',
  ],
})

export const putAsideSection = endpoint({
  method: 'POST',
  path: '/report-parts/{id}/sections/{key}/drafts',
  summary: 'Keep one’s own text of a section beside what another has kept',
  access: { permission: 'report.write-part' },
  params: z.object({ id, key: z.string().max(20) }),
  body: z.object({ blocks: narrative }),
  response: z.object({ id }),
  status: 201,
  errors: ['report-part.unknown', 'report.figure-unknown', 'report.figure-not-own'],
})

export const listSectionDrafts = endpoint({
  method: 'GET',
  path: '/report-parts/{id}/drafts',
  summary: 'Texts that were replaced or put aside',
  access: { permission: 'report.write-part' },
  params: z.object({ id }),
  response: z.object({
    items: z.array(
      z.object({
        id,
        section: z.string(),
        reason: z.enum(['replaced', 'aside']),
        blocks: z.array(narrativeBlock),
        writtenBy: ref.nullable(),
        writtenAt: instant,
      }),
    ),
  }),
  errors: ['report-part.unknown'],
})

export const searchPartFigures = endpoint({
  method: 'GET',
  path: '/report-parts/{id}/figures',
  summary: 'Figures whose name fits what was typed after @, over the period of the summary and the slice of the part',
  access: { permission: 'report.write-part' },
  params: z.object({ id }),
  query: z.object({ q: z.string().max(60).default('') }),
  response: z.object({ items: z.array(resolvedFigure.extend({ slice: z.string(), reference: figureReference })) }),
  errors: ['report-part.unknown'],
})

export const resolvePartFigures = endpoint({
  method: 'POST',
  path: '/report-parts/{id}/figures',
  summary: 'What references are today',
  access: { permission: 'report.write-part' },
  params: z.object({ id }),
  body: z.object({ references: z.array(figureReference).max(2000) }),
  response: z.object({ items: z.array(resolvedFigure) }),
  errors: ['report-part.unknown', 'report.figure-unknown', 'report.figure-not-own'],
})

export const listPartFindings = endpoint({
  method: 'GET',
  path: '/report-parts/{id}/findings',
  summary: 'Problems and next steps that the records show today, each with its basis',
  access: { permission: 'report.write-part' },
  params: z.object({ id }),
  response: z.object({ items: z.array(z.object({ kind: z.enum(['problem', 'plan']), block: narrativeBlock })) }),
  errors: ['report-part.unknown'],
})

export const submitReportPart = endpoint({
  method: 'POST',
  path: '/report-parts/{id}/submit',
  summary: 'Hand a contribution in',
  access: { permission: 'report.write-part' },
  params: z.object({ id }),
  body: z.object({ version }),
  response: reportPart,
  errors: ['report-part.unknown', 'report-part.closed', 'report-part.changed', 'report-part.unfilled'],
})

export const acceptReportPart = endpoint({
  method: 'POST',
  path: '/report-parts/{id}/accept',
  summary: 'Accept a contribution; nobody accepts what they handed in themselves',
  access: { permission: 'report.review' },
  params: z.object({ id }),
  body: z.object({ version }),
  response: reportPart,
  errors: [
    'report-part.unknown',
    'report-part.not-submitted',
    'report-part.changed',
    'report-part.own',
    'report-part.remarks-open',
  ],
})

export const returnReportPart = endpoint({
  method: 'POST',
  path: '/report-parts/{id}/return',
  summary: 'Send a contribution back with a reason; an accepted one only while the summary is not published',
  access: { permission: 'report.review' },
  params: z.object({ id }),
  body: z.object({ version, reason: line(500) }),
  response: reportPart,
  errors: ['report-part.unknown', 'report-part.not-submitted', 'report-part.changed'],
})

export const addReportRemark = endpoint({
  method: 'POST',
  path: '/report-parts/{id}/remarks',
  summary: 'Remark on a paragraph',
  access: { permission: 'report.review' },
  params: z.object({ id }),
  body: z.object({ section: z.string().max(20), block: z.string().max(40), text: line(1000) }),
  response: reportPart,
  status: 201,
  errors: ['report-part.unknown', 'report-remark.nowhere', 'report-part.over'],
})

export const settleReportRemark = endpoint({
  method: 'POST',
  path: '/report-parts/{id}/remarks/{remark}',
  summary: 'Say that a remark was taken up, or why not',
  access: { permission: 'report.write-part' },
  params: z.object({ id, remark: id }),
  body: z.object({ state: z.enum(['taken', 'declined']), answer: text(500) }),
  response: reportPart,
  errors: ['report-part.unknown', 'report-remark.unknown', 'report-remark.settled', 'report-remark.answer-missing'],
})
