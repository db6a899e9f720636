import type { Report } from '@houqin/contracts/reports'
import { audit } from '../../kernel/audit/audit.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { badField } from '../../kernel/errors.ts'
import { readDefined, readPeriodDates } from '../ledger/index.ts'
import { askedCodes } from './asked-codes.ts'
import { composeBlocks } from './compose-blocks.ts'
import { composeTitle, type Writing } from './compose-text.ts'
import { figureSource } from './figure-source.ts'
import { getReport } from './get-report.ts'
import { keepReport } from './keep-report.ts'
import { reportPeriod } from './period.ts'
import type { ReportTemplate } from './template.ts'
import { listTemplates, templateNamed } from './templates/defined-templates.ts'
import { readWordBounds } from './words/rules.ts'

/**
 * Writes the summary of a period and keeps it as written. What others would have to write stands as what is to be
 * written. @throws report.template-unknown, report.period-unfit
 */
export async function writeReport(ctx: Ctx, wanted: { template: string; period: string }): Promise<Report> {
  await readDefined(ctx)
  const templates = await listTemplates(ctx)
  const template = templateNamed(templates, wanted.template)
  const writing = await writingOf(ctx, { template, templates, period: wanted.period })
  const title = await composeTitle(template.title, writing)
  const blocks = await composeBlocks(template.outline, writing)
  const id = await keepReport(ctx, { ...wanted, title, blocks }, writing)
  audit(ctx, { action: 'report.create', subject: { kind: 'report', id }, detail: { ...wanted, title } })
  return getReport(ctx, id)
}

interface Assignment {
  template: ReportTemplate
  templates: readonly ReportTemplate[]
  period: string
  language?: Writing['language']
  /** The unit or person that `own` stands for. */
  own?: string | null
  /** The whole period, also where it is not over: for references that are computed again later. */
  ahead?: boolean
}

/** @throws report.period-unfit */
export async function writingOf(ctx: Ctx, given: Assignment): Promise<Writing> {
  const { template, templates, ahead = false } = given
  const dates = await readPeriodDates(ctx)
  const begun = reportPeriod(template.period, given.period, { today: ctx.today, dates })
  const period = ahead && begun ? reportPeriod(template.period, given.period, { today: '9999-12-31', dates }) : begun
  if (period === null) throw badField('period', 'report.period-unfit')
  const included = (code: string) => templateNamed(templates, code).outline
  return {
    language: given.language ?? ctx.language,
    organisation: ctx.organisation?.name ?? '',
    period,
    unit: template.unit,
    source: figureSource(ctx, {
      codes: askedCodes([template.title, template.outline], included),
      own: given.own ?? null,
    }),
    bounds: await readWordBounds(ctx),
    included,
  }
}
