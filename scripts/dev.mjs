import { ensure, finished, node, start } from './ensure.mjs'

await ensure()
const server = start(node, ['--watch', '--watch-preserve-output', 'server/src/main.ts'], {
  HOUQIN_CHECK_RESPONSES: 'on',
})
const web = start(node, ['node_modules/vite/bin/vite.js', 'web', '--clearScreen', 'false'])

// When one of the two ends, the other has no purpose.
const code = await Promise.race([finished(server), finished(web)])
for (const child of [server, web]) child.kill('SIGTERM')
await Promise.all([server, web].map((child) => child.exitCode ?? child.signalCode ?? finished(child)))
process.exit(code)
