import type { PhonePage } from '../../../phone/phone-page.ts'

export const searchPhonePages: readonly PhonePage[] = [
  {
    path: '/search',
    title: { zh: '查找', en: 'Search' },
    load: () => import('./SearchPage.tsx').then((file) => file.SearchPage),
  },
]
