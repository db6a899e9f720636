import { BellOutlined, NotificationOutlined } from '@ant-design/icons'
import type { WebModule } from '../../kernel/module.ts'

export const messages: WebModule = {
  name: 'messages',
  pages: [
    {
      path: '/messages',
      title: { zh: '消息', en: 'Messages' },
      load: () => import('./desktop/MessagesPage.tsx').then((file) => file.MessagesPage),
      navigation: { group: 'mine', icon: BellOutlined },
    },
    {
      path: '/channels',
      title: { zh: '通知渠道', en: 'Channels' },
      permissions: ['channel.change'],
      load: () => import('./desktop/ChannelsPage.tsx').then((file) => file.ChannelsPage),
      navigation: { group: 'setup', icon: NotificationOutlined },
    },
  ],
}
