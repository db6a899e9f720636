import { AimOutlined } from '@ant-design/icons'
import type { WebModule } from '../../kernel/module.ts'

const followers = ['goal-follow-up.list'] as const

export const goals: WebModule = {
  name: 'goals',
  pages: [
    {
      path: '/goals',
      title: { zh: '目标责任制', en: 'Targets' },
      permissions: ['goal-plan.list'],
      load: () => import('./desktop/MatrixPage.tsx').then((file) => file.MatrixPage),
      navigation: { group: 'oversight', icon: AimOutlined },
    },
    {
      path: '/goals/plans',
      title: { zh: '年度目标计划', en: 'Yearly target plans' },
      permissions: ['goal-plan.list'],
      load: () => import('./desktop/PlansPage.tsx').then((file) => file.PlansPage),
    },
    {
      path: '/goals/plans/$id',
      title: { zh: '目标计划', en: 'Target plan' },
      permissions: ['goal-plan.list'],
      load: () => import('./desktop/PlanPage.tsx').then((file) => file.PlanPage),
    },
    {
      path: '/goals/follow-ups',
      title: { zh: '目标每月跟踪', en: 'Monthly follow-up' },
      permissions: followers,
      load: () => import('./desktop/FollowUpsPage.tsx').then((file) => file.FollowUpsPage),
    },
    {
      path: '/goals/follow-ups/$id',
      title: { zh: '月度跟踪', en: 'Follow-up' },
      permissions: followers,
      load: () => import('./desktop/FollowUpPage.tsx').then((file) => file.FollowUpPage),
    },
    {
      path: '/goals/letters',
      title: { zh: '责任书', en: 'Responsibility letters' },
      permissions: ['goal-letter.list'],
      load: () => import('./desktop/LettersPage.tsx').then((file) => file.LettersPage),
    },
    {
      path: '/goals/letters/$id',
      title: { zh: '责任书', en: 'Responsibility letter' },
      permissions: ['goal-letter.list'],
      load: () => import('./desktop/LetterPage.tsx').then((file) => file.LetterPage),
    },
  ],
}
