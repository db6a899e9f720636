import { randomUUID } from 'node:crypto'
import pg from 'pg'

/** A statement as the server sent it. */
export interface Statement {
  text: string
  values: unknown[]
}

let recording: Statement[] | null = null

type Query = (this: pg.Client, ...args: unknown[]) => unknown

const send = pg.Client.prototype.query as unknown as Query
pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
  const [said, values] = args as [string | { text: string; values?: unknown[] }, unknown[] | undefined]
  if (recording && typeof said === 'string') recording.push({ text: said, values: Array.isArray(values) ? values : [] })
  else if (recording && typeof said === 'object' && 'text' in said)
    recording.push({ text: said.text, values: said.values ?? [] })
  return send.apply(this, args)
} as unknown as typeof pg.Client.prototype.query

/** What the server sends to the database while something is done. Nobody else may ask it anything meanwhile. */
export async function recordStatements(work: () => Promise<void>): Promise<Statement[]> {
  const recorded: Statement[] = []
  recording = recorded
  try {
    await work()
  } finally {
    recording = null
  }
  return recorded
}

/** Sends recorded statements again through the bare driver: one connection, kept plans, one after the other. */
export async function replay(pool: pg.Pool, statements: readonly Statement[]): Promise<void> {
  const client = await pool.connect()
  try {
    for (const { text, values } of statements) {
      if (values.length === 0) await client.query(text)
      else await client.query({ name: nameOf(text), text, values })
    }
  } finally {
    client.release()
  }
}

const names = new Map<string, string>()
function nameOf(text: string): string {
  const name = names.get(text) ?? `replayed_${names.size}`
  names.set(text, name)
  return name
}

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

/**
 * The same statements for another record: what they make gets ids and a number of its own, what they refer to stays, and
 * `instead` names others for some of it.
 */
export function forAnother(
  statements: readonly Statement[],
  { known, instead = {} }: { known: ReadonlySet<string>; instead?: Readonly<Record<string, string>> },
): Statement[] {
  const fresh = new Map(Object.entries(instead))
  const number = `B-${randomUUID()}`
  const renew = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(renew)
    if (typeof value !== 'string') return value
    const renewed = value.replaceAll(uuid, (id) => {
      if (known.has(id) && !fresh.has(id)) return id
      const other = fresh.get(id) ?? randomUUID()
      fresh.set(id, other)
      return other
    })
    return renewed.replaceAll(/\bWX-\d{8}-\d+/g, number)
  }
  return statements.map(({ text, values }) => ({ text, values: values.map(renew) }))
}
