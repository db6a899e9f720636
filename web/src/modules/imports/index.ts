import { ImportOutlined } from '@ant-design/icons'
import type { WebModule } from '../../kernel/module.ts'

export const imports: WebModule = {
  name: 'imports',
  pages: [
    {
      path: '/imports',
      title: { zh: '导入', en: 'Imports' },
      permissions: ['repair.import'],
      load: () => import('./desktop/ImportsPage.tsx').then((file) => file.ImportsPage),
      navigation: { group: 'setup', icon: ImportOutlined },
    },
    {
      path: '/imports/new',
      title: { zh: '导入', en: 'Import' },
      permissions: ['repair.import'],
      load: () => import('./desktop/NewImportPage.tsx').then((file) => file.NewImportPage),
    },
    {
      path: '/imports/$id',
      title: { zh: '导入', en: 'Import' },
      permissions: ['repair.import'],
      load: () => import('./desktop/ImportPage.tsx').then((file) => file.ImportPage),
    },
  ],
}
