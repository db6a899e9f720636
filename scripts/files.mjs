import { readdirSync } from 'node:fs'
import path from 'node:path'
import { root } from './ensure.mjs'

const elsewhere = new Set(['node_modules', 'dist', 'data', 'bench', 'test-results', '.git'])

/** Files of the project below a folder, as paths from the project's folder with forward slashes, in order. */
export function filesBelow(folder) {
  const entries = readdirSync(path.join(root, folder), { withFileTypes: true })
  return entries
    .filter(({ name }) => !(elsewhere.has(name) && folder.split('/').length < 2))
    .flatMap((entry) => {
      const file = folder === '' ? entry.name : `${folder}/${entry.name}`
      return entry.isDirectory() ? filesBelow(file) : [file]
    })
    .sort()
}
