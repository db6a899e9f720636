import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { copyProject } from './copy-project.mjs'
import { node } from './ensure.mjs'

// The mark by which Node knows a test within a test would make the runner of the check skip its files.
const { NODE_TEST_CONTEXT: _mark, ...env } = process.env
let copy

before(() => (copy = copyProject()))
after(() => rmSync(copy, { recursive: true, force: true }))

/** Runs a script of the copy. */
function runScript(name, ...args) {
  return new Promise((resolve) => {
    execFile(node, [`scripts/${name}.mjs`, ...args], { cwd: copy, env }, (error, output) =>
      resolve({ ok: !error, output }),
    )
  })
}

/** Runs one check in the copy after `change` of a file there, and puts the file back. */
async function check(name, { file, change }) {
  const place = path.join(copy, file)
  const original = readFileSync(place, 'utf8')
  const changed = change(original)
  assert.notEqual(changed, original, `nothing was planted in ${file}`)
  writeFileSync(place, changed)
  try {
    return await new Promise((resolve) => {
      execFile(node, ['scripts/check.mjs', name], { cwd: copy, env }, (error, output) =>
        resolve({ ok: !error, output }),
      )
    })
  } finally {
    writeFileSync(place, original)
  }
}

const add = (line) => (source) => `${line}\n${source}`

test('the copy without a plant passes', async () => {
  for (const name of ['edges', 'types of contracts']) {
    const { ok, output } = await check(name, { file: 'README.md', change: add('') })
    assert.ok(ok, output)
  }
})

for (const [title, file, line, rule] of [
  [
    'the kernel imports a module',
    'server/src/kernel/config.ts',
    "import '../modules/repairs/index.ts'",
    'kernel-knows',
  ],
  [
    'the kernel imports a type of an engine',
    'server/src/kernel/config.ts',
    "import type { X } from '../engines/ledger/index.ts'",
    'kernel-knows',
  ],
  [
    'an engine imports a module',
    'server/src/engines/cases/policy.ts',
    "import '../../modules/repairs/index.ts'",
    'engines-know-no-module',
  ],
  [
    'a module reaches into an engine',
    'server/src/modules/repairs/index.ts',
    "export * from '../../engines/cases/policy.ts'",
    'only-index-of-another',
  ],
  [
    'a module imports one that is listed later',
    'server/src/engines/ledger/index.ts',
    "import '../cases/index.ts'",
    'only-earlier-than',
  ],
  [
    'a page imports the server',
    'web/src/modules.ts',
    "import '../../server/src/main.ts'",
    'web-and-contracts-never-import-server',
  ],
  ['a contract imports a library', 'contracts/src/system.ts', "import 'kysely'", 'contracts-import-only-zod'],
  [
    'production code imports a test',
    'server/src/main.ts',
    "import './architecture.test.ts'",
    'production-never-imports-tests',
  ],
])
  test(`refuses that ${title}`, async () => {
    const { ok, output } = await check('edges', { file, change: add(line) })
    assert.ok(!ok, 'the check passed')
    assert.match(output, new RegExp(`error ${rule}[^:]*: ${file.replaceAll('.', '\\.')}`))
  })

test('refuses an operation that says nothing of access', async () => {
  const { ok, output } = await check('types of contracts', {
    file: 'contracts/src/system.ts',
    change: (source) => source.replace(/^ {2}access: .*\n/m, ''),
  })
  assert.ok(!ok, 'the check passed')
  assert.match(output, /Property 'access' is missing/)
})

test('refuses a permission that no part of the program declares', async () => {
  const { ok, output } = await check('architecture', {
    file: 'contracts/src/system.ts',
    change: (source) => source.replace("permission: 'audit.list'", "permission: 'audit.peep'"),
  })
  assert.ok(!ok, 'the check passed')
  assert.match(output, /audit\.peep/)
})

test('refuses an error code without words', async () => {
  const { ok, output } = await check('architecture', {
    file: 'contracts/src/system.ts',
    change: (source) => source.replace("'rule.out-of-range'", "'rule.out-of-range', 'rule.unheard-of'"),
  })
  assert.ok(!ok, 'the check passed')
  assert.match(output, /rule\.unheard-of/)
})

test('refuses a text in one language only', async () => {
  const { ok, output } = await check('types of web', {
    file: 'web/src/ui/words.ts',
    change: (source) => source.replace(/\['重试', '[^']+'\]/, "['重试']"),
  })
  assert.ok(!ok, 'the check passed')
  assert.match(output, /ui\/words\.ts/)
})

test('a new module passes the checks as it is made', async () => {
  const made = await runScript('new-module', 'lost-items', '失物招领')
  assert.ok(made.ok, made.output)
  const checked = await runScript('check', 'format', 'lint', 'types', 'edges', 'unused', 'architecture', 'migration')
  assert.ok(checked.ok, checked.output)
})
