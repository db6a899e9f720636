import { ApartmentOutlined, TeamOutlined } from '@ant-design/icons'
import type { WebModule } from '../../kernel/module.ts'

export const people: WebModule = {
  name: 'people',
  pages: [
    {
      path: '/people',
      title: { zh: '人员', en: 'People' },
      permissions: ['person.list'],
      load: () => import('./desktop/PeoplePage.tsx').then((file) => file.PeoplePage),
      navigation: { group: 'setup', icon: TeamOutlined },
    },
    {
      path: '/groups',
      title: { zh: '工作小组', en: 'Working groups' },
      permissions: ['group.list'],
      load: () => import('./desktop/GroupsPage.tsx').then((file) => file.GroupsPage),
      navigation: { group: 'oversight', icon: ApartmentOutlined },
    },
  ],
}
