import { CommentOutlined, CustomerServiceOutlined, FrownOutlined, PhoneOutlined } from '@ant-design/icons'
import type { WebModule } from '../../kernel/module.ts'

export const desk: WebModule = {
  name: 'desk',
  pages: [
    {
      path: '/desk',
      title: { zh: '服务热线', en: 'Service line' },
      permissions: ['call.create'],
      load: () => import('./desktop/DeskPage.tsx').then((file) => file.DeskPage),
      navigation: { group: 'service', icon: CustomerServiceOutlined },
    },
    {
      path: '/calls',
      title: { zh: '来电记录', en: 'Calls' },
      permissions: ['call.list'],
      load: () => import('./desktop/CallsPage.tsx').then((file) => file.CallsPage),
      navigation: { group: 'service', icon: PhoneOutlined },
    },
    {
      path: '/complaints',
      title: { zh: '投诉', en: 'Complaints' },
      permissions: ['complaint.list'],
      load: () => import('./desktop/ComplaintsPage.tsx').then((file) => file.ComplaintsPage),
      navigation: { group: 'service', icon: FrownOutlined },
    },
    {
      path: '/complaints/$id',
      title: { zh: '投诉单', en: 'Complaint' },
      permissions: ['complaint.list'],
      load: () => import('./desktop/ComplaintPage.tsx').then((file) => file.ComplaintPage),
    },
    {
      path: '/return-calls',
      title: { zh: '回访', en: 'Return calls' },
      permissions: ['return-call.list'],
      load: () => import('./desktop/ReturnCallsPage.tsx').then((file) => file.ReturnCallsPage),
      navigation: { group: 'service', icon: CommentOutlined },
    },
  ],
}
