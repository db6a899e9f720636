import { buildWeb } from './build-web.mjs'
import { ensure, node, run } from './ensure.mjs'

await ensure()
await buildWeb()
process.exit(
  await run(node, ['--import', './scripts/end-with-parent.mjs', 'server/src/main.ts', ...process.argv.slice(2)]),
)
