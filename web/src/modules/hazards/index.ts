import { BarChartOutlined, WarningOutlined } from '@ant-design/icons'
import type { WebModule } from '../../kernel/module.ts'

export const hazards: WebModule = {
  name: 'hazards',
  pages: [
    {
      path: '/hazards',
      title: { zh: '隐患', en: 'Hazards' },
      permissions: ['hazard.list'],
      load: () => import('./desktop/HazardsPage.tsx').then((file) => file.HazardsPage),
      navigation: { group: 'running', icon: WarningOutlined },
    },
    {
      path: '/hazards/$id',
      title: { zh: '隐患单', en: 'Hazard' },
      permissions: ['hazard.list'],
      load: () => import('./desktop/HazardPage.tsx').then((file) => file.HazardPage),
    },
    {
      path: '/hazard-statistics',
      title: { zh: '隐患统计', en: 'Hazard statistics' },
      permissions: ['hazard.statistics'],
      load: () => import('./desktop/HazardStatisticsPage.tsx').then((file) => file.HazardStatisticsPage),
      navigation: { group: 'oversight', icon: BarChartOutlined },
    },
  ],
}
