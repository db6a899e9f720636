import { DownOutlined, RightOutlined } from '@ant-design/icons'
import type { ReactNode } from 'react'
import { useT } from '../kernel/i18n.ts'
import styles from './TreeItem.module.css'
import { uiWords } from './words.ts'

interface TreeItemProps {
  name: string
  /** Stands faint at the right, for instance how many there are. */
  note?: ReactNode
  chosen: boolean
  onChoose: () => void
  /** Left out where nothing stands below. */
  onToggle?: () => void
  open?: boolean
  /** The list below, where it is open. */
  children?: ReactNode
}

/** One line of a tree: a step that opens what is below, and a name that chooses. Stands in a `<ul>`. */
export function TreeItem({ name, note, chosen, onChoose, onToggle, open = false, children }: TreeItemProps) {
  const t = useT(uiWords)
  return (
    <li>
      <div className={chosen ? `${styles.line} ${styles.chosen}` : styles.line}>
        {onToggle === undefined ? (
          <span className={styles.step} />
        ) : (
          <button
            type="button"
            className={styles.step}
            aria-expanded={open}
            aria-label={t('tree.below', { name })}
            onClick={onToggle}
          >
            {open ? <DownOutlined aria-hidden /> : <RightOutlined aria-hidden />}
          </button>
        )}
        <button type="button" className={styles.name} aria-current={chosen || undefined} onClick={onChoose}>
          <span className={styles.words} title={name}>
            {name}
          </span>
          {note !== undefined && <span className={styles.note}>{note}</span>}
        </button>
      </div>
      {children !== undefined && <ul className={styles.below}>{children}</ul>}
    </li>
  )
}
