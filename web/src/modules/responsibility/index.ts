import { AimOutlined } from '@ant-design/icons'
import type { WebModule } from '../../kernel/module.ts'

export const responsibility: WebModule = {
  name: 'responsibility',
  pages: [
    {
      path: '/responsibility',
      title: { zh: '责任区', en: 'Areas of responsibility' },
      permissions: ['responsibility.list'],
      load: () => import('./desktop/ResponsibilityPage.tsx').then((file) => file.ResponsibilityPage),
      navigation: { group: 'service', icon: AimOutlined },
    },
  ],
}
