import { readArguments, readConfig } from './kernel/config.ts'
import { StartError } from './kernel/errors.ts'
import { startProgram, type Program } from './start.ts'

const stopping = new AbortController()
try {
  const config = readConfig({ ...process.env, ...readArguments(process.argv.slice(2)) })
  const program = await startProgram(config)
  stopOnSignal(program)
  if (config.demo) await (await import('./demo/load-demo.ts')).loadDemo(program.runtime, { signal: stopping.signal })
  await program.runtime.jobs.start(program.runtime)
  await listen(program)
  process.stdout.write(
    `Houqin ready at http://${config.host === '0.0.0.0' ? 'localhost' : config.host}:${config.port}\n`,
  )
} catch (error) {
  // Being stopped is no failure; whoever stops the program ends it.
  if (!stopping.signal.aborted) fail(error)
}

function fail(error: unknown): never {
  process.stderr.write(
    error instanceof StartError
      ? `${error.message}\n`
      : `Houqin could not start.\n${(error as Error).stack ?? String(error)}\n`,
  )
  process.exit(1)
}

async function listen({ app, runtime, stop }: Program): Promise<void> {
  const { port, host } = runtime.config
  try {
    await app.listen({ port, host })
  } catch (cause) {
    await stop()
    const { code } = cause as NodeJS.ErrnoException
    if (code === 'EADDRINUSE')
      throw new StartError(
        `Port ${port} is in use. Stop the other program, or choose another port: PORT=3001 npm start`,
        { cause },
      )
    if (code === 'EACCES')
      throw new StartError(`Port ${port} may not be opened by this user. Choose one above 1023: PORT=3000 npm start`, {
        cause,
      })
    throw cause
  }
}

function stopOnSignal({ stop }: Program): void {
  const onSignal = () => {
    if (stopping.signal.aborted) return
    stopping.abort()
    process.stdout.write('Stopping…\n')
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`Houqin did not stop cleanly: ${String(error)}\n`)
        process.exit(1)
      },
    )
  }
  process.on('SIGINT', onSignal)
  process.on('SIGTERM', onSignal)
}
