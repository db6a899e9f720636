import { EditOutlined, FileTextOutlined, TeamOutlined } from '@ant-design/icons'
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
      path: '/report-tasks',
      title: { zh: '总结任务', en: 'Summary tasks' },
      permissions: ['report.task'],
      load: () => import('./together/TasksPage.tsx').then((file) => file.TasksPage),
      navigation: { group: 'figures', icon: TeamOutlined },
    },
    {
      path: '/report-tasks/$id',
      title: { zh: '总结任务', en: 'Summary task' },
      permissions: ['report.task'],
      load: () => import('./together/TaskPage.tsx').then((file) => file.TaskPage),
    },
    {
      path: '/report-parts',
      title: { zh: '我的总结', en: 'My contributions' },
      permissions: ['report.write-part'],
      load: () => import('./together/PartsPage.tsx').then((file) => file.PartsPage),
      navigation: { group: 'mine', icon: EditOutlined },
    },
    {
      path: '/report-parts/$id',
      title: { zh: '总结分稿', en: 'Contribution' },
      permissions: ['report.write-part'],
      load: () => import('./together/PartPage.tsx').then((file) => file.PartPage),
    },
    {
      path: '/reports/$id',
      title: { zh: '工作总结', en: 'Summary' },
      permissions: ['report.list'],
      load: () => import('./desktop/ReportPage.tsx').then((file) => file.ReportPage),
    },
  ],
}
