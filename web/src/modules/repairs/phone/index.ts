import { api } from '@houqin/contracts'
import type { PhonePage } from '../../../phone/phone-page.ts'

export const repairPhonePages: readonly PhonePage[] = [
  {
    path: '/',
    title: { zh: '报修', en: 'Report' },
    permissions: ['repair.create'],
    load: () => import('./StartPage.tsx').then((file) => file.StartPage),
    tab: { icon: 'report' },
  },
  {
    path: '/report/$placeId',
    title: { zh: '报修', en: 'Report' },
    permissions: ['repair.create'],
    load: () => import('./ReportPage.tsx').then((file) => file.ReportPage),
  },
  {
    path: '/tasks',
    title: { zh: '任务', en: 'Tasks' },
    permissions: ['repair.accept'],
    keeps: [api.listRepairs, api.getRepair, api.getWorkbench],
    load: () => import('./TasksPage.tsx').then((file) => file.TasksPage),
    tab: { icon: 'task' },
  },
  {
    path: '/dispatch',
    title: { zh: '派单', en: 'Dispatch' },
    permissions: ['repair.assign'],
    load: () => import('./DispatchPage.tsx').then((file) => file.DispatchPage),
    tab: { icon: 'dispatch' },
  },
  {
    path: '/mine',
    title: { zh: '我报的', en: 'My reports' },
    permissions: ['repair.list'],
    load: () => import('./MinePage.tsx').then((file) => file.MinePage),
    tab: { icon: 'list' },
  },
  {
    path: '/repairs/$id',
    title: { zh: '报修单', en: 'Repair' },
    permissions: ['repair.list'],
    load: () => import('./RepairPage.tsx').then((file) => file.RepairPage),
  },
]
