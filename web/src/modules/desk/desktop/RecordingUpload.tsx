import { AudioOutlined } from '@ant-design/icons'
import { api } from '@houqin/contracts'
import type { ServiceCall } from '@houqin/contracts/desk'
import { Button } from 'antd'
import { useRef } from 'react'
import { addressOf } from '../../../kernel/call.ts'
import { useT } from '../../../kernel/i18n.ts'
import { useAction } from '../../../kernel/queries.ts'
import { useCan } from '../../../kernel/session.tsx'
import { ProblemAlert } from '../../../ui/ProblemAlert.tsx'
import { deskWords } from '../words.ts'

/** The recording of a call, or the place to put it. */
export function RecordingUpload({ call, onAdded }: { call: ServiceCall; onAdded?: (call: ServiceCall) => void }) {
  const t = useT(deskWords)
  const can = useCan()
  const input = useRef<HTMLInputElement>(null)
  const add = useAction(api.addRecording, { invalidates: [api.listCalls, api.getCall], onDone: onAdded })
  if (call.hasRecording)
    return (
      // oxlint-disable-next-line jsx-a11y/media-has-caption -- a recorded call has no captions
      <audio
        controls
        preload="none"
        src={addressOf(api.getRecording, { params: { id: call.id } })}
        aria-label={t('recording.play')}
      />
    )
  if (!can('call.create')) return null
  const send = (file: File | undefined) => {
    if (!file) return
    const body = new FormData()
    body.append('file', file, file.name)
    add.mutate({ params: { id: call.id }, body })
  }
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept="audio/*"
        aria-label={t('recording.add')}
        onChange={(event) => send(event.target.files?.[0])}
      />
      <Button icon={<AudioOutlined aria-hidden />} loading={add.isPending} onClick={() => input.current?.click()}>
        {t('recording.add')}
      </Button>
      {add.error !== null && <ProblemAlert error={add.error} />}
    </>
  )
}
