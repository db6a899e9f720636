import { v7 as uuidv7 } from 'uuid'
import type { Report } from '@houqin/contracts/reports'
import { personIdOf } from '../../kernel/access/actor.ts'
import { audit } from '../../kernel/audit/audit.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { badField } from '../../kernel/errors.ts'
import { readDefined, readPeriodDates } from '../ledger/index.ts'
import { composeBlocks } from './compose-blocks.ts'
import { composeTitle, type Writing } from './compose-text.ts'
import { figureSource } from './figure-source.ts'
import { figuresOf } from './figures.ts'
import { getReport } from './get-report.ts'
import { inLanguage } from './in-language.ts'
import { reportPeriod } from './period.ts'
import type { Definition } from './select-reports.ts'
import type { ReportTemplate } from './template.ts'
import { listTemplates } from './templates/defined-templates.ts'
import { readWordBounds } from './words/rules.ts'

/**
 * Writes the summary of a period and keeps it as written: its figures, what they meant and the names of what they were
 * filtered by. @throws report.template-unknown, report.period-unfit
 */
export async function writeReport(ctx: Ctx, wanted: { template: string; period: string }): Promise<Report> {
  await readDefined(ctx)
  const templates = await listTemplates(ctx)
  const template = templateOf(templates, wanted.template)
  const period = reportPeriod(template.period, wanted.period, { today: ctx.today, dates: await readPeriodDates(ctx) })
  if (period === null) throw badField('period', 'report.period-unfit')
  const writing: Writing = {
    language: ctx.language,
    organisation: ctx.organisation?.name ?? '',
    period,
    unit: template.unit,
    source: figureSource(ctx),
    bounds: await readWordBounds(ctx),
    included: (code) => templateOf(templates, code).outline,
  }
  const title = await composeTitle(template.title, writing)
  const blocks = await composeBlocks(template.outline, writing)
  const id = uuidv7()
  await ctx.db
    .insertInto('report')
    .values({
      id,
      template: template.code,
      title,
      period: wanted.period,
      language: ctx.language,
      organisation: writing.organisation,
      blocks: JSON.stringify(blocks),
      definitions: JSON.stringify(definitionsOf(blocks, writing)),
      part_names: JSON.stringify(writing.source.names),
      figure_count: figuresOf(blocks).length,
      created_by: personIdOf(ctx.actor),
      created_at: ctx.now,
    })
    .execute()
  audit(ctx, { action: 'report.create', subject: { kind: 'report', id }, detail: { ...wanted, title } })
  return getReport(ctx, id)
}

function templateOf(templates: readonly ReportTemplate[], code: string): ReportTemplate {
  const found = templates.find((one) => one.code === code)
  if (!found) throw badField('template', 'report.template-unknown')
  return found
}

/** What each indicator meant on the day of writing. */
function definitionsOf(blocks: Report['blocks'], { source, language }: Writing): Definition[] {
  const codes = [...new Set(figuresOf(blocks).map((figure) => figure.indicator))]
  return codes.map((code) => {
    const { name, definition } = source.indicator(code)
    return { code, name: inLanguage(name, language), definition: inLanguage(definition, language) }
  })
}
