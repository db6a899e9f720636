import { SearchOutlined } from '@ant-design/icons'
import { useEffect, useState } from 'react'
import { useT } from '../kernel/i18n.ts'
import { SearchPalette } from './SearchPalette.tsx'
import styles from './TopBar.module.css'
import { appWords } from './words.ts'

/** Opens the search; Ctrl-K does from anywhere. */
export function SearchBox() {
  const t = useT(appWords)
  const [open, setOpen] = useState(false)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      setOpen(true)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
  return (
    <search>
      <button type="button" className={styles.searchBox} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <SearchOutlined aria-hidden />
        <span className={styles.searchText}>{t('search.placeholder')}</span>
        <kbd className={styles.keys}>{t('search.key')}</kbd>
      </button>
      <SearchPalette open={open} onClose={() => setOpen(false)} />
    </search>
  )
}
