import type { Repair } from '@houqin/contracts/repairs'
import { ImageViewer } from 'antd-mobile'
import { useState } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { phoneWords } from '../../../phone/words.ts'
import styles from './RepairPage.module.css'

/** Photos of a phase; a tap shows one large. */
export function Pictures({ repair, phase }: { repair: Repair; phase: 'before' | 'after' }) {
  const t = useT(phoneWords)
  const [shown, setShown] = useState<number>()
  const pictures = repair.attachments.filter((photo) => photo.phase === phase)
  if (pictures.length === 0) return null
  return (
    <div className={styles.pictures}>
      {pictures.map((photo, at) => (
        <button key={photo.id} type="button" aria-label={t('photos.view', { n: at + 1 })} onClick={() => setShown(at)}>
          <img src={photo.thumbnailUrl} alt="" loading="lazy" />
        </button>
      ))}
      <ImageViewer.Multi
        key={shown}
        images={pictures.map((photo) => photo.url)}
        visible={shown !== undefined}
        defaultIndex={shown ?? 0}
        onClose={() => setShown(undefined)}
      />
    </div>
  )
}
