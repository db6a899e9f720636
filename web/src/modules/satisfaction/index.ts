import { BulbOutlined, FormOutlined, SmileOutlined } from '@ant-design/icons'
import type { WebModule } from '../../kernel/module.ts'

export const satisfaction: WebModule = {
  name: 'satisfaction',
  pages: [
    {
      path: '/my-surveys',
      title: { zh: '我的测评', en: 'My surveys' },
      load: () => import('./desktop/MySurveysPage.tsx').then((file) => file.MySurveysPage),
      navigation: { group: 'mine', icon: FormOutlined },
    },
    {
      path: '/my-surveys/$id',
      title: { zh: '测评', en: 'Survey' },
      load: () => import('./desktop/AnswerPage.tsx').then((file) => file.AnswerPage),
    },
    {
      path: '/surveys',
      title: { zh: '满意度测评', en: 'Satisfaction surveys' },
      permissions: ['survey.list'],
      load: () => import('./desktop/SurveysPage.tsx').then((file) => file.SurveysPage),
      navigation: { group: 'service', icon: SmileOutlined },
    },
    {
      path: '/surveys/$id',
      title: { zh: '满意度测评', en: 'Satisfaction survey' },
      permissions: ['survey.list'],
      load: () => import('./desktop/SurveyPage.tsx').then((file) => file.SurveyPage),
    },
    {
      path: '/opinions',
      title: { zh: '意见建议', en: 'Opinions' },
      permissions: ['opinion.list'],
      load: () => import('./desktop/OpinionsPage.tsx').then((file) => file.OpinionsPage),
      navigation: { group: 'service', icon: BulbOutlined },
    },
    {
      path: '/opinions/$id',
      title: { zh: '意见', en: 'Opinion' },
      permissions: ['opinion.list'],
      load: () => import('./desktop/OpinionPage.tsx').then((file) => file.OpinionPage),
    },
  ],
}
