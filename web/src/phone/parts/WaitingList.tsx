import { useEffect, useState } from 'react'
import { useT } from '../../kernel/i18n.ts'
import type { Waiting } from '../../kernel/outbox/queue.ts'
import { useFormat } from '../../kernel/use-format.ts'
import { queuedActions } from '../queued-actions.ts'
import { phoneWords } from '../words.ts'
import styles from './Waiting.module.css'

/** Steps in the order they were said, with their words and pictures, and why one was refused. */
export function WaitingList({ waiting }: { waiting: readonly Waiting[] }) {
  return (
    <ol className={styles.steps}>
      {waiting.map((step) => (
        <Step key={step.id} step={step} />
      ))}
    </ol>
  )
}

function Step({ step }: { step: Waiting }) {
  const t = useT(phoneWords)
  const format = useFormat()
  const action = queuedActions.find(({ name }) => name === step.action)
  const told = action?.told?.(step.body)
  return (
    <li>
      <p className={styles.step}>
        <strong>{action === undefined ? step.action : t(action.label)}</strong>
        <time dateTime={step.saidAt}>{format.moment(step.saidAt)}</time>
      </p>
      {told !== undefined && <p className="written">{told}</p>}
      {step.photos.length > 0 && (
        <div className={styles.photos}>
          {step.photos.map(({ key, file }, at) => (
            <Picture key={key} file={file} alt={t('photos.name', { n: at + 1 })} />
          ))}
        </div>
      )}
      {step.refusal !== null && (
        <p className={styles.why}>
          <strong>{t('waiting.why')}</strong> {step.refusal.detail ?? step.refusal.title}
        </p>
      )}
    </li>
  )
}

function Picture({ file, alt }: { file: Blob; alt: string }) {
  const [address, setAddress] = useState<string>()
  useEffect(() => {
    const made = URL.createObjectURL(file)
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [file])
  return <img src={address} alt={alt} />
}
