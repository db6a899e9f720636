import { createContext, useContext, useEffect, useRef, useState, useSyncExternalStore, type ReactNode } from 'react'
import { useMe } from '../session.tsx'
import type { Outbox, Outcome } from './outbox.ts'
import { ofSubject, type Waiting } from './queue.ts'
import type { QueuedAction } from './queued-action.ts'

const RETRY_EVERY = 15_000
const OutboxContext = createContext<Outbox | undefined>(undefined)

/** Opens the outbox of who is signed in, and sends whenever there may be a signal again. */
export function OutboxProvider({ outbox, children }: { outbox: Outbox; children: ReactNode }) {
  const { accountId } = useMe()
  const [open, setOpen] = useState(false)
  useEffect(() => {
    const send = () => void outbox.send()
    const seen = () => document.visibilityState === 'visible' && send()
    void outbox.open(accountId).then(() => {
      setOpen(true)
      send()
    })
    addEventListener('online', send)
    document.addEventListener('visibilitychange', seen)
    const timer = setInterval(send, RETRY_EVERY)
    return () => {
      removeEventListener('online', send)
      document.removeEventListener('visibilitychange', seen)
      clearInterval(timer)
    }
  }, [outbox, accountId])
  return <OutboxContext value={outbox}>{open && children}</OutboxContext>
}

export function useOutbox(): Outbox {
  const outbox = useContext(OutboxContext)
  if (outbox === undefined) throw new Error('useOutbox is used outside OutboxProvider')
  return outbox
}

/** What waits or was refused, in the order it was said. */
export function useWaiting(): readonly Waiting[] {
  const outbox = useOutbox()
  return useSyncExternalStore(outbox.subscribe, () => outbox.waiting)
}

export function useWaitingOn(subject: string): readonly Waiting[] {
  return ofSubject(useWaiting(), subject)
}

type Saying = Pick<Waiting, 'subject' | 'about' | 'params' | 'body'> & Partial<Pick<Waiting, 'photos'>>

/**
 * `const say = useSay()`, then `await say(action, { subject, about, params, body })`: arrived, or kept until it can be.
 * @throws ApiProblem of a refusal while the screen that asked still stands
 */
export function useSay(): (action: QueuedAction, saying: Saying) => Promise<Outcome> {
  const outbox = useOutbox()
  const standingRef = useRef(true)
  useEffect(() => {
    standingRef.current = true
    return () => {
      standingRef.current = false
    }
  }, [])
  return ({ name }, saying) => outbox.say({ photos: [], ...saying, action: name }, () => standingRef.current)
}
