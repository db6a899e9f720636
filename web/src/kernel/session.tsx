import { api, type Permission } from '@houqin/contracts'
import type { Me } from '@houqin/contracts/identity'
import { createContext, useContext, type ReactNode } from 'react'
import { useEndpoint } from './queries.ts'
import { TimeZoneContext } from './use-format.ts'

const SessionContext = createContext<Me | undefined>(undefined)

interface SessionGateProps {
  children: ReactNode
  /** Shown until it is known who is signed in. */
  waiting: ReactNode
  /** Shown where it cannot be found out; being signed out leads to the login page by itself. */
  failed: (error: Error, again: () => void) => ReactNode
  /** Shown to whoever signed in with a one-time password, until they have chosen their own. */
  oneTime: ReactNode
}

/** Lets the signed-in person through and tells everything below who that is. */
export function SessionGate({ children, waiting, failed, oneTime }: SessionGateProps) {
  const session = useEndpoint(api.getSession)
  if (session.data !== undefined) {
    return (
      <SessionContext value={session.data}>
        <TimeZoneContext value={session.data.organisation.timeZone}>
          {session.data.mustChangePassword ? oneTime : children}
        </TimeZoneContext>
      </SessionContext>
    )
  }
  if (session.error !== null && !isSignedOut(session.error)) return failed(session.error, () => void session.refetch())
  return waiting
}

export function useMe(): Me {
  const me = useContext(SessionContext)
  if (me === undefined) throw new Error('useMe is used outside SessionGate')
  return me
}

/** `const can = useCan()`, then `can('repair.assign')`: whether the screen may offer it; the server decides. */
export function useCan(): (permission: Permission) => boolean {
  const { permissions } = useMe()
  return (permission) => permissions[permission] !== undefined
}

function isSignedOut(error: Error): boolean {
  return 'status' in error && error.status === 401
}
