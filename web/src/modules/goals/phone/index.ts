import { api } from '@houqin/contracts'
import type { PhonePage } from '../../../phone/phone-page.ts'

export const goalPhonePages: readonly PhonePage[] = [
  {
    path: '/goals',
    title: { zh: '目标与责任书', en: 'Targets and letters' },
    permissions: ['goal-follow-up.list'],
    keeps: [api.listFollowUps, api.listLetters],
    load: () => import('./GoalsPage.tsx').then((file) => file.GoalsPage),
  },
  {
    path: '/goals/follow-ups/$id',
    title: { zh: '月度跟踪', en: 'Follow-up' },
    permissions: ['goal-follow-up.list'],
    load: () => import('./FollowUpPage.tsx').then((file) => file.FollowUpPage),
  },
  {
    path: '/goals/letters/$id',
    title: { zh: '责任书', en: 'Responsibility letter' },
    permissions: ['goal-letter.list'],
    load: () => import('./LetterPage.tsx').then((file) => file.LetterPage),
  },
]
