import { CarryOutOutlined, NodeIndexOutlined, SolutionOutlined } from '@ant-design/icons'
import type { WebModule } from '../../kernel/module.ts'

export const inspections: WebModule = {
  name: 'inspections',
  pages: [
    {
      path: '/rounds',
      title: { zh: '巡检', en: 'Rounds' },
      permissions: ['round.list'],
      load: () => import('./desktop/RoundsPage.tsx').then((file) => file.RoundsPage),
      navigation: { group: 'running', icon: CarryOutOutlined },
    },
    {
      path: '/rounds/$id',
      title: { zh: '巡检', en: 'Round' },
      permissions: ['round.list'],
      load: () => import('./desktop/RoundPage.tsx').then((file) => file.RoundPage),
    },
    {
      path: '/inspection-routes',
      title: { zh: '巡检路线', en: 'Routes of rounds' },
      permissions: ['inspection-route.list'],
      load: () => import('./desktop/RoutesPage.tsx').then((file) => file.RoutesPage),
      navigation: { group: 'running', icon: NodeIndexOutlined },
    },
    {
      path: '/inspection-fulfilment',
      title: { zh: '履职情况', en: 'Fulfilment' },
      permissions: ['round.fulfilment'],
      load: () => import('./desktop/FulfilmentPage.tsx').then((file) => file.FulfilmentPage),
      navigation: { group: 'oversight', icon: SolutionOutlined },
    },
  ],
}
