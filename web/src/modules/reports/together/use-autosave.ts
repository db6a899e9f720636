import { api } from '@houqin/contracts'
import type { NarrativeBlock } from '@houqin/contracts/narrative'
import type { SectionRecord } from '@houqin/contracts/report-tasks'
import { useCallback, useEffect, useRef, useState } from 'react'
import { ApiProblem } from '../../../kernel/api-problem.ts'
import { call } from '../../../kernel/call.ts'

const PAUSE = 1_200

export type SaveState =
  | { kind: 'saved'; at: string | null }
  | { kind: 'dirty' }
  | { kind: 'conflict'; sentence: string }
  | { kind: 'failed'; error: unknown }

/**
 * Keeps a section while it is written: after a pause, one request at a time, on the version that was read. Where somebody
 * else has kept it meanwhile nothing more is sent until the writer has chosen.
 */
export function useAutosave(partId: string, section: SectionRecord, read: () => NarrativeBlock[]) {
  const [state, setState] = useState<SaveState>({
    kind: 'saved',
    at: section.savedBy === null ? null : section.savedAt,
  })
  const version = useRef(section.version)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const busy = useRef(false)
  const again = useRef(false)
  const stopped = useRef(false)

  const sendOnce = useCallback(async () => {
    again.current = false
    try {
      const body = { version: version.current, blocks: read() }
      const kept = await call(api.saveReportSection, { params: { id: partId, key: section.key }, body })
      version.current = kept.version
      setState({ kind: 'saved', at: kept.savedAt })
    } catch (error) {
      const isOthers = error instanceof ApiProblem && error.code === 'report-section.changed'
      stopped.current = isOthers
      setState(isOthers ? { kind: 'conflict', sentence: error.message } : { kind: 'failed', error })
    }
  }, [partId, section.key, read])

  const send = useCallback(async () => {
    again.current = true
    if (busy.current) return
    busy.current = true
    while (again.current && !stopped.current) await sendOnce()
    busy.current = false
  }, [sendOnce])

  const touch = useCallback(() => {
    if (!stopped.current) setState({ kind: 'dirty' })
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void send(), PAUSE)
  }, [send])

  /** Goes on from another version: one's own text is to stand. */
  const goOn = useCallback(
    async (from: number) => {
      version.current = from
      stopped.current = false
      await send()
    },
    [send],
  )
  const flush = useCallback(async () => {
    clearTimeout(timer.current)
    await send()
  }, [send])
  useWarning(state.kind !== 'saved')
  return { state, touch, goOn, flush }
}

/** The browser asks before a text that is not kept yet is left. */
function useWarning(isOpen: boolean): void {
  useEffect(() => {
    if (!isOpen) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [isOpen])
}
