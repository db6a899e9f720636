import { api } from '@houqin/contracts'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { addressOf } from './call.ts'
import { useEndpoint } from './queries.ts'

/** How many messages wait unread, live: the server says when that changes, and what is on screen is asked for again. */
export function useUnread(): number {
  const first = useEndpoint(api.countUnread)
  const [told, setTold] = useState<number>()
  const client = useQueryClient()
  useEffect(() => {
    const source = new EventSource(addressOf(api.followMessages, {}))
    source.onmessage = ({ data }) => {
      setTold((JSON.parse(String(data)) as { unread: number }).unread)
      void client.invalidateQueries({ queryKey: [api.listMessages.path] })
      void client.invalidateQueries({ queryKey: [api.getDiscussion.path] })
    }
    return () => source.close()
  }, [client])
  return told ?? first.data?.count ?? 0
}
