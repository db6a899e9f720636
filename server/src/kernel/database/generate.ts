/**
 * Writes what is derived from the migrations: `schema.gen.ts` (types) and `server/schema.sql` (dump).
 * `--check` only compares and fails when they differ.
 */
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { connect } from './connect.ts'
import { dumpSchema } from './dump-schema.ts'
import { startEmbedded } from './embedded.ts'
import { migrate } from './migrate.ts'

const root = path.join(import.meta.dirname, '../../../..')
const typesFile = path.join(import.meta.dirname, 'schema.gen.ts')
const schemaFile = path.join(root, 'server/schema.sql')
const check = process.argv.includes('--check')

const folder = await mkdtemp(path.join(tmpdir(), 'houqin-schema-'))
const server = await startEmbedded(folder, ['fsync=off'])
try {
  const database = connect(server.url, { max: 2 })
  await migrate(database.main)
  const schema = await dumpSchema(database.main)
  await database.close()
  const types = path.join(folder, 'schema.gen.ts')
  const arguments_ = [
    '--url',
    server.url,
    '--dialect',
    'postgres',
    '--out-file',
    types,
    '--date-parser',
    'string',
    '--numeric-parser',
    'string',
    '--type-only-imports',
  ]
  const cli = path.join(root, 'node_modules/kysely-codegen/dist/cli/bin.js')
  await promisify(execFile)(process.execPath, [cli, ...arguments_])
  const pairs = [
    [typesFile, await readFile(types, 'utf8')],
    [schemaFile, schema],
  ] as const
  for (const [file, content] of pairs) {
    if (!check) await writeFile(file, content)
    else if ((await readFile(file, 'utf8')) !== content) {
      process.exitCode = 1
      process.stderr.write(`${path.relative(root, file)} does not match the migrations. Run: npm run schema\n`)
    }
  }
} finally {
  await server.stop()
  await rm(folder, { recursive: true, force: true })
}
