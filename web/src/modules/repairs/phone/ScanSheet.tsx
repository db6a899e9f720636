import { api } from '@houqin/contracts'
import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd-mobile'
import { useRef, useState, type ChangeEvent, type FormEvent } from 'react'
import { call } from '../../../kernel/call.ts'
import { useT } from '../../../kernel/i18n.ts'
import { problemOf } from '../../../kernel/problem.ts'
import { CameraView } from '../../../phone/parts/CameraView.tsx'
import { Icon } from '../../../phone/parts/Icon.tsx'
import { Sheet } from '../../../phone/parts/Sheet.tsx'
import { Trouble } from '../../../phone/parts/Trouble.tsx'
import { placeCodeIn } from './place-code.ts'
import { createQrReader } from '../../../phone/parts/qr-reader.ts'
import styles from './ScanSheet.module.css'
import { phoneRepairWords } from './words.ts'

/** From a code to the report form: by camera, by a photo, or typed. */
export function ScanSheet({ onClose }: { onClose: () => void }) {
  const t = useT(phoneRepairWords)
  const { open, trouble, say } = useOpenPlace()
  const readPhoto = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0]
    event.target.value = ''
    if (file === undefined) return
    const text = await textIn(file)
    if (text === undefined) say(t('scan.photo.none'))
    else await open(text)
  }
  return (
    <Sheet title={t('scan.title')} onClose={onClose} full>
      <CameraView
        onText={(text) => void open(text)}
        words={{
          aim: t('scan.aim'),
          starting: t('scan.starting'),
          refused: t('scan.noCamera'),
          insecure: t('scan.insecure'),
        }}
      />
      <Trouble said={trouble} />
      <label className={styles.photo}>
        <input
          type="file"
          className="visually-hidden"
          accept="image/*"
          capture="environment"
          onChange={(event) => void readPhoto(event)}
        />
        <Icon name="camera" />
        {t('scan.photo')}
      </label>
      <CodeField open={open} />
    </Sheet>
  )
}

function CodeField({ open }: { open: (text: string) => Promise<void> }) {
  const t = useT(phoneRepairWords)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    void open(new FormData(event.currentTarget).get('code') as string)
  }
  return (
    <form className={styles.code} onSubmit={submit}>
      <label className="field">
        <span>{t('scan.code')}</span>
        <input name="code" maxLength={16} required autoComplete="off" autoCapitalize="characters" spellCheck={false} />
      </label>
      <Button type="submit" color="primary">
        {t('scan.go')}
      </Button>
    </form>
  )
}

/** Looks a code up and goes to its report form; says why where it cannot. The camera repeats itself, so one at a time. */
function useOpenPlace() {
  const t = useT(phoneRepairWords)
  const navigate = useNavigate()
  const [trouble, say] = useState<string>()
  const busyRef = useRef<string>(undefined)
  const open = async (text: string) => {
    if (busyRef.current === text) return
    busyRef.current = text
    const code = placeCodeIn(text)
    if (code === undefined) return say(t('scan.foreign'))
    try {
      const { items } = await call(api.listPlaces, { query: { q: code, limit: 50 } })
      const place = items.find((one) => one.code === code)
      if (place === undefined) return say(t('scan.unknown', { code }))
      await navigate({ to: '/report/$placeId' as string, params: { placeId: place.id } as never })
    } catch (error) {
      busyRef.current = undefined
      say(problemOf(error).detail)
    }
  }
  return { open, trouble, say }
}

async function textIn(file: File): Promise<string | undefined> {
  const picture = await createImageBitmap(file).catch(() => undefined)
  if (picture === undefined) return undefined
  const read = await createQrReader()
  return read(picture).finally(() => picture.close())
}
