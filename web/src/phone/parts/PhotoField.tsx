import type { ChangeEvent } from 'react'
import { useT } from '../../kernel/i18n.ts'
import { phoneWords } from '../words.ts'
import { Icon } from './Icon.tsx'
import styles from './PhotoField.module.css'
import type { Photos, TakenPhoto } from './use-photos.ts'

interface PhotoFieldProps {
  taking: Photos
  label: string
  max: number
}

/** One tap opens the camera; what was taken stands beside it and can be removed. */
export function PhotoField({ taking, label, max }: PhotoFieldProps) {
  const t = useT(phoneWords)
  const { photos } = taking
  const take = (event: ChangeEvent<HTMLInputElement>) => {
    const files = [...(event.target.files ?? [])]
    event.target.value = ''
    void taking.add(files)
  }
  const refusal = photos.find((photo) => photo.refusal !== undefined)?.refusal
  return (
    <div className="field">
      <span>
        {label} <small>{t('optional')}</small>
      </span>
      <div className={styles.photos}>
        {photos.map((photo, at) => (
          <Taken key={photo.key} photo={photo} n={at + 1} remove={() => taking.remove(photo.key)} />
        ))}
        {photos.length < max && (
          <label className={photos.length === 0 ? `${styles.take} ${styles.wide}` : styles.take}>
            <input type="file" className="visually-hidden" accept="image/*" multiple onChange={take} />
            <Icon name="camera" />
            {t(photos.length === 0 ? 'photos.take' : 'photos.more')}
          </label>
        )}
      </div>
      {refusal !== undefined && (
        <p role="alert" className={styles.refusal}>
          {refusal}
        </p>
      )}
    </div>
  )
}

const marks = { sending: 'photos.sending', waiting: 'photos.waiting', refused: 'photos.refused' } as const

function Taken({ photo, n, remove }: { photo: TakenPhoto; n: number; remove: () => void }) {
  const t = useT(phoneWords)
  return (
    <figure className={styles.photo}>
      <img src={photo.preview} alt={t('photos.name', { n })} />
      {photo.state !== 'stored' && <figcaption>{t(marks[photo.state])}</figcaption>}
      <button type="button" aria-label={t('photos.remove', { n })} onClick={remove}>
        <Icon name="close" size={16} />
      </button>
    </figure>
  )
}
