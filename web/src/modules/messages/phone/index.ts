import type { PhonePage } from '../../../phone/phone-page.ts'

export const messagePhonePages: readonly PhonePage[] = [
  {
    path: '/messages',
    title: { zh: '消息', en: 'Messages' },
    load: () => import('./MessagesPage.tsx').then((file) => file.MessagesPage),
  },
]
