import { App, Button, Input, Modal } from 'antd'
import { useT } from '../../../kernel/i18n.ts'
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx'
import { usePen } from '../../../ui/use-pen.ts'
import { useSigning } from '../use-signing.ts'
import { goalWords } from '../words.ts'
import styles from './SignModal.module.css'

interface SignModalProps {
  letters: readonly { id: string; version: number }[]
  onClose: () => void
}

/** One signature for all letters that wait for me. */
export function SignModal({ letters, onClose }: SignModalProps) {
  const t = useT(goalWords)
  const { message } = App.useApp()
  const { canvasRef, handlers, isEmpty, clear, picture } = usePen()
  const signing = useSigning(letters, { isEmpty, picture }, (n) => {
    void message.success(t('sign.done', { n }))
    onClose()
  })
  const { password, setPassword, failure } = signing
  return (
    <Modal
      open
      title={t('sign.title')}
      onCancel={onClose}
      okText={t('sign.send')}
      cancelText={t('cancel')}
      confirmLoading={signing.busy}
      onOk={() => void signing.send()}
    >
      <p>{t('sign.about')}</p>
      {failure !== null && <ProblemAlert error={failure} />}
      {signing.isEmpty && (
        <p role="alert" className={styles.empty}>
          {t('sign.empty')}
        </p>
      )}
      <canvas ref={canvasRef} className={styles.pad} aria-label={t('sign.draw')} {...handlers} />
      <Button size="small" type="text" onClick={clear}>
        {t('sign.clear')}
      </Button>
      <label className={styles.password}>
        <span>{t('sign.or')}</span>
        <Input.Password
          aria-label={t('sign.password')}
          placeholder={t('sign.password')}
          autoComplete="current-password"
          value={password}
          onChange={({ target }) => setPassword(target.value)}
        />
      </label>
    </Modal>
  )
}
