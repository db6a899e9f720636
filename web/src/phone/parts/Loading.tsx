import { useT } from '../../kernel/i18n.ts'
import { phoneWords } from '../words.ts'
import styles from './Loading.module.css'

/** Grey shapes in place of what is being read; nothing for the first 300 ms. */
export function Loading() {
  const t = useT(phoneWords)
  return (
    <div className={styles.loading} aria-busy="true">
      <output className="visually-hidden">{t('loading')}</output>
      <i />
      <i />
      <i />
    </div>
  )
}
