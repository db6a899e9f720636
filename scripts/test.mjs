import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildWeb } from './build-web.mjs'
import { findChromium } from './chromium.mjs'
import { ensure, node, root, run } from './ensure.mjs'
import { filesBelow } from './files.mjs'

const isTest = (file) => /\.test\.(ts|tsx|mjs)$/.test(file)
const isJourney = (file) => file.startsWith('e2e/')

await ensure()
const named = process.argv.slice(2).map((file) => path.relative(root, path.resolve(file)).split(path.sep).join('/'))
const files =
  named.length > 0 ? named : ['contracts', 'server', 'web', 'scripts', 'e2e'].flatMap(filesBelow).filter(isTest)
const missing = files.filter((file) => !existsSync(path.join(root, file)))
if (missing.length > 0) {
  console.error(`No such file: ${missing.join(', ')}`)
  process.exit(1)
}
const journeys = files.filter(isJourney)
const others = files.filter((file) => !isJourney(file))

const chromium = journeys.length > 0 ? await findChromium() : null
if (journeys.length > 0) await buildWeb()

const folder = mkdtempSync(path.join(tmpdir(), 'houqin-test-'))
const rounds = []
if (others.length > 0) rounds.push(await round('others', ['server/src/testing/run.ts'], others))
if (journeys.length > 0 && chromium) {
  const runner = ['--test', '--test-concurrency=1', '--test-global-setup=e2e/support/global-setup.ts']
  rounds.push(await round('journeys', runner, journeys))
}
rmSync(folder, { recursive: true, force: true })

if (rounds.length > 1) tellTogether(rounds)
if (journeys.length > 0 && !chromium)
  console.error(
    `The ${journeys.length} files of journeys did not run, because there is no Chromium. ` +
      'Install Chromium or Chrome, or name its program in HOUQIN_CHROMIUM, and run the tests again.',
  )
process.exit(rounds.every(({ code }) => code === 0) && (journeys.length === 0 || chromium) ? 0 : 1)

/** Runs test files with Node's runner and keeps its counts. */
async function round(name, runner, tests) {
  const counts = path.join(folder, `${name}.json`)
  const reporters = [
    '--test-timeout=900000',
    '--test-reporter=spec',
    '--test-reporter-destination=stdout',
    '--test-reporter=./scripts/count-reporter.mjs',
    `--test-reporter-destination=${counts}`,
  ]
  const env = chromium ? { HOUQIN_CHROMIUM: chromium } : {}
  const code = await run(node, [...runner, ...reporters, ...tests], env)
  const summary = existsSync(counts) ? readFileSync(counts, 'utf8') : ''
  return { code, summary: summary === '' ? null : JSON.parse(summary) }
}

/** The summary of both rounds in the words of Node's runner. */
function tellTogether(all) {
  const sum = (read) => all.reduce((total, { summary }) => total + (summary ? read(summary) : 0), 0)
  console.log('\nTogether:')
  for (const [label, name] of [
    ['tests', 'tests'],
    ['suites', 'suites'],
    ['pass', 'passed'],
    ['fail', 'failed'],
    ['cancelled', 'cancelled'],
    ['skipped', 'skipped'],
    ['todo', 'todo'],
  ])
    console.log(`ℹ ${label} ${sum(({ counts }) => counts[name])}`)
  console.log(`ℹ duration_ms ${sum(({ duration_ms }) => duration_ms)}`)
}
