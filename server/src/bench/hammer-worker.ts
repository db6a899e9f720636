/** Reads a load from its input, puts it on the server, and writes what it measured. */
import { text } from 'node:stream/consumers'
import autocannon from 'autocannon'
import type { Hammered, Load } from './hammer.ts'

const load = JSON.parse(await text(process.stdin)) as Load
let next = 0
const result = await autocannon({
  url: load.url,
  connections: load.connections,
  ...(load.once ? { amount: load.requests.length } : { duration: load.seconds }),
  requests: [
    {
      method: load.method,
      setupRequest: (request) => {
        const one = load.requests[next++ % load.requests.length]
        return {
          ...request,
          path: `/api/v1${one?.path ?? ''}`,
          headers: { authorization: `Bearer ${load.token}`, 'content-type': 'application/json' },
          ...(one?.body ? { body: JSON.stringify(one.body) } : {}),
        }
      },
    },
  ],
})
const measured: Hammered = {
  name: 'http',
  perSecond: Math.round(result['2xx'] / result.duration),
  p50: result.latency.p50,
  p99: result.latency.p99,
  failed: result.non2xx + result.errors,
}
process.stdout.write(JSON.stringify(measured))
