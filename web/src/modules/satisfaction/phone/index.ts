import type { PhonePage } from '../../../phone/phone-page.ts'

export const satisfactionPhonePages: readonly PhonePage[] = [
  {
    path: '/my-surveys',
    title: { zh: '我的测评', en: 'My surveys' },
    load: () => import('./MySurveysPage.tsx').then((file) => file.MySurveysPage),
  },
  {
    path: '/my-surveys/$id',
    title: { zh: '测评', en: 'Survey' },
    load: () => import('./AnswerPage.tsx').then((file) => file.AnswerPage),
  },
  {
    path: '/opinions',
    title: { zh: '意见建议', en: 'Opinions' },
    permissions: ['opinion.list'],
    load: () => import('./OpinionsPage.tsx').then((file) => file.OpinionsPage),
  },
  {
    path: '/opinions/new',
    title: { zh: '提意见', en: 'Give an opinion' },
    permissions: ['opinion.create'],
    load: () => import('./NewOpinionPage.tsx').then((file) => file.NewOpinionPage),
  },
  {
    path: '/opinions/$id',
    title: { zh: '意见', en: 'Opinion' },
    permissions: ['opinion.list'],
    load: () => import('./OpinionPage.tsx').then((file) => file.OpinionPage),
  },
]
