import { api, type ResponseOf } from '@houqin/contracts'
import { useEffect, useState } from 'react'
import { ApiProblem } from '../../../kernel/api-problem.ts'
import { call } from '../../../kernel/call.ts'
import { speakLanguage } from '../../../kernel/language.ts'

export type Wall = ResponseOf<typeof api.showDisplay>

export interface WallState {
  wall?: Wall
  /** By the clock of this screen, when the figures came. */
  cameAt?: number
  /** Since when no answer comes; the figures that are there stay. */
  cutSince?: number
  /** The screen may show nothing: its right was taken, or its address is wrong. */
  closed?: 'revoked' | 'unknown'
}

/** Milliseconds after which the page itself is fetched anew, so that a screen that never sleeps follows upgrades. */
const PAGE_LASTS = 12 * 3_600_000
/** Milliseconds until it is tried again while no answer comes. */
const RETRY = 10_000

/** Fetches the boards of this screen again and again. A network that is cut leaves what was shown; a lost right does not. */
export function useWall(token: string | undefined): WallState {
  const [state, setState] = useState<WallState>(token === undefined ? { closed: 'unknown' } : {})
  useEffect(() => {
    if (token === undefined) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = new AbortController()
    const openedAt = Date.now()
    const look = async () => {
      const next = await fetchWall(token, stop.signal)
      if (stop.signal.aborted) return
      if (next.wall !== undefined && Date.now() - openedAt > PAGE_LASTS) window.location.reload()
      setState((old) => ('cutSince' in next ? { ...old, cutSince: old.cutSince ?? next.cutSince } : next))
      if (next.closed === undefined) timer = setTimeout(() => void look(), waitOf(next))
    }
    const again = () => {
      clearTimeout(timer)
      void look()
    }
    window.addEventListener('online', again)
    void look()
    return () => {
      stop.abort()
      clearTimeout(timer)
      window.removeEventListener('online', again)
    }
  }, [token])
  return state
}

const waitOf = ({ wall }: WallState) => (wall === undefined ? RETRY : wall.refreshSeconds * 1000)

async function fetchWall(token: string, signal: AbortSignal): Promise<WallState> {
  try {
    const wall = await call(api.showDisplay, { body: { token } }, { signal })
    speakLanguage(wall.language)
    return { wall, cameAt: Date.now() }
  } catch (error) {
    const code = error instanceof ApiProblem ? error.code : ''
    if (code === 'display.revoked') return { closed: 'revoked' }
    if (code === 'display.unknown' || code === 'request.invalid') return { closed: 'unknown' }
    return { cutSince: Date.now() }
  }
}
