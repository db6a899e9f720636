import { AuditOutlined, ControlOutlined } from '@ant-design/icons'
import type { WebModule } from '../../kernel/module.ts'

export const rules: WebModule = {
  name: 'rules',
  pages: [
    {
      path: '/rules',
      title: { zh: '规则', en: 'Rules' },
      permissions: ['rule.change'],
      load: () => import('./desktop/RulesPage.tsx').then((file) => file.RulesPage),
      navigation: { group: 'setup', icon: ControlOutlined },
    },
    {
      path: '/audit',
      title: { zh: '审计', en: 'Audit trail' },
      permissions: ['audit.list'],
      load: () => import('./desktop/AuditPage.tsx').then((file) => file.AuditPage),
      navigation: { group: 'oversight', icon: AuditOutlined },
    },
  ],
}
