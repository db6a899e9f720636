import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** Folder of the project. */
export const root = fileURLToPath(new URL('..', import.meta.url))

/** The project's own Node 24, a development dependency: the machine's Node only has to be able to run npm. */
export const node = path.join(root, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node')

/** Installs what package-lock.json lists and node_modules lacks. Ends the program when that fails. */
export async function ensure() {
  if (complete()) return
  console.log('Installing packages; this takes a minute or two and happens once …')
  const npm = process.env.npm_execpath
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
  const code = npm ? await run(process.execPath, [npm, ...args]) : await run('npm', args)
  if (code === 0 && existsSync(node)) return
  console.error('The packages could not be installed; what npm says above names the cause. Mend it and try again.')
  process.exit(code || 1)
}

/** Whether every package of the lock file that this platform needs is there in its version. */
function complete() {
  const installed = path.join(root, 'node_modules/.package-lock.json')
  if (!existsSync(node) || !existsSync(installed)) return false
  const present = packagesOf(installed)
  return Object.entries(packagesOf(path.join(root, 'package-lock.json'))).every(
    ([place, { version, optional, devOptional, peer }]) =>
      !place.includes('node_modules/') ||
      present[place]?.version === version ||
      (!present[place] && (optional || devOptional || peer)),
  )
}

const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages

const running = new Set()
for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => {
    if (running.size === 0) process.exit(signalCode(signal))
    running.forEach((child) => child.kill(signal))
  })
if (process.env.npm_lifecycle_event) await import('./end-with-parent.mjs')

/** Runs a program in the project's folder with this terminal, passing signals on. @returns its exit code */
export function run(file, args, env = {}) {
  return finished(start(file, args, env))
}

/** Starts a program without waiting for its end. */
export function start(file, args, env = {}) {
  const shell = process.platform === 'win32' && file === 'npm'
  const child = spawn(file, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env }, shell })
  running.add(child)
  child.once('exit', () => running.delete(child))
  return child
}

/** @returns the exit code of a program that was started; 130 and the like when a signal ended it */
export function finished(child) {
  return new Promise((resolve) => {
    child.once('error', (error) => {
      console.error(`${child.spawnfile} could not be started: ${error.message}`)
      resolve(127)
    })
    child.once('exit', (code, signal) => resolve(code ?? signalCode(signal)))
  })
}

const signalCode = (signal) => (signal === 'SIGINT' ? 130 : 143)
