import { CalendarOutlined, IdcardOutlined, SwapOutlined } from '@ant-design/icons'
import type { WebModule } from '../../kernel/module.ts'

export const workforce: WebModule = {
  name: 'workforce',
  pages: [
    {
      path: '/roster',
      title: { zh: '值班表', en: 'Duty roster' },
      permissions: ['roster.list'],
      load: () => import('./desktop/RosterPage.tsx').then((file) => file.RosterPage),
      navigation: { group: 'running', icon: CalendarOutlined },
    },
    {
      path: '/handovers',
      title: { zh: '交接班', en: 'Handover' },
      permissions: ['handover.list'],
      load: () => import('./desktop/HandoversPage.tsx').then((file) => file.HandoversPage),
      navigation: { group: 'running', icon: SwapOutlined },
    },
    {
      path: '/skills',
      title: { zh: '工种与证书', en: 'Trades' },
      permissions: ['skill.list'],
      load: () => import('./desktop/SkillsPage.tsx').then((file) => file.SkillsPage),
      navigation: { group: 'running', icon: IdcardOutlined },
    },
  ],
}
