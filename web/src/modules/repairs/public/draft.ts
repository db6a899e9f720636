import { newKey } from '../../../kernel/new-key.ts'

export interface DraftPhoto {
  key: string
  preview: string | null
  /** Known once the server has stored it. */
  fileId: string | null
  /** The picture as a data address while it waits to be stored; gone where the browser's room is full. */
  data: string | null
  refusal: string | null
}

/** What has been entered at one place and not yet sent. It outlives a reload and the camera taking the memory. */
export interface Draft {
  categoryId: string | null
  description: string
  name: string
  phone: string
  photos: DraftPhoto[]
  /** Idempotency key, and the body it was last sent with: another body is another report. */
  key: string
  sent: string | null
}

const emptyDraft = (): Draft => ({
  categoryId: null,
  description: '',
  name: '',
  phone: '',
  photos: [],
  key: newKey(),
  sent: null,
})

const nameOf = (place: string) => `houqin.draft.${place}`

export function readDraft(place: string): Draft {
  try {
    const stored = sessionStorage.getItem(nameOf(place))
    if (stored !== null) return { ...emptyDraft(), ...(JSON.parse(stored) as Partial<Draft>) }
  } catch {
    // refused or spoilt storage: begin anew
  }
  return emptyDraft()
}

export function keepDraft(place: string, draft: Draft) {
  const withoutPictures = { ...draft, photos: draft.photos.filter((photo) => photo.fileId !== null) }
  for (const candidate of [draft, withoutPictures]) {
    try {
      sessionStorage.setItem(nameOf(place), JSON.stringify(candidate))
      return
    } catch {
      // no room for unsent pictures: keep the words at least
    }
  }
}

export function dropDraft(place: string) {
  try {
    sessionStorage.removeItem(nameOf(place))
  } catch {
    // refused storage holds no draft
  }
}
