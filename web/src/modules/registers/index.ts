import { ReadOutlined } from '@ant-design/icons'
import type { WebModule } from '../../kernel/module.ts'

export const registers: WebModule = {
  name: 'registers',
  pages: [
    {
      path: '/registers',
      title: { zh: '台账', en: 'Registers' },
      permissions: ['register.list'],
      load: () => import('./desktop/RegistersPage.tsx').then((file) => file.RegistersPage),
      navigation: { group: 'running', icon: ReadOutlined },
    },
    {
      path: '/registers/new',
      title: { zh: '新建台账', en: 'New register' },
      permissions: ['register.define'],
      load: () => import('./desktop/NewRegisterPage.tsx').then((file) => file.NewRegisterPage),
    },
    {
      path: '/registers/$code',
      title: { zh: '台账', en: 'Register' },
      permissions: ['register.list'],
      load: () => import('./desktop/RegisterPage.tsx').then((file) => file.RegisterPage),
    },
    {
      path: '/registers/$code/design',
      title: { zh: '设计台账', en: 'Design the register' },
      permissions: ['register.define'],
      load: () => import('./desktop/DesignPage.tsx').then((file) => file.DesignPage),
    },
    {
      path: '/registers/$code/entries/$id',
      title: { zh: '登记', en: 'Entry' },
      permissions: ['register.list'],
      load: () => import('./desktop/EntryPage.tsx').then((file) => file.EntryPage),
    },
  ],
}
