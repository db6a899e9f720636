import { useRef, useState } from 'preact/hooks'
import { dropDraft, keepDraft, readDraft, type Draft, type DraftPhoto } from './draft.ts'

export interface DraftInHand {
  draft: Draft
  change: (part: Partial<Draft>) => void
  changePhoto: (key: string, part: Partial<DraftPhoto>) => void
  /** The draft as it is this moment, for what runs longer than one rendering. */
  current: () => Draft
  drop: () => void
}

/** The draft of one place; every change is kept at once. */
export function useDraft(place: string): DraftInHand {
  const [draft, setDraft] = useState(() => readDraft(place))
  const latestRef = useRef(draft)
  const replace = (next: Draft) => {
    latestRef.current = next
    setDraft(next)
    keepDraft(place, next)
  }
  return {
    draft,
    current: () => latestRef.current,
    change: (part) => replace({ ...latestRef.current, ...part }),
    changePhoto: (key, part) => {
      const photos = latestRef.current.photos.map((photo) => (photo.key === key ? { ...photo, ...part } : photo))
      replace({ ...latestRef.current, photos })
    },
    drop: () => dropDraft(place),
  }
}
