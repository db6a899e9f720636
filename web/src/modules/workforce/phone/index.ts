import type { PhonePage } from '../../../phone/phone-page.ts'

export const workforcePhonePages: readonly PhonePage[] = [
  {
    path: '/duty',
    title: { zh: '值班与交接', en: 'Duty and handover' },
    permissions: ['duty.swap'],
    load: () => import('./DutyPage.tsx').then((file) => file.DutyPage),
  },
]
