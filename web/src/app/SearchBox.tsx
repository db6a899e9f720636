import { SearchOutlined } from '@ant-design/icons'
import { useNavigate } from '@tanstack/react-router'
import { Input, type InputRef } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { useT } from '../kernel/i18n.ts'
import styles from './TopBar.module.css'
import { appWords } from './words.ts'

/** Ctrl-K from anywhere; Enter shows what was found in the list of repairs. */
export function SearchBox() {
  const t = useT(appWords)
  const navigate = useNavigate()
  const input = useRef<InputRef>(null)
  const [text, setText] = useState('')
  useEffect(() => {
    const focus = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      input.current?.focus({ cursor: 'all' })
    }
    window.addEventListener('keydown', focus)
    return () => window.removeEventListener('keydown', focus)
  }, [])
  const search = () => {
    if (text.trim() === '') return
    void navigate({ to: '/repairs', search: { q: text.trim() } as never })
    setText('')
  }
  return (
    <search>
      <Input
        ref={input}
        className={styles.searchBox}
        variant="filled"
        prefix={<SearchOutlined aria-hidden />}
        suffix={<kbd className={styles.keys}>{t('search.key')}</kbd>}
        placeholder={t('search.placeholder')}
        aria-label={t('search.label')}
        value={text}
        maxLength={60}
        onChange={(event) => setText(event.target.value)}
        onPressEnter={search}
      />
    </search>
  )
}
