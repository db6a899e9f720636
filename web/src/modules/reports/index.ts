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
      path: '/reports/$id',
      title: { zh: '工作总结', en: 'Summary' },
      permissions: ['report.list'],
      load: () => import('./desktop/ReportPage.tsx').then((file) => file.ReportPage),
    },
  ],
}
