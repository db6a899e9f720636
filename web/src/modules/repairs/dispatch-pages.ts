import { BranchesOutlined, RetweetOutlined } from '@ant-design/icons'
import type { Page } from '../../kernel/module.ts'

/** What dispatch has besides the board: its rules, and the register of passing on. */
export const dispatchPages: readonly Page[] = [
  {
    path: '/dispatch-rules',
    title: { zh: '派单规则', en: 'Dispatch rules' },
    permissions: ['dispatch-rule.list'],
    load: () => import('./desktop/DispatchRulesPage.tsx').then((file) => file.DispatchRulesPage),
    navigation: { group: 'setup', icon: BranchesOutlined },
  },
  {
    path: '/transfers',
    title: { zh: '转派台账', en: 'Transfers' },
    permissions: ['transfer.list'],
    load: () => import('./desktop/TransfersPage.tsx').then((file) => file.TransfersPage),
    navigation: { group: 'oversight', icon: RetweetOutlined },
  },
]
