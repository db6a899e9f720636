import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { templatePeriod } from './reports.ts'
import { instant, line, ref, version, words } from './shared/values.ts'

/** A text with references in braces, in both languages: `共排查隐患{hazard.found|near}项`. */
const templateText = z.object({ zh: z.string().max(2000), en: z.string().max(2000) })
/** What a reference would stand for without its braces: `hazard.found`, `hazard.found#category:3`. */
const reference = z.string().max(200)
const indicator = z.string().max(80)
const split = z.enum(['month', 'category', 'site', 'team', 'unit', 'category-group'])

export const templateBlock = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('heading'), level: z.union([z.literal(1), z.literal(2)]), text: templateText }),
  z.object({
    kind: z.literal('paragraph'),
    /** Each is said only where the figure of `when` has records; `otherwise` where it has none. */
    sentences: z
      .array(z.object({ when: reference.optional(), say: templateText.optional(), otherwise: templateText.optional() }))
      .min(1)
      .max(50),
  }),
  z.object({
    kind: z.literal('table'),
    title: templateText,
    by: split,
    label: templateText,
    columns: z
      .array(z.object({ indicator, head: templateText }))
      .min(1)
      .max(8),
    note: templateText.optional(),
    when: reference.optional(),
  }),
  z.object({
    kind: z.literal('chart'),
    title: templateText,
    form: z.enum(['bar', 'line']),
    by: split,
    span: z.enum(['period', 'previous', 'year-ago', 'before', 'trailing-year']),
    unit: templateText,
    series: z
      .array(z.object({ indicator, name: templateText }))
      .min(1)
      .max(4),
    top: z.number().int().min(1).max(30).optional(),
    when: reference.optional(),
  }),
  /** All blocks of another template. */
  z.object({ kind: z.literal('include'), template: z.string().max(60) }),
  /** Where somebody is to write. */
  z.object({
    kind: z.literal('slot'),
    title: templateText,
    prompt: templateText,
    /** Who writes it; a summary of persons knows only `each`. */
    by: z.enum(['each', 'office']).optional(),
    /** 详写: left out where the task asks for the brief form. */
    detailed: z.boolean().optional(),
    /** What is drafted in it: data, and what the records show. `own` in a filter is the unit or person that writes. */
    sentences: z
      .array(z.object({ when: reference.optional(), say: templateText.optional(), otherwise: templateText.optional() }))
      .max(50)
      .optional(),
    findings: z.enum(['problem', 'plan']).optional(),
  }),
])
export type TemplateBlock = z.infer<typeof templateBlock>

const templateBody = z.object({
  name: words,
  about: words,
  period: templatePeriod,
  /** Persons write it of themselves, from their own records only. */
  personal: z.boolean().optional(),
  title: templateText,
  /** What counted things are called where their indicator does not say it: 件. */
  unit: words,
  outline: z.array(templateBlock).min(1).max(200),
})

const code = z.string().regex(/^[a-z][a-z0-9-]{1,59}$/)

export const reportTemplateRecord = templateBody.extend({
  code,
  /** A declared one belongs to the program and is changed by nobody. */
  declared: z.boolean(),
  version,
  changedAt: instant.nullable(),
  changedBy: ref.nullable(),
  can: z.object({ change: z.boolean() }),
})
export type ReportTemplateRecord = z.infer<typeof reportTemplateRecord>

const errors = ['report.template-faulty'] as const

export const getReportTemplate = endpoint({
  method: 'GET',
  path: '/report-templates/{code}',
  summary: 'A template of summaries with its outline',
  access: { permission: 'report.list' },
  params: z.object({ code }),
  response: reportTemplateRecord,
  errors: ['report.template-unknown'],
})

export const createReportTemplate = endpoint({
  method: 'POST',
  path: '/report-templates',
  summary: 'Define a template of one’s own; unknown and circular references are refused with their place',
  access: { permission: 'report.template' },
  body: templateBody.extend({ code }),
  response: reportTemplateRecord,
  status: 201,
  errors: [...errors, 'report.template-taken'],
})

export const changeReportTemplate = endpoint({
  method: 'PUT',
  path: '/report-templates/{code}',
  summary: 'Change a template of one’s own; summaries already written stay as they are',
  access: { permission: 'report.template' },
  params: z.object({ code }),
  body: templateBody.extend({ version, reason: line(200) }),
  response: reportTemplateRecord,
  errors: [...errors, 'report.template-unknown', 'report.template-changed', 'report.template-declared'],
})
