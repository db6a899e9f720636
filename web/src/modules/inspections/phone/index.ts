import { api } from '@houqin/contracts'
import type { PhonePage } from '../../../phone/phone-page.ts'

export const inspectionPhonePages: readonly PhonePage[] = [
  {
    path: '/rounds',
    title: { zh: '今日巡检', en: 'Rounds today' },
    permissions: ['round.walk'],
    keeps: [api.listRounds, api.listRoutes],
    load: () => import('./RoundsPage.tsx').then((file) => file.RoundsPage),
  },
  {
    path: '/rounds/$id',
    title: { zh: '巡检', en: 'Round' },
    permissions: ['round.walk'],
    keeps: [api.getRound],
    load: () => import('./RoundPage.tsx').then((file) => file.RoundPage),
  },
]
