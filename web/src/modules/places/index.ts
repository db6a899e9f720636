import { EnvironmentOutlined } from '@ant-design/icons'
import type { WebModule } from '../../kernel/module.ts'

export const places: WebModule = {
  name: 'places',
  pages: [
    {
      path: '/places',
      title: { zh: '场所', en: 'Places' },
      permissions: ['place.create', 'place.label'],
      load: () => import('./desktop/PlacesPage.tsx').then((file) => file.PlacesPage),
      navigation: { group: 'setup', icon: EnvironmentOutlined },
    },
  ],
}
