import { App, Button, Modal, QRCode } from 'antd'
import { useT } from '../../../kernel/i18n.ts'
import { displayWords } from '../words.ts'
import styles from './Boards.module.css'

export interface Told {
  name: string
  token: string
}

/** The address of a screen, told this once: to be copied (browsers allow it over HTTPS only), opened or scanned. */
export function TokenWindow({ told, onClose }: { told: Told | null; onClose: () => void }) {
  const t = useT(displayWords)
  const { message } = App.useApp()
  const address = `${window.location.origin}/wall#${told?.token ?? ''}`
  const copy = async () => {
    await navigator.clipboard.writeText(address)
    void message.success(t('token.copied'))
  }
  return (
    <Modal
      open={told !== null}
      title={t('token.title', { name: told?.name ?? '' })}
      onCancel={onClose}
      footer={
        <Button type="primary" onClick={onClose}>
          {t('token.close')}
        </Button>
      }
    >
      <div className={styles.address}>
        <p>{t('token.about')}</p>
        <QRCode type="svg" value={address} size={200} />
        <code>{address}</code>
        <div className={styles.actions}>
          {'clipboard' in navigator && <Button onClick={() => void copy()}>{t('token.copy')}</Button>}
          <Button href={address} target="_blank" rel="noreferrer">
            {t('token.open')}
          </Button>
        </div>
      </div>
    </Modal>
  )
}
