import { CameraOutlined, CloseOutlined, LoadingOutlined } from '@ant-design/icons'
import { api } from '@houqin/contracts'
import { useEffect, useId, useRef, useState, type ChangeEvent } from 'react'
import { addressOf, call } from '../kernel/call.ts'
import { useT } from '../kernel/i18n.ts'
import { sentenceOf } from '../kernel/problem.ts'
import { shrinkPhoto } from '../kernel/shrink-photo.ts'
import styles from './PhotoInput.module.css'
import { uiWords } from './words.ts'

interface PhotoInputProps {
  /** Ids of stored photos; given by Form.Item. */
  value?: string[]
  onChange?: (ids: string[]) => void
  max?: number
}

/** Takes photos, shrinks them here, stores them at once and keeps their ids. */
export function PhotoInput({ value = [], onChange, max = 9 }: PhotoInputProps) {
  const t = useT(uiWords)
  const previews = usePreviews()
  const [waiting, setWaiting] = useState(0)
  const [problem, setProblem] = useState<string>()
  const add = async (chosen: File[]) => {
    const files = chosen.slice(0, max - value.length)
    setProblem(undefined)
    setWaiting(files.length)
    let ids = value
    for (const file of files) {
      try {
        const small = await shrinkPhoto(file)
        const id = await storePhoto(small)
        previews.keep(id, small)
        onChange?.((ids = [...ids, id]))
      } catch (error) {
        setProblem(error instanceof DOMException ? t('photos.unreadable', { name: file.name }) : sentenceOf(error))
      }
      setWaiting((left) => left - 1)
    }
  }
  return (
    <div>
      <ul className={styles.photos}>
        {value.map((id, index) => (
          <StoredPhoto
            key={id}
            src={previews.of(id)}
            name={String(index + 1)}
            onRemove={() => onChange?.(value.filter((other) => other !== id))}
          />
        ))}
        {waiting > 0 && (
          <li className={styles.waiting} role="status">
            <LoadingOutlined aria-hidden />
            {t('photos.adding')}
          </li>
        )}
        {value.length < max && waiting === 0 && <AddButton onFiles={(files) => void add(files)} />}
      </ul>
      <p className={styles.help}>{t('photos.limit', { n: max })}</p>
      {problem !== undefined && (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
    </div>
  )
}

function AddButton({ onFiles }: { onFiles: (files: File[]) => void }) {
  const t = useT(uiWords)
  const inputId = useId()
  const choose = ({ target }: ChangeEvent<HTMLInputElement>) => {
    onFiles([...(target.files ?? [])])
    target.value = ''
  }
  return (
    <li>
      <label className={styles.add} htmlFor={inputId}>
        <CameraOutlined aria-hidden />
        {t('photos.add')}
      </label>
      <input id={inputId} className="visually-hidden" type="file" accept="image/*" multiple onChange={choose} />
    </li>
  )
}

function StoredPhoto({ src, name, onRemove }: { src: string; name: string; onRemove: () => void }) {
  const t = useT(uiWords)
  return (
    <li className={styles.photo}>
      <img src={src} alt={name} />
      <button type="button" className={styles.remove} onClick={onRemove} aria-label={t('photos.remove', { name })}>
        <CloseOutlined aria-hidden />
      </button>
    </li>
  )
}

/** Pictures taken here are shown from memory; those that were stored before come from the server. */
function usePreviews() {
  const kept = useRef(new Map<string, string>())
  useEffect(() => {
    const previews = kept.current
    return () => {
      for (const address of previews.values()) URL.revokeObjectURL(address)
      previews.clear()
    }
  }, [])
  return {
    keep: (id: string, photo: File) => void kept.current.set(id, URL.createObjectURL(photo)),
    of: (id: string) =>
      kept.current.get(id) ?? addressOf(api.getFile, { params: { id }, query: { size: 'thumbnail' } }),
  }
}

async function storePhoto(photo: File): Promise<string> {
  const body = new FormData()
  body.set('file', photo)
  return (await call(api.uploadPhoto, { body })).id
}
