import { sql } from 'kysely'
import type { RequestOf } from '@houqin/contracts'
import type { changeReportTemplate, createReportTemplate } from '@houqin/contracts/report-templates'
import { personIdOf } from '../../../kernel/access/actor.ts'
import { audit } from '../../../kernel/audit/audit.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import { AppError, badField, conflict, notFound } from '../../../kernel/errors.ts'
import { indicatorsOf, readDefined } from '../../ledger/index.ts'
import { findNamed } from '../find-named.ts'
import { reportTemplate } from '../template.ts'
import { listTemplates, templateOf, type TemplateBody } from './defined-templates.ts'
import { checkTemplate, type TemplateFault } from './template-faults.ts'

/** Keeps a template of the organisation. @throws report.template-taken, report.template-faulty */
export async function createTemplate(
  ctx: Ctx,
  { code, ...body }: RequestOf<typeof createReportTemplate>['body'],
): Promise<string> {
  await refuseFaults(ctx, code, body)
  const isDeclared = reportTemplate.collect(ctx.manifests).some((one) => one.code === code)
  const { rows } = isDeclared
    ? { rows: [] }
    : await sql`
        insert into report_template (code, definition, changed_at, changed_by)
        values (${code}, ${JSON.stringify(body)}::jsonb, ${ctx.now}, ${personIdOf(ctx.actor)})
        on conflict (code) do nothing returning code`.execute(ctx.db)
  if (rows.length === 0) throw badField('code', 'report.template-taken', { code })
  await keepVersion(ctx, { code, version: 0, body, reason: '' })
  return code
}

/** Changes a template of the organisation. @throws report.template-unknown, report.template-changed, report.template-faulty */
export async function changeTemplate(
  ctx: Ctx,
  code: string,
  { version, reason, ...body }: RequestOf<typeof changeReportTemplate>['body'],
): Promise<string> {
  if (reportTemplate.collect(ctx.manifests).some((one) => one.code === code)) throw conflict('report.template-declared')
  const { rows } = await sql<{ version: number }>`
    select version from report_template where code = ${code} for update`.execute(ctx.db)
  if (!rows[0]) throw notFound('report.template-unknown')
  if (rows[0].version !== version) throw conflict('report.template-changed')
  await refuseFaults(ctx, code, body)
  await sql`
    update report_template set definition = ${JSON.stringify(body)}::jsonb, version = version + 1, changed_at = ${ctx.now},
      changed_by = ${personIdOf(ctx.actor)} where code = ${code}`.execute(ctx.db)
  await keepVersion(ctx, { code, version: version + 1, body, reason })
  return code
}

async function keepVersion(
  ctx: Ctx,
  { code, version, body, reason }: { code: string; version: number; body: TemplateBody; reason: string },
): Promise<void> {
  await sql`
    insert into report_template_version (code, version, definition, reason, changed_at, changed_by)
    values (${code}, ${version}, ${JSON.stringify(body)}::jsonb, ${reason}, ${ctx.now}, ${personIdOf(ctx.actor)})`.execute(
    ctx.db,
  )
  audit(ctx, {
    action: 'report.template',
    subject: { kind: 'report-template', id: null },
    detail: { code, version, reason },
  })
}

async function refuseFaults(ctx: Ctx, code: string, body: TemplateBody): Promise<void> {
  await readDefined(ctx)
  const others = (await listTemplates(ctx)).filter((one) => one.code !== code)
  const { faults, filters } = checkTemplate(templateOf(code, body), {
    indicators: new Set(indicatorsOf(ctx).map((one) => one.code)),
    templates: new Map(others.map((one) => [one.code, one.outline])),
  })
  const unnamed: TemplateFault[] = []
  for (const filter of filters)
    if ((await findNamed(ctx, filter.indicator, filter)) === undefined)
      unnamed.push({ path: filter.path, code: 'report.filter-unknown', params: { name: filter.name } })
  const all = [...faults, ...unnamed]
  if (all.length === 0) return
  throw new AppError('report.template-faulty', 422, {
    params: { count: all.length },
    fields: all.map(({ path, code: what, params }) => ({ field: path, code: what, params })),
  })
}
