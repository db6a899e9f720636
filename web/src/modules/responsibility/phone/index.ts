import type { PhonePage } from '../../../phone/phone-page.ts'

export const responsibilityPhonePages: readonly PhonePage[] = [
  {
    path: '/responsible',
    title: { zh: '找责任人', en: 'Who answers' },
    permissions: ['responsibility.list'],
    load: () => import('./ResponsiblePage.tsx').then((file) => file.ResponsiblePage),
  },
]
