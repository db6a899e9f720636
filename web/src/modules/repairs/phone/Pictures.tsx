import type { Repair } from '@houqin/contracts/repairs'
import { useState } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { Sheet } from '../../../phone/parts/Sheet.tsx'
import { phoneWords } from '../../../phone/words.ts'
import styles from './Pictures.module.css'

/** Photos of a phase; a tap shows one large, the others beside it. */
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
      {shown !== undefined && (
        <Sheet title={t(`photos.${phase}`)} onClose={() => setShown(undefined)} full>
          <ul className={styles.large}>
            {pictures.map((photo, at) => (
              <li key={photo.id} ref={at === shown ? bringIntoView : undefined}>
                <img src={photo.url} alt={t('photos.name', { n: at + 1 })} width={photo.width} height={photo.height} />
              </li>
            ))}
          </ul>
        </Sheet>
      )}
    </div>
  )
}

function bringIntoView(item: HTMLLIElement | null) {
  item?.scrollIntoView({ inline: 'center', block: 'nearest' })
}
