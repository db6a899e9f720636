#!/usr/bin/env node
import { ensure, node, run } from './ensure.mjs'

await ensure()
process.exit(await run(node, ['server/src/cli.ts', ...process.argv.slice(2)]))
