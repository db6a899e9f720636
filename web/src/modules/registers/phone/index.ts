import type { PhonePage } from '../../../phone/phone-page.ts'

export const registerPhonePages: readonly PhonePage[] = [
  {
    path: '/registers',
    title: { zh: '登记台账', en: 'Registers' },
    permissions: ['register.record'],
    load: () => import('./ChoosePage.tsx').then((file) => file.ChoosePage),
  },
  {
    path: '/registers/$code',
    title: { zh: '登记', en: 'New entry' },
    permissions: ['register.record'],
    load: () => import('./NewEntryPage.tsx').then((file) => file.NewEntryPage),
  },
]
