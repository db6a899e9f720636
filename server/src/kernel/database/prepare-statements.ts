import type { PoolClient } from 'pg'

/** Texts longer than this carry many rows and do not come again. */
const LONGEST = 12_000
/** Enough for every such statement of the program; what comes after them is sent as it is. */
const MOST = 400

/** Begins a read that finds its rows by key, so that one plan is right for every value. */
export const BY_KEY = '/* by key */'

/**
 * Has a connection parse and plan a write, or a read by key, once and from then on only run it, which halves its cost.
 * Reading lists is left out: their plan should depend on the filters that are set. Tells of every round trip.
 */
export function prepareStatements(client: PoolClient, onRoundTrip: () => void): void {
  const names = new Map<string, string>()
  const send = client.query.bind(client) as (...args: unknown[]) => unknown
  let waiting = 0
  const nameOf = (text: string): string | undefined => {
    if (!names.has(text) && names.size < MOST && isWorthIt(text)) names.set(text, `kept_${names.size}`)
    return names.get(text)
  }
  const counted = (answer: unknown): unknown => {
    // what follows something that is still on its way travels with it
    if (waiting === 0) onRoundTrip()
    if (!(answer instanceof Promise)) return answer
    waiting += 1
    const back = () => void (waiting -= 1)
    answer.then(back, back)
    return answer
  }
  const query = (...args: unknown[]) => {
    const [text, values, ...rest] = args
    if (typeof text !== 'string' || !Array.isArray(values)) return counted(send(...args))
    const name = nameOf(text)
    return counted(name ? send({ name, text, values }, ...rest) : send(...args))
  }
  client.query = query as typeof client.query
}

/** Changes, reads that lock one row in order to change it, and reads by key. */
const isWorthIt = (text: string): boolean =>
  text.length <= LONGEST &&
  (/^\s*(insert|update|delete|with "write_|\/\* last \*\/|\/\* (by key|unless unchanged) \*\/)/.test(text) ||
    text.endsWith(' for update'))
