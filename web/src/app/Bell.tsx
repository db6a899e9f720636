import { BellOutlined } from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Badge } from 'antd'
import { useT } from '../kernel/i18n.ts'
import { useUnread } from '../kernel/use-unread.ts'
import styles from './TopBar.module.css'
import { appWords } from './words.ts'

/** The way to the inbox, with how much waits there. */
export function Bell() {
  const t = useT(appWords)
  const unread = useUnread()
  return (
    <Link to="/messages" className={styles.bell} aria-label={t('messages', { n: unread })}>
      <Badge count={unread} size="small" overflowCount={99}>
        <BellOutlined className={styles.bellIcon} aria-hidden />
      </Badge>
    </Link>
  )
}
