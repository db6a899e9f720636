import { CalendarOutlined } from '@ant-design/icons'
import type { WebModule } from '../../kernel/module.ts'

export const calendar: WebModule = {
  name: 'calendar',
  pages: [
    {
      path: '/calendar',
      title: { zh: '工作日历', en: 'Business calendar' },
      permissions: ['calendar.change', 'repair.assign', 'indicator.list'],
      load: () => import('./desktop/CalendarPage.tsx').then((file) => file.CalendarPage),
      navigation: { group: 'setup', icon: CalendarOutlined },
    },
  ],
}
