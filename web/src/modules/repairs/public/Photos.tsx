/** @jsxImportSource preact */
import type { DraftPhoto } from './draft.ts'
import { Icon } from './Icon.tsx'
import { useSpeech } from './language.tsx'
import { MOST_PHOTOS, type usePhotos } from './use-photos.ts'

interface Props {
  photos: DraftPhoto[]
  taking: ReturnType<typeof usePhotos>
}

/** One tap opens the camera; what was taken stands beside it and can be removed. */
export function Photos({ photos, taking }: Props) {
  const { say } = useSpeech()
  const choose = (event: { currentTarget: HTMLInputElement }) => {
    const files = [...(event.currentTarget.files ?? [])]
    event.currentTarget.value = ''
    void taking.add(files)
  }
  return (
    <div class="photos">
      {photos.map((photo, at) => (
        <Photo key={photo.key} photo={photo} index={at + 1} taking={taking} />
      ))}
      {photos.length < MOST_PHOTOS && (
        <label class={photos.length === 0 ? 'take wide' : 'take'}>
          <input type="file" accept="image/*" capture="environment" onChange={choose} aria-describedby="photo-hint" />
          <Icon name="camera" />
          <span>{say(photos.length === 0 ? 'photo' : 'photoMore')}</span>
        </label>
      )}
      <p class="hint" id="photo-hint">
        {photos.find((photo) => photo.refusal)?.refusal ?? say('photoHint')}
      </p>
    </div>
  )
}

function Photo({ photo, index, taking }: { photo: DraftPhoto; index: number; taking: Props['taking'] }) {
  const { say } = useSpeech()
  return (
    <figure class={photo.refusal ? 'photo refused' : 'photo'}>
      {photo.preview ? (
        <img src={photo.preview} alt={say('photoAlt', { index })} />
      ) : (
        <span>{say('photoAlt', { index })}</span>
      )}
      {photo.fileId === null && <figcaption>{say(mark(photo, taking.isRunning(photo.key)))}</figcaption>}
      <button type="button" aria-label={say('photoRemove', { index })} onClick={() => taking.remove(photo.key)}>
        <Icon name="close" />
      </button>
    </figure>
  )
}

function mark(photo: DraftPhoto, running: boolean) {
  if (photo.refusal !== null) return 'photoRefused'
  return running ? 'photoSending' : 'photoWaiting'
}
