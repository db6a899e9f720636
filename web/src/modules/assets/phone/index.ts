import type { PhonePage } from '../../../phone/phone-page.ts'

export const assetPhonePages: readonly PhonePage[] = [
  {
    path: '/assets',
    title: { zh: '固定资产', en: 'Assets' },
    permissions: ['asset.request'],
    load: () => import('./AssetsPage.tsx').then((file) => file.AssetsPage),
  },
  {
    path: '/asset-pool',
    title: { zh: '闲置库', en: 'Idle pool' },
    permissions: ['asset.request'],
    load: () => import('./PoolPage.tsx').then((file) => file.PoolPage),
  },
  {
    path: '/asset-counts',
    title: { zh: '资产盘点', en: 'Stocktaking' },
    permissions: ['asset-count.scan'],
    load: () => import('./CountsPage.tsx').then((file) => file.CountsPage),
  },
  {
    path: '/asset-counts/$id',
    title: { zh: '资产盘点', en: 'Stocktaking' },
    permissions: ['asset-count.scan'],
    load: () => import('./CountPage.tsx').then((file) => file.CountPage),
  },
  {
    path: '/asset-papers/$id',
    title: { zh: '资产单据', en: 'Asset paper' },
    permissions: ['asset-paper.list'],
    load: () => import('./PaperPage.tsx').then((file) => file.PaperPage),
  },
]
