import { MenuOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useLanguage, useT } from '../kernel/i18n.ts'
import { useMe } from '../kernel/session.tsx'
import { AccountMenu } from './AccountMenu.tsx'
import { Bell } from './Bell.tsx'
import { SearchBox } from './SearchBox.tsx'
import { ThemeMenu } from './ThemeMenu.tsx'
import styles from './TopBar.module.css'
import { appWords } from './words.ts'

export function TopBar({ onOpenNavigation }: { onOpenNavigation: () => void }) {
  const t = useT(appWords)
  const { organisation } = useMe()
  return (
    <header className={styles.bar}>
      <Button
        className={styles.menu}
        type="text"
        icon={<MenuOutlined />}
        aria-label={t('nav.open')}
        onClick={onOpenNavigation}
      />
      <span className={styles.organisation}>{organisation.name}</span>
      <div className={styles.search}>
        <SearchBox />
      </div>
      <div className={styles.tools}>
        <Bell />
        <LanguageButton />
        <ThemeMenu />
        <AccountMenu />
      </div>
    </header>
  )
}

export function LanguageButton() {
  const t = useT(appWords)
  const [language, choose] = useLanguage()
  return (
    <Button
      type="text"
      lang={language === 'zh' ? 'en' : 'zh-CN'}
      onClick={() => choose(language === 'zh' ? 'en' : 'zh')}
    >
      {t('language.switch')}
    </Button>
  )
}
