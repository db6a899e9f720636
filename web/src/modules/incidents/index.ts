import { AlertOutlined } from '@ant-design/icons'
import type { WebModule } from '../../kernel/module.ts'

export const incidents: WebModule = {
  name: 'incidents',
  pages: [
    {
      path: '/incidents',
      title: { zh: '意外事件', en: 'Incidents' },
      permissions: ['incident.list'],
      load: () => import('./desktop/IncidentsPage.tsx').then((file) => file.IncidentsPage),
      navigation: { group: 'running', icon: AlertOutlined },
    },
    {
      path: '/incidents/$id',
      title: { zh: '意外事件', en: 'Incident' },
      permissions: ['incident.list'],
      load: () => import('./desktop/IncidentPage.tsx').then((file) => file.IncidentPage),
    },
  ],
}
