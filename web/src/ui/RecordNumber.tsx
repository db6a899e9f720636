import { CopyOutlined } from '@ant-design/icons'
import { App } from 'antd'
import { useT } from '../kernel/i18n.ts'
import styles from './RecordNumber.module.css'
import { uiWords } from './words.ts'

/** A number people quote; a click copies it. */
export function RecordNumber({ number }: { number: string }) {
  const t = useT(uiWords)
  const { message } = App.useApp()
  const copy = async () => {
    await navigator.clipboard.writeText(number)
    void message.success(t('number.copied', { number }))
  }
  return (
    <button
      type="button"
      className={styles.number}
      onClick={() => void copy()}
      aria-label={t('number.copy', { number })}
    >
      {number}
      <CopyOutlined aria-hidden />
    </button>
  )
}
