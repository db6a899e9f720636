import { parseArgs } from 'node:util'
import { rebuildLedger } from './engines/ledger/index.ts'
import { readConfig } from './kernel/config.ts'
import { StartError } from './kernel/errors.ts'
import type { Runtime } from './kernel/runtime.ts'
import { startProgram } from './start.ts'

const USAGE = `Usage: houqin COMMAND

  ledger rebuild           derive the ledger anew from the records and post what differs
  ledger rebuild --check   only compare; exit code 1 when something differs

The settings are those of the server (HOUQIN_DATA, DATABASE_URL); it may be running meanwhile.
`
const SHOWN = 20

try {
  process.exit(await runCommand(process.argv.slice(2)))
} catch (error) {
  process.stderr.write(`${error instanceof StartError ? error.message : ((error as Error).stack ?? String(error))}\n`)
  process.exit(1)
}

/** @returns the exit code */
async function runCommand(args: string[]): Promise<number> {
  const said = readCommand(args)
  if (said?.help || said?.words !== 'ledger rebuild') {
    process[said?.help ? 'stdout' : 'stderr'].write(USAGE)
    return said?.help ? 0 : 2
  }
  const program = await startProgram(readConfig(process.env), { guest: true })
  try {
    return await rebuild(program.runtime, said.check)
  } finally {
    await program.stop()
  }
}

/** Null: an option that does not exist. */
function readCommand(args: string[]): { words: string; check: boolean; help: boolean } | null {
  const options = {
    check: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  } as const
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
    return { words: positionals.join(' '), check: values.check, help: values.help }
  } catch {
    return null // the usage says which options there are
  }
}

async function rebuild(runtime: Runtime, check: boolean): Promise<number> {
  const { records, facts, differing } = await rebuildLedger(runtime, { mend: !check })
  const counts = { Records: records, Facts: facts, Differences: differing.length }
  for (const [name, count] of Object.entries(counts)) process.stdout.write(`${name}: ${count.toLocaleString('en')}\n`)
  if (differing.length === 0) {
    process.stdout.write('The ledger is what the records imply.\n')
    return 0
  }
  for (const id of differing.slice(0, SHOWN)) process.stdout.write(`  ${id}\n`)
  if (differing.length > SHOWN) process.stdout.write(`  and ${differing.length - SHOWN} more\n`)
  process.stdout.write(
    check
      ? 'These records differ from the ledger. Mend them: houqin ledger rebuild\n'
      : 'The differences are posted.\n',
  )
  return check ? 1 : 0
}
