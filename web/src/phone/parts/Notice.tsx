import { createContext, useCallback, useContext, useEffect, useState, type ReactNode } from 'react'
import styles from './Notice.module.css'

const SHOWN = 2_500
const NoticeContext = createContext<(text: string) => void>(() => undefined)

/** `const notify = useNotice()`, then `notify('已接单')`: a word that what was done has arrived. */
export function useNotice(): (text: string) => void {
  return useContext(NoticeContext)
}

export function NoticeProvider({ children }: { children: ReactNode }) {
  const [notice, setNotice] = useState<{ text: string }>()
  const notify = useCallback((text: string) => setNotice({ text }), [])
  useEffect(() => {
    if (notice === undefined) return
    const timer = setTimeout(() => setNotice(undefined), SHOWN)
    return () => clearTimeout(timer)
  }, [notice])
  return (
    <NoticeContext value={notify}>
      {children}
      <output className={styles.notice}>{notice?.text}</output>
    </NoticeContext>
  )
}
