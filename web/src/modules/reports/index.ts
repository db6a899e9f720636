import { FileTextOutlined } from '@ant-design/icons'
import type { WebModule } from '../../kernel/module.ts'

export const reports: WebModule = {
  name: 'reports',
  pages: [
    {
      path: '/reports',
      title: { zh: '工作总结', en: 'Summaries' },
      permissions: ['report.list'],
      load: () => import('./desktop/ReportsPage.tsx').then((file) => file.ReportsPage),
      navigation: { group: 'figures', icon: FileTextOutlined },
    },
    {
      path: '/report-templates',
      title: { zh: '总结模板', en: 'Templates' },
      permissions: ['report.list'],
      load: () => import('./desktop/TemplatesPage.tsx').then((file) => file.TemplatesPage),
    },
    {
      path: '/report-templates/new',
      title: { zh: '新建模板', en: 'New template' },
      permissions: ['report.template'],
      load: () => import('./desktop/TemplatePage.tsx').then((file) => file.NewTemplatePage),
    },
    {
      path: '/report-templates/$code',
      title: { zh: '总结模板', en: 'Template' },
      permissions: ['report.list'],
      load: () => import('./desktop/TemplatePage.tsx').then((file) => file.TemplatePage),
    },
    {
      path: '/reports/$id',
      title: { zh: '工作总结', en: 'Summary' },
      permissions: ['report.list'],
      load: () => import('./desktop/ReportPage.tsx').then((file) => file.ReportPage),
    },
  ],
}
