import { BulbOutlined, MoonOutlined, SunOutlined } from '@ant-design/icons'
import { Button, Dropdown } from 'antd'
import { useT } from '../kernel/i18n.ts'
import type { ThemeChoice } from '../kernel/theme.ts'
import { useTheme } from '../kernel/use-theme.ts'
import { appWords } from './words.ts'

export function ThemeMenu() {
  const t = useT(appWords)
  const { theme, choice, choose } = useTheme()
  const items = [
    { key: 'system', icon: <BulbOutlined />, label: t('theme.system') },
    { key: 'light', icon: <SunOutlined />, label: t('theme.light') },
    { key: 'dark', icon: <MoonOutlined />, label: t('theme.dark') },
  ]
  return (
    <Dropdown
      trigger={['click']}
      menu={{ items, selectable: true, selectedKeys: [choice], onClick: ({ key }) => choose(key as ThemeChoice) }}
    >
      <Button type="text" icon={theme === 'dark' ? <MoonOutlined /> : <SunOutlined />} aria-label={t('theme.label')} />
    </Dropdown>
  )
}
