import { PullToRefresh } from 'antd-mobile'
import type { ReactNode } from 'react'
import { useT } from '../../kernel/i18n.ts'
import { phoneWords } from '../words.ts'

const words = {
  pulling: 'pull.pull',
  canRelease: 'pull.release',
  refreshing: 'pull.busy',
  complete: 'pull.done',
} as const

/** Pulling the page down reads it again. */
export function PullDown({ refresh, children }: { refresh: () => Promise<unknown>; children: ReactNode }) {
  const t = useT(phoneWords)
  return (
    <PullToRefresh onRefresh={refresh} renderText={(status) => t(words[status])}>
      {children}
    </PullToRefresh>
  )
}
