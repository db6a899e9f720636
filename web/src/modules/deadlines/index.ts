import { ClockCircleOutlined } from '@ant-design/icons'
import type { WebModule } from '../../kernel/module.ts'

export const deadlines: WebModule = {
  name: 'deadlines',
  pages: [
    {
      path: '/deadlines',
      title: { zh: '时限与督办', en: 'Deadlines' },
      permissions: ['rule.change', 'repair.assign', 'indicator.list'],
      load: () => import('./desktop/DeadlinesPage.tsx').then((file) => file.DeadlinesPage),
      navigation: { group: 'setup', icon: ClockCircleOutlined },
    },
  ],
}
