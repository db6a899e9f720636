import {
  ApartmentOutlined,
  AppstoreOutlined,
  FieldTimeOutlined,
  ProfileOutlined,
  ToolOutlined,
} from '@ant-design/icons'
import type { WebModule } from '../../kernel/module.ts'
import { dispatchPages } from './dispatch-pages.ts'

export const repairs: WebModule = {
  name: 'repairs',
  pages: [
    {
      path: '/',
      title: { zh: '工作台', en: 'Workbench' },
      load: () => import('./desktop/WorkbenchPage.tsx').then((file) => file.WorkbenchPage),
      navigation: { group: 'mine', icon: AppstoreOutlined },
    },
    {
      path: '/repairs',
      title: { zh: '报修', en: 'Repairs' },
      permissions: ['repair.list'],
      load: () => import('./desktop/RepairsPage.tsx').then((file) => file.RepairsPage),
      navigation: { group: 'service', icon: ToolOutlined },
    },
    {
      path: '/repairs/$id',
      title: { zh: '报修单', en: 'Repair' },
      permissions: ['repair.list'],
      load: () => import('./desktop/RepairPage.tsx').then((file) => file.RepairPage),
    },
    {
      path: '/dispatch',
      title: { zh: '派单', en: 'Dispatch' },
      permissions: ['repair.assign'],
      load: () => import('./desktop/DispatchPage.tsx').then((file) => file.DispatchPage),
      navigation: { group: 'service', icon: ApartmentOutlined },
    },
    {
      path: '/hours',
      title: { zh: '工时', en: 'Hours' },
      permissions: ['repair.hours'],
      load: () => import('./desktop/HoursPage.tsx').then((file) => file.HoursPage),
      navigation: { group: 'service', icon: FieldTimeOutlined },
    },
    {
      path: '/faults',
      title: { zh: '故障目录', en: 'Fault catalogue' },
      permissions: ['fault.manage'],
      load: () => import('./desktop/FaultsPage.tsx').then((file) => file.FaultsPage),
      navigation: { group: 'setup', icon: ProfileOutlined },
    },
    ...dispatchPages,
  ],
}
