import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { ensure, node, root } from './ensure.mjs'
import { filesBelow } from './files.mjs'

const parts = ['contracts', 'server', 'web', 'e2e']
const edges = '.dependency-cruiser.mjs'
const tool = (name, ...args) => ({ program: path.join(root, 'node_modules', name), args })

/** Every promise of the code that a program can hold it to. Words after the command pick those whose name has one. */
const checks = [
  { name: 'format', ...tool('oxfmt/bin/oxfmt', '--check', '.') },
  { name: 'lint', ...tool('oxlint/bin/oxlint') },
  ...parts.map((part) => ({
    name: `types of ${part}`,
    ...tool('typescript/bin/tsc', '-p', part, '--pretty', 'false'),
  })),
  {
    name: 'edges between parts',
    ...tool('dependency-cruiser/bin/dependency-cruiser.mjs', '--config', edges, ...parts),
  },
  { name: 'nothing unused', ...tool('knip/bin/knip.js', '--no-progress') },
  { name: 'architecture', program: '--test', args: ['--test-reporter=dot', 'server/src/architecture.test.ts'] },
  { name: 'fresh migration is schema.sql', program: 'server/src/kernel/database/generate.ts', args: ['--check'] },
  { name: 'lengths of files', run: longFiles },
  { name: 'lock file', run: lockFile },
]

await ensure()
const wanted = process.argv.slice(2)
const queue = checks.filter(({ name }) => wanted.length === 0 || wanted.some((word) => name.includes(word)))
const failed = []
await Promise.all([worker(), worker()])

if (failed.length > 0) console.error(`\nFailed: ${failed.join(', ')}`)
process.exit(failed.length > 0 ? 1 : 0)

async function worker() {
  for (let check = queue.shift(); check; check = queue.shift()) {
    const began = performance.now()
    const { ok, output } = check.run ? outcome(check.run()) : await execute(check)
    const seconds = ((performance.now() - began) / 1000).toFixed(1)
    console.log(`${ok ? '✔' : '✖'} ${check.name} (${seconds} s)`)
    if (ok) continue
    failed.push(check.name)
    console.log(output.trimEnd().replace(/^/gm, '    '))
  }
}

function outcome(faults) {
  return { ok: faults.length === 0, output: faults.join('\n') }
}

/** Runs a program of the project on its own Node. */
function execute({ program, args }) {
  return new Promise((resolve) => {
    const child = spawn(node, [program, ...args], { cwd: root, env: { ...process.env, NO_COLOR: '1' } })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
    child.once('close', (code) => resolve({ ok: code === 0, output }))
  })
}

function longFiles() {
  return [...parts, 'scripts']
    .flatMap(filesBelow)
    .filter((file) => /\.(ts|tsx|mjs|css|sql)$/.test(file) && !/\.gen\.ts$|^server\/schema\.sql$/.test(file))
    .map((file) => ({ file, lines: readFileSync(path.join(root, file), 'utf8').split('\n').length - 1 }))
    .filter(({ lines }) => lines > 300)
    .map(({ file, lines }) => `${file} has ${lines} lines; 300 are the most.`)
}

/**
 * The lock file names versions and checksums, for every platform, and leaves it to each machine where packages come
 * from. `npm ci` refuses one that lacks a platform's package.
 */
function lockFile() {
  const { packages } = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'))
  const names = new Set(Object.keys(packages).map((place) => place.split('node_modules/').at(-1)))
  return Object.entries(packages).flatMap(([place, { resolved, link, optionalDependencies = {} }]) => [
    ...(resolved && !link ? [`${place} names an address: ${resolved}`] : []),
    ...Object.keys(optionalDependencies)
      .filter((name) => !names.has(name))
      .map((name) => `${name}, which ${place} wants, is missing.`),
  ])
}
