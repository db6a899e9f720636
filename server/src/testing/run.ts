/** Runs tests against one PostgreSQL: `node server/src/testing/run.ts FILE …` (patterns as Node's test runner takes them). */
import { spawn } from 'node:child_process'
import { startTestCluster } from './cluster.ts'

const cluster = await startTestCluster()
const runner = spawn(process.execPath, ['--test', '--test-concurrency=2', ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, HOUQIN_TEST_CLUSTER: cluster.url, NODE_ENV: 'test' },
})
process.on('SIGINT', () => runner.kill('SIGINT'))
process.on('SIGTERM', () => runner.kill('SIGTERM'))
const code = await new Promise<number>((resolve) => runner.on('exit', (exit) => resolve(exit ?? 1)))
await cluster.stop()
process.exit(code)
