import { api } from '@houqin/contracts'
import { useState } from 'react'
import { call } from '../../kernel/call.ts'
import { useAction } from '../../kernel/queries.ts'

interface Signable {
  id: string
  version: number
}

interface Drawn {
  isEmpty: boolean
  picture: () => Promise<Blob>
}

/** Signs letters with what was drawn, or with the password where nothing was. */
export function useSigning(letters: readonly Signable[], drawn: Drawn, onDone: (signed: number) => void) {
  const [password, setPassword] = useState('')
  const [isEmpty, setEmpty] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const sign = useAction(api.signLetters, {
    invalidates: [api.listLetters, api.getLetter, api.getLetterCoverage],
  })
  const send = async () => {
    const nothing = drawn.isEmpty && password === ''
    setEmpty(nothing)
    if (nothing) return
    setBusy(true)
    setFailure(null)
    try {
      const signature = drawn.isEmpty ? { password } : { fileId: await upload(await drawn.picture()) }
      const { signed } = await sign.mutateAsync({
        body: { letters: letters.map(({ id, version }) => ({ id, version })), signature },
      })
      onDone(signed)
    } catch (thrown) {
      setFailure(thrown)
    } finally {
      setBusy(false)
    }
  }
  return { password, setPassword, isEmpty, failure, busy, send }
}

async function upload(picture: Blob): Promise<string> {
  const body = new FormData()
  body.set('file', picture, 'signature.png')
  return (await call(api.uploadPhoto, { body })).id
}
