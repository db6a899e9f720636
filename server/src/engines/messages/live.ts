import { PassThrough } from 'node:stream'
import { sql } from 'kysely'
import type { Runtime } from '../../kernel/runtime.ts'

/** How often the inboxes of those who are watching are looked at, and an idle line is kept open. */
const LOOK_EVERY = 1000
const KEEP_ALIVE_EVERY = 25_000

interface Watcher {
  stream: PassThrough
  told: string
}

interface Hub {
  watchers: Map<string, Set<Watcher>>
  timer: NodeJS.Timeout | null
}

const hubs = new WeakMap<Runtime, Hub>()

/**
 * A stream of server-sent events for one person. All watchers of a process share one query a second, which sees what
 * any process committed; a notification inside writing transactions would serialise their commits.
 */
export function watchInbox(runtime: Runtime, personId: string): PassThrough {
  const hub = hubs.get(runtime) ?? { watchers: new Map(), timer: null }
  hubs.set(runtime, hub)
  const watcher: Watcher = { stream: new PassThrough(), told: '' }
  const own = hub.watchers.get(personId) ?? new Set()
  hub.watchers.set(personId, own.add(watcher))
  const beat = setInterval(() => watcher.stream.write(': still here\n\n'), KEEP_ALIVE_EVERY)
  const leave = () => {
    clearInterval(beat)
    own.delete(watcher)
    if (own.size === 0) hub.watchers.delete(personId)
    if (hub.watchers.size === 0 && hub.timer) {
      clearTimeout(hub.timer)
      hub.timer = null
    }
  }
  const end = () => watcher.stream.end()
  watcher.stream.once('close', leave)
  runtime.closing.addEventListener('abort', end, { once: true })
  watcher.stream.once('close', () => runtime.closing.removeEventListener('abort', end))
  watcher.stream.write('retry: 3000\n\n')
  if (hub.timer === null) look(runtime, hub)
  return watcher.stream
}

function look(runtime: Runtime, hub: Hub): void {
  hub.timer = setTimeout(() => {
    tell(runtime, hub)
      .catch((error: unknown) => runtime.log.error(error, 'live inbox'))
      .finally(() => {
        if (hub.watchers.size > 0 && !runtime.closing.aborted) look(runtime, hub)
      })
  }, LOOK_EVERY)
}

async function tell(runtime: Runtime, { watchers }: Hub): Promise<void> {
  const { rows } = await sql<{ person_id: string; unread: number; newest: string }>`
    select w.person_id, count(m.id)::int as unread, coalesce(max(m.at)::text, '') as newest
    from unnest(${sql.val([...watchers.keys()])}::uuid[]) as w(person_id)
    left join message m on m.person_id = w.person_id and m.read_at is null and not exists (
      select 1 from message_preference p where p.person_id = m.person_id and m.kind = any(p.muted))
    group by w.person_id`.execute(runtime.database.main)
  for (const { person_id, unread, newest } of rows)
    for (const watcher of watchers.get(person_id) ?? []) {
      const state = `${unread} ${newest}`
      if (state === watcher.told) continue
      watcher.told = state
      watcher.stream.write(`data: ${JSON.stringify({ unread })}\n\n`)
    }
}
