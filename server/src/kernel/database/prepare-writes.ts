import type { PoolClient } from 'pg'

/** Texts longer than this carry many rows and do not come again. */
const LONGEST = 4_000
/** Enough for every write of the program; what comes after them is sent as it is. */
const MOST = 300

/**
 * Has a connection parse and plan a write once and from then on only run it, which halves its cost. Reading lists is left
 * out: their plan should depend on the filters that are set.
 */
export function prepareWrites(client: PoolClient): void {
  const names = new Map<string, string>()
  const send = client.query.bind(client) as (...args: unknown[]) => unknown
  const nameOf = (text: string): string | undefined => {
    if (!names.has(text) && names.size < MOST && isWrite(text)) names.set(text, `write_${names.size}`)
    return names.get(text)
  }
  const query = (...args: unknown[]) => {
    const [text, values, ...rest] = args
    if (typeof text !== 'string' || !Array.isArray(values)) return send(...args)
    const name = nameOf(text)
    return name ? send({ name, text, values }, ...rest) : send(...args)
  }
  client.query = query as typeof client.query
}

/** Changes, and reads that lock one row in order to change it. */
const isWrite = (text: string): boolean =>
  text.length <= LONGEST && (/^\s*(insert|update|delete|with "write_)/.test(text) || text.endsWith(' for update'))
