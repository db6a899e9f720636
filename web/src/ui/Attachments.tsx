import type { cases } from '@houqin/contracts'
import { Image } from 'antd'
import type { z } from 'zod'
import { useT } from '../kernel/i18n.ts'
import styles from './Attachments.module.css'
import { uiWords } from './words.ts'

export type Attachment = z.infer<typeof cases.attachment>

/** Photos as thumbnails; a click shows them large, arrow keys lead on. */
export function Attachments({ photos }: { photos: readonly Attachment[] }) {
  const t = useT(uiWords)
  if (photos.length === 0) return null
  return (
    <Image.PreviewGroup items={photos.map((photo) => photo.url)}>
      <ul className={styles.photos}>
        {photos.map((photo, at) => (
          <li key={photo.id} className={styles.photo}>
            <Image
              src={photo.thumbnailUrl}
              alt={t(`photos.${photo.phase}`, { n: at + 1 })}
              width={112}
              height={84}
              loading="lazy"
              preview={{ src: photo.url, cover: null }}
            />
          </li>
        ))}
      </ul>
    </Image.PreviewGroup>
  )
}
