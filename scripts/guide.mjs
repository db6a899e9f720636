import { filesBelow } from './files.mjs'

// The journeys keep what they see as the pictures of docs/guide, on a larger demonstration than the tests take.
process.env.HOUQIN_GUIDE = 'on'
process.argv.splice(2, Infinity, ...filesBelow('e2e').filter((file) => file.endsWith('.test.ts')))
await import('./test.mjs')
