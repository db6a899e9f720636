import type { EndpointDefinition } from '@houqin/contracts'
import { useState } from 'react'
import type { SentTo } from '../../../kernel/call.ts'
import { useT } from '../../../kernel/i18n.ts'
import { useNotice } from '../../../phone/parts/Notice.tsx'
import { useWorkAction } from '../work/use-work.ts'
import { workWords } from '../work/work-words.ts'

/** Sends one step of a sheet; what went wrong stays said above its button, and the sheet stays open. */
export function useStep<E extends EndpointDefinition>(endpoint: E, onDone: () => void) {
  const t = useT(workWords)
  const notify = useNotice()
  const action = useWorkAction(endpoint)
  const [failure, setFailure] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  /** What has to be done first, such as storing a picture, is part of the step. */
  async function send(prepare: () => Promise<SentTo<E>> | SentTo<E>) {
    if (busy) return undefined
    setBusy(true)
    setFailure(null)
    try {
      const answer = await action.mutateAsync(await prepare())
      notify(t('done'))
      onDone()
      return answer
    } catch (error) {
      setFailure(error)
      return undefined
    } finally {
      setBusy(false)
    }
  }
  return { send, failure, busy }
}
