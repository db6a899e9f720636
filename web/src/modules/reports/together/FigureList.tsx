import { useImperativeHandle, useState, type Ref } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import type { SuggestionState } from './extensions.ts'
import styles from './Editor.module.css'
import { togetherWords } from './words.ts'

export interface FigureListHandle {
  onKey(event: KeyboardEvent): boolean
}

/** What was found for the words typed after @, below the place where they stand. */
export function FigureList({ state, ref }: { state: SuggestionState; ref: Ref<FigureListHandle> }) {
  const t = useT(togetherWords)
  const [at, setAt] = useState(0)
  const { items, rect, choose } = state
  const current = Math.min(at, Math.max(0, items.length - 1))
  useImperativeHandle(ref, () => ({
    onKey: ({ key }) => {
      if (key === 'ArrowDown' || key === 'ArrowUp') {
        setAt((current + (key === 'ArrowDown' ? 1 : items.length - 1)) % Math.max(1, items.length))
        return true
      }
      const item = items[current]
      if ((key !== 'Enter' && key !== 'Tab') || item === undefined) return false
      choose(item)
      return true
    },
  }))
  if (rect === null) return null
  const isLow = rect.bottom > window.innerHeight - 320
  const place = isLow ? { bottom: window.innerHeight - rect.top + 4 } : { top: rect.bottom + 4 }
  return (
    <div
      role="listbox"
      aria-label={t('figure.search')}
      className={styles.list}
      style={{ ...place, left: Math.min(rect.left, window.innerWidth - 376) }}
    >
      {items.length === 0 && <p className={styles.nothing}>{t('figure.none')}</p>}
      {items.map((item, index) => (
        <button
          key={item.key}
          type="button"
          role="option"
          aria-selected={index === current}
          className={styles.option}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => choose(item)}
        >
          <span className={styles.optionName}>{item.name}</span>
          <span className={styles.slice}>{item.slice}</span>
          <strong className={styles.value}>{item.figure.text}</strong>
        </button>
      ))}
    </div>
  )
}
