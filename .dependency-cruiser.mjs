import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const server = fileURLToPath(new URL('server/src/', import.meta.url))
const floors = floorsInOrder()
const listed = (names) => `^server/src/(${names.join('|')})/`

/** Files that run only in tests. */
const testOnly = '(\\.test\\.tsx?|/factory\\.ts)$|^server/src/testing/'
/** Files that may use those. */
const tests = `${testOnly}|^server/src/bench/|^e2e/|^scripts/`

export default {
  forbidden: [
    {
      name: 'kernel-knows-no-floor-above',
      severity: 'error',
      from: { path: '^server/src/kernel/', pathNot: tests },
      to: { path: '^server/src/(engines|modules)/' },
    },
    {
      name: 'engines-know-no-module',
      severity: 'error',
      from: { path: '^server/src/engines/', pathNot: tests },
      to: { path: '^server/src/modules/' },
    },
    {
      name: 'only-index-of-another',
      comment: 'A module or engine is used through the functions its index.ts exports.',
      severity: 'error',
      from: { path: '^server/src/(engines|modules)/([^/]+)/', pathNot: tests },
      to: { path: '^server/src/(engines|modules)/', pathNot: ['^server/src/$1/$2/', '/index\\.ts$'] },
    },
    {
      name: 'only-index-from-outside',
      severity: 'error',
      from: { path: '^server/src/', pathNot: ['^server/src/(kernel|engines|modules)/', tests] },
      to: { path: '^server/src/(engines|modules)/', pathNot: '/index\\.ts$' },
    },
    ...floors.slice(0, -1).map((floor, position) => ({
      name: `only-earlier-than-${floor.replace('/', '-')}`,
      comment: 'Only what stands earlier in server/src/modules.ts may be imported.',
      severity: 'error',
      from: { path: listed([floor]), pathNot: tests },
      to: { path: listed(floors.slice(position + 1)) },
    })),
    {
      name: 'web-and-contracts-never-import-server',
      severity: 'error',
      from: { path: '^(web|contracts)/' },
      to: { path: '^server/' },
    },
    {
      name: 'contracts-import-only-zod',
      severity: 'error',
      from: { path: '^contracts/src/', pathNot: testOnly },
      to: { pathNot: '^contracts/src/|(^|/)node_modules/zod/' },
    },
    {
      name: 'web-kernel-and-ui-know-no-module',
      severity: 'error',
      from: { path: '^web/src/(kernel|ui)/', pathNot: testOnly },
      to: { path: '^web/src/modules/' },
    },
    {
      name: 'production-never-imports-tests',
      severity: 'error',
      from: { pathNot: tests },
      to: { path: testOnly },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-unknown-import',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    // TypeScript 7 is native and offers no parser to other programs; swc reads its syntax, `import type` included.
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^web/dist/' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
}

/** `engines/…` and `modules/…` in the order of the list in server/src/modules.ts. @throws for a folder not listed. */
function floorsInOrder() {
  const file = `${server}modules.ts`
  if (!existsSync(file)) return []
  const source = readFileSync(file, 'utf8')
  const list = source.slice(source.search(/export const \w+[^=]*= *\[/))
  const imports = source.matchAll(
    /import \{ *(?:\w+ as )?(\w+) *\} from '\.\/((?:engines|modules)\/[^/']+)\/index\.ts'/g,
  )
  const found = [...imports].map(([, name, folder]) => ({ folder, at: list.search(new RegExp(`\\b${name}\\b`)) }))
  const order = found.sort((a, b) => a.at - b.at).map(({ folder }) => folder)
  const missing = foldersWithIndex().filter((folder) => !order.includes(folder))
  if (missing.length > 0 || found.some(({ at }) => at < 0))
    throw new Error(`Not in the list of server/src/modules.ts: ${missing.join(', ') || 'an import'}`)
  return order
}

function foldersWithIndex() {
  return ['engines', 'modules'].flatMap((floor) =>
    (existsSync(server + floor) ? readdirSync(server + floor) : [])
      .map((name) => `${floor}/${name}`)
      .filter((folder) => existsSync(`${server}${folder}/index.ts`)),
  )
}
