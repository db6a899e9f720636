import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { root } from './ensure.mjs'

const parts = ['contracts', 'server', 'web', 'e2e']

/** A copy of the sources in a temporary folder, with the packages as they are installed. @returns the folder */
export function copyProject() {
  const copy = mkdtempSync(path.join(tmpdir(), 'houqin-copy-'))
  const filter = (file) => !/(^|[\\/])(node_modules|dist)$/.test(path.relative(root, file))
  for (const part of [...parts, 'scripts'])
    cpSync(path.join(root, part), path.join(copy, part), { recursive: true, filter })
  for (const entry of readdirSync(root, { withFileTypes: true }))
    if (entry.isFile()) cpSync(path.join(root, entry.name), path.join(copy, entry.name))
  linkPackages(copy)
  return copy
}

/** Links every package, but the project's own ones to the copy. */
function linkPackages(copy) {
  const packages = path.join(copy, 'node_modules')
  mkdirSync(path.join(packages, '@houqin'), { recursive: true })
  for (const name of readdirSync(path.join(root, 'node_modules')))
    if (name !== '@houqin') symlinkSync(path.join(root, 'node_modules', name), path.join(packages, name))
  for (const part of parts) {
    symlinkSync(path.join(copy, part), path.join(packages, '@houqin', part))
    const own = path.join(root, part, 'node_modules')
    if (existsSync(own)) symlinkSync(own, path.join(copy, part, 'node_modules'))
  }
}
