import { sql } from 'kysely'
import type { RequestOf } from '@houqin/contracts'
import type { createReportTemplate, ReportTemplateRecord, TemplateBlock } from '@houqin/contracts/report-templates'
import { scopeOf } from '../../../kernel/access/actor.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import { badField, notFound } from '../../../kernel/errors.ts'
import { reportTemplate, type OutlineBlock, type Pair, type ReportTemplate } from '../template.ts'

export type TemplateBody = Omit<RequestOf<typeof createReportTemplate>['body'], 'code'>

interface Row {
  code: string
  definition: TemplateBody
  version: number
  changed_at: Date
  changed_by: { id: string; name: string } | null
}

async function selectDefined(ctx: Ctx): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select t.code, t.definition, t.version, t.changed_at,
      (select jsonb_build_object('id', p.id, 'name', p.name) from person p where p.id = t.changed_by) as changed_by
    from report_template t order by t.code`.execute(ctx.db)
  return rows
}

/** All templates: those of the program, then the organisation's own. */
export async function listTemplates(ctx: Ctx): Promise<ReportTemplate[]> {
  const defined = await selectDefined(ctx)
  return [
    ...reportTemplate.collect(ctx.manifests),
    ...defined.map(({ code, definition }) => templateOf(code, definition)),
  ]
}

/** @throws report.template-unknown */
export function templateNamed(templates: readonly ReportTemplate[], code: string): ReportTemplate {
  const found = templates.find((one) => one.code === code)
  if (!found) throw badField('template', 'report.template-unknown')
  return found
}

/** A template as it is shown and changed. @throws report.template-unknown */
export async function getTemplate(ctx: Ctx, code: string): Promise<ReportTemplateRecord> {
  const declared = reportTemplate.collect(ctx.manifests).find((one) => one.code === code)
  const may = scopeOf(ctx.actor, 'report.template') !== undefined
  if (declared)
    return {
      ...bodyOf(declared),
      code,
      declared: true,
      version: 0,
      changedAt: null,
      changedBy: null,
      can: { change: false },
    }
  const row = (await selectDefined(ctx)).find((one) => one.code === code)
  if (!row) throw notFound('report.template-unknown')
  return {
    ...row.definition,
    code,
    declared: false,
    version: row.version,
    changedAt: row.changed_at.toISOString(),
    changedBy: row.changed_by,
    can: { change: may },
  }
}

/** A template of the organisation as the program's own are declared. */
export function templateOf(code: string, body: TemplateBody): ReportTemplate {
  return { ...asPairs(body), code }
}

const isText = (value: object): value is { zh: string; en: string } => 'zh' in value && 'en' in value

type Declared = Omit<ReportTemplate, 'code'>

/** `{ zh, en }` as a pair, wherever it stands. */
function asPairs(body: TemplateBody): Declared {
  const turn = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value
    if (Array.isArray(value)) return value.map(turn)
    if (isText(value)) return [value.zh, value.en]
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, turn(one)]))
  }
  return turn(body) as Declared
}

/** A declared template as the contract shows it. */
function bodyOf({ name, about, period, personal, title, unit, outline }: ReportTemplate): TemplateBody {
  const text = ([zh, en]: Pair) => ({ zh, en })
  const isPair = (value: readonly unknown[]): value is Pair =>
    value.length === 2 && value.every((one) => typeof one === 'string')
  const turn = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value
    if (Array.isArray(value)) return isPair(value) ? text(value) : value.map(turn)
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, turn(one)]))
  }
  const blocks = (list: readonly OutlineBlock[]) => turn(list) as TemplateBlock[]
  return {
    name: text(name),
    about: text(about),
    period,
    personal,
    title: text(title),
    unit: text(unit),
    outline: blocks(outline),
  }
}
