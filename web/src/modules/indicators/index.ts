import { LineChartOutlined, LockOutlined } from '@ant-design/icons'
import type { WebModule } from '../../kernel/module.ts'

export const indicators: WebModule = {
  name: 'indicators',
  pages: [
    {
      path: '/indicators',
      title: { zh: '指标', en: 'Indicators' },
      permissions: ['indicator.list'],
      load: () => import('./desktop/IndicatorsPage.tsx').then((file) => file.IndicatorsPage),
      navigation: { group: 'figures', icon: LineChartOutlined },
    },
    {
      path: '/indicators/$code',
      title: { zh: '指标', en: 'Indicator' },
      permissions: ['indicator.list'],
      load: () => import('./desktop/IndicatorPage.tsx').then((file) => file.IndicatorPage),
    },
    {
      path: '/periods',
      title: { zh: '期间与关账', en: 'Periods and closings' },
      permissions: ['period.list'],
      load: () => import('./desktop/PeriodsPage.tsx').then((file) => file.PeriodsPage),
      navigation: { group: 'figures', icon: LockOutlined },
    },
  ],
}
