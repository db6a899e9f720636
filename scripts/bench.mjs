import { ensure, node, run } from './ensure.mjs'

await ensure()
process.exit(await run(node, ['server/src/bench/main.ts', ...process.argv.slice(2)]))
