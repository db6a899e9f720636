import { api } from '@houqin/contracts'
import type { PhonePage } from '../../../phone/phone-page.ts'

export const hazardPhonePages: readonly PhonePage[] = [
  {
    path: '/hazards',
    title: { zh: '安全隐患', en: 'Hazards' },
    permissions: ['hazard.create'],
    keeps: [api.listHazards],
    load: () => import('./HazardsPage.tsx').then((file) => file.HazardsPage),
  },
  {
    path: '/hazards/$id',
    title: { zh: '隐患单', en: 'Hazard' },
    permissions: ['hazard.list'],
    keeps: [api.getHazard],
    load: () => import('./HazardPage.tsx').then((file) => file.HazardPage),
  },
  {
    path: '/report-hazard',
    title: { zh: '上报隐患', en: 'Report a hazard' },
    permissions: ['hazard.create'],
    load: () => import('./ReportHazardPage.tsx').then((file) => file.ReportHazardPage),
  },
]
