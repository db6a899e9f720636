import { KeyOutlined, LogoutOutlined, MobileOutlined } from '@ant-design/icons'
import { api } from '@houqin/contracts'
import { useQueryClient } from '@tanstack/react-query'
import { Button, Dropdown } from 'antd'
import { useState } from 'react'
import { useT } from '../kernel/i18n.ts'
import { useAction } from '../kernel/queries.ts'
import { useMe } from '../kernel/session.tsx'
import { PasswordDrawer } from './PasswordDrawer.tsx'
import styles from './TopBar.module.css'
import { appWords } from './words.ts'

export function AccountMenu() {
  const t = useT(appWords)
  const { person, roles, username } = useMe()
  const [changing, setChanging] = useState(false)
  const client = useQueryClient()
  const signOut = useAction(api.signOut)
  const leave = async () => {
    await signOut.mutateAsync({})
    client.clear()
    window.location.assign('/login')
  }
  const items = [
    {
      key: 'who',
      disabled: true,
      label: (
        <span className={styles.who}>
          <strong>{person.name}</strong>
          {username} · {roles.map((role) => role.name).join('、')}
        </span>
      ),
    },
    { type: 'divider' as const },
    { key: 'phone', icon: <MobileOutlined />, label: <a href="/m">{t('account.phone')}</a> },
    { key: 'password', icon: <KeyOutlined />, label: t('account.password'), onClick: () => setChanging(true) },
    { key: 'out', icon: <LogoutOutlined />, label: t('account.signOut'), onClick: () => void leave() },
  ]
  return (
    <>
      <Dropdown trigger={['click']} menu={{ items }} placement="bottomRight">
        <Button type="text">
          <span className={styles.accountName}>
            <span className={styles.initial} aria-hidden>
              {person.name.slice(0, 1)}
            </span>
            <span className={styles.personName}>{person.name}</span>
          </span>
        </Button>
      </Dropdown>
      <PasswordDrawer open={changing} onClose={() => setChanging(false)} />
    </>
  )
}
