import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { node, root, run } from './ensure.mjs'

const built = path.join(root, 'web/dist/.built')

/** Builds the web app unless what was built is newer than its sources. Ends the program when that fails. */
export async function buildWeb() {
  const newest = Math.max(
    ...['web', 'contracts/src', 'package-lock.json'].map((place) => changed(path.join(root, place))),
  )
  if (existsSync(built) && statSync(built).mtimeMs >= newest) return
  console.log('Building the web app …')
  const vite = path.join(root, 'node_modules/vite/bin/vite.js')
  const code = await run(node, [vite, 'build', path.join(root, 'web'), '--logLevel', 'warn'])
  if (code !== 0) process.exit(code)
  writeFileSync(built, '')
}

/** When anything below a place was last changed, added or removed; what is built or installed does not count. */
function changed(place) {
  const stats = statSync(place)
  if (!stats.isDirectory()) return stats.mtimeMs
  const inside = readdirSync(place).filter((name) => name !== 'dist' && name !== 'node_modules')
  return Math.max(stats.mtimeMs, ...inside.map((name) => changed(path.join(place, name))))
}
