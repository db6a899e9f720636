import { ContainerOutlined, ScanOutlined, SwapOutlined } from '@ant-design/icons'
import type { WebModule } from '../../kernel/module.ts'

export const assets: WebModule = {
  name: 'assets',
  pages: [
    {
      path: '/assets',
      title: { zh: '固定资产', en: 'Assets' },
      permissions: ['asset.list'],
      load: () => import('./desktop/AssetsPage.tsx').then((file) => file.AssetsPage),
      navigation: { group: 'goods', icon: ContainerOutlined },
    },
    {
      path: '/assets/$id',
      title: { zh: '资产卡片', en: 'Asset card' },
      permissions: ['asset.list'],
      load: () => import('./desktop/AssetPage.tsx').then((file) => file.AssetPage),
    },
    {
      path: '/asset-papers',
      title: { zh: '调拨与处置', en: 'Transfers and disposals' },
      permissions: ['asset-paper.list'],
      load: () => import('./desktop/PapersPage.tsx').then((file) => file.PapersPage),
      navigation: { group: 'goods', icon: SwapOutlined },
    },
    {
      path: '/asset-papers/$id',
      title: { zh: '资产单据', en: 'Asset paper' },
      permissions: ['asset-paper.list'],
      load: () => import('./desktop/PaperPage.tsx').then((file) => file.PaperPage),
    },
    {
      path: '/asset-counts',
      title: { zh: '资产盘点', en: 'Stocktaking' },
      permissions: ['asset-count.list'],
      load: () => import('./desktop/CountsPage.tsx').then((file) => file.CountsPage),
      navigation: { group: 'goods', icon: ScanOutlined },
    },
    {
      path: '/asset-counts/$id',
      title: { zh: '资产盘点', en: 'Stocktaking' },
      permissions: ['asset-count.list'],
      load: () => import('./desktop/CountPage.tsx').then((file) => file.CountPage),
    },
    {
      path: '/asset-rooms/$id',
      title: { zh: '房间资产卡', en: 'Room card' },
      permissions: ['asset.list'],
      load: () => import('./desktop/RoomCardPage.tsx').then((file) => file.RoomCardPage),
    },
  ],
}
