import { DashboardOutlined, DesktopOutlined } from '@ant-design/icons'
import type { WebModule } from '../../kernel/module.ts'

export const boards: WebModule = {
  name: 'boards',
  pages: [
    {
      path: '/boards',
      title: { zh: '看板', en: 'Boards' },
      permissions: ['indicator.list'],
      load: () => import('./desktop/BoardsPage.tsx').then((file) => file.BoardsPage),
      navigation: { group: 'figures', icon: DashboardOutlined },
    },
    {
      path: '/boards/new',
      title: { zh: '新看板', en: 'New board' },
      permissions: ['board.change'],
      load: () => import('./desktop/EditorPage.tsx').then((file) => file.NewBoardPage),
    },
    {
      path: '/boards/$id',
      title: { zh: '看板', en: 'Board' },
      permissions: ['indicator.list'],
      load: () => import('./desktop/BoardPage.tsx').then((file) => file.BoardPage),
    },
    {
      path: '/boards/$id/edit',
      title: { zh: '编排看板', en: 'Arrange a board' },
      permissions: ['board.change'],
      load: () => import('./desktop/EditorPage.tsx').then((file) => file.EditBoardPage),
    },
    {
      path: '/displays',
      title: { zh: '大屏', en: 'Wall screens' },
      permissions: ['display.change'],
      load: () => import('./desktop/DisplaysPage.tsx').then((file) => file.DisplaysPage),
      navigation: { group: 'figures', icon: DesktopOutlined },
    },
  ],
}
