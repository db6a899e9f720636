import { Button } from 'antd'
import { useT } from '../../../kernel/i18n.ts'
import type { Picked } from '../use-picked.ts'
import { placeWords } from '../words.ts'
import styles from './PickedBar.module.css'

/** What is picked so far, wherever in the tree; stands at the foot while something is. */
export function PickedBar({ picked, onPrint }: { picked: Picked; onPrint: () => void }) {
  const t = useT(placeWords)
  if (picked.places.length === 0) return null
  return (
    <div className={styles.bar} role="status">
      <span className={styles.count}>{t('picked.count', { n: picked.places.length })}</span>
      <Button onClick={picked.clear}>{t('picked.clear')}</Button>
      <Button type="primary" onClick={onPrint}>
        {t('picked.print')}
      </Button>
    </div>
  )
}
