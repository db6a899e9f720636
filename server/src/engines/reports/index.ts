import { api } from '@houqin/contracts'
import { toPage } from '../../kernel/cursor.ts'
import { mount } from '../../kernel/http/mount.ts'
import { manifest } from '../../kernel/manifest.ts'
import { searchable } from '../../kernel/search/searchable.ts'
import { searchReports } from './search-reports.ts'
import { documentRoutes } from './documents/routes.ts'
import { documentTerms } from './documents/terms.ts'
import { inLanguage } from './in-language.ts'
import { getReport } from './get-report.ts'
import { getReportDocument } from './get-report-document.ts'
import { presentReportRow } from './present-report.ts'
import { recomputeReport } from './recompute-report.ts'
import { selectReports } from './select-reports.ts'
import { getTemplate, listTemplates } from './templates/defined-templates.ts'
import { changeTemplate, createTemplate } from './templates/save-template.ts'
import { templateTerms } from './templates/terms.ts'
import { taskPermissions } from './tasks/permissions.ts'
import { remindDays, remindJob } from './tasks/remind.ts'
import { taskRoutes } from './tasks/routes.ts'
import { taskExtensions } from './tasks/task-records.ts'
import { taskTerms } from './tasks/terms.ts'
import { wordRules } from './words/rules.ts'
import { writeReport } from './write-report.ts'

export { createTemplate } from './templates/save-template.ts'
export { checkTemplate } from './templates/template-faults.ts'
export { renderPaper, type PaperSignature } from './render-paper.ts'
export { createTask } from './tasks/create-task.ts'
export { asWords, findingSource, type Finding, type FindingSource } from './tasks/findings.ts'
export { acceptPart, returnPart, submitPart } from './tasks/part-steps.ts'
export { readPart, readTask } from './tasks/present.ts'
export { publishTask } from './tasks/publish-task.ts'
export { addRemark, settleRemark } from './tasks/remarks.ts'
export { remindByRule } from './tasks/remind.ts'
export { saveSection } from './tasks/save-section.ts'
export { writeReport } from './write-report.ts'
export { reportTemplate, type OutlineBlock, type ReportTemplate } from './template.ts'

export const reports = manifest({
  name: 'reports',
  tables: [
    'report',
    'report_template',
    'report_template_version',
    'report_task',
    'report_part',
    'report_section',
    'report_draft',
    'report_remark',
    'report_event',
  ],
  permissions: {
    ...taskPermissions,
    'report.list': {
      name: ['查看总结', 'See summaries'],
      grants: { head: 'all', auditor: 'all', admin: 'all', dispatcher: 'all' },
    },
    'report.template': {
      name: ['设计总结模板', 'Define templates of summaries'],
      grants: { admin: 'all', head: 'all' },
    },
    'report.create': {
      name: ['生成总结', 'Write summaries'],
      grants: { head: 'all', admin: 'all', dispatcher: 'all' },
    },
  },
  rules: [...wordRules, remindDays],
  jobs: [remindJob],
  extensions: [searchable.declare(searchReports), ...taskExtensions],
  routes: [
    ...taskRoutes,
    mount(api.listReportTemplates, async (ctx) => ({
      items: (await listTemplates(ctx)).map(({ code, name, about, period, personal = false, outline }) => ({
        code,
        name: inLanguage(name, ctx.language),
        about: inLanguage(about, ctx.language),
        period,
        personal,
        slots: outline.filter(({ kind }) => kind === 'slot').length,
      })),
    })),
    mount(api.getReportTemplate, (ctx, { params }) => getTemplate(ctx, params.code)),
    mount(api.createReportTemplate, async (ctx, { body }) => getTemplate(ctx, await createTemplate(ctx, body))),
    mount(api.changeReportTemplate, async (ctx, { params, body }) =>
      getTemplate(ctx, await changeTemplate(ctx, params.code, body)),
    ),
    mount(api.createReport, (ctx, { body }) => writeReport(ctx, body)),
    mount(api.listReports, async (ctx, { query }) => {
      const { rows, count } = await selectReports(ctx, query)
      return toPage(rows, {
        limit: query.limit,
        count,
        cursor: (row) => [row.created_at.toISOString(), row.id],
        present: presentReportRow,
      })
    }),
    mount(api.getReport, (ctx, { params }) => getReport(ctx, params.id)),
    mount(api.recomputeReport, (ctx, { params }) => recomputeReport(ctx, params.id)),
    ...documentRoutes,
    mount(api.getReportDocument, (ctx, { params }, { config }) => getReportDocument(ctx, params.id, config.publicUrl)),
  ],
  terms: {
    'search.report': ['总结', 'Summaries'],
    ...templateTerms,
    ...taskTerms,
    ...documentTerms,
    'report.unknown': ['没有这份总结。', 'There is no such summary.'],
    'report.template-unknown': ['没有这种总结。', 'There is no such kind of summary.'],
    'report.period-unfit': [
      '期间不合适：月度总结选月份，年度总结选年份，且不能是还没开始的期间。',
      'The period does not fit: a month for a monthly summary, a year for a yearly one, and none that has not begun.',
    ],
  },
  invariants: new URL('./invariants.sql', import.meta.url),
})
