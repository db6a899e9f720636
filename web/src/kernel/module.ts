import type { Permission, Words } from '@houqin/contracts'
import type { ComponentType } from 'react'

/** Left navigation by what people do, in this order; a group without a page that one may open is not shown. */
export const navigationGroups = {
  mine: { zh: '我的', en: 'Mine' },
  service: { zh: '服务', en: 'Service' },
  running: { zh: '运行', en: 'Operation' },
  goods: { zh: '物资', en: 'Goods' },
  life: { zh: '生活', en: 'Living' },
  oversight: { zh: '监管', en: 'Oversight' },
  figures: { zh: '数据', en: 'Figures' },
  setup: { zh: '设置', en: 'Setup' },
} as const satisfies Record<string, Words>
export type NavigationGroup = keyof typeof navigationGroups

export interface Page {
  /** Address; parameters as the router writes them: `/repairs/$id`. */
  path: `/${string}`
  title: Words
  /** Whoever holds one of these may open it; none named: everyone who is signed in. */
  permissions?: readonly Permission[]
  load: () => Promise<ComponentType>
  /** Given where the page stands in the navigation. */
  navigation?: { group: NavigationGroup; icon: ComponentType<{ 'aria-hidden'?: boolean }> }
}

/** What a line of business shows on the desktop. `web/src/modules.ts` lists them. */
export interface WebModule {
  name: string
  pages: readonly Page[]
}
