import { mkdirSync, existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { ensure, node, root, run } from './ensure.mjs'

const usage = `Usage: npm run new-module -- NAME [中文名] [SINGULAR]
NAME is the word of the business in the plural, in small letters: lost-items. SINGULAR defaults to NAME without its s.`

const [name = '', chinese = name, singular = name.replace(/ies$/, 'y').replace(/s$/, '')] = process.argv.slice(2)
if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name) || !/^[a-z][a-z0-9-]*$/.test(singular)) stop(usage)
if (existsSync(inProject(`server/src/modules/${name}`))) stop(`There is a module ${name} already.`)
await ensure()

const words = wordsOf()
const template = path.join(root, 'scripts/module-template')
const written = [
  write('contracts/module.ts', `contracts/src/${name}.ts`),
  write('migration/module.sql', `server/migrations/${nextMigration()}-${name}.sql`),
  write('server/README.md', `server/src/modules/${name}/README.md`),
  write('server/index.ts', `server/src/modules/${name}/index.ts`),
  write('server/routes.ts', `server/src/modules/${name}/routes.ts`),
  write('server/add-one.ts', `server/src/modules/${name}/add-${singular}.ts`),
  write('server/select-many.ts', `server/src/modules/${name}/select-${name}.ts`),
  write('server/module.test.ts', `server/src/modules/${name}/${name}.test.ts`),
  write('web/index.ts', `web/src/modules/${name}/index.ts`),
  write('web/words.ts', `web/src/modules/${name}/words.ts`),
  write('web/desktop/Page.tsx', `web/src/modules/${name}/desktop/${words.ManyPascal}Page.tsx`),
]
const line = `import { ${words.manyCamel} } from './modules/${name}/index.ts'\n`
const registered = [
  change('contracts/src/api.ts', (source) => `${source}export * from './${name}.ts'\n`),
  change('server/src/modules.ts', (source) => listed(line + source)),
  change('web/src/modules.ts', (source) => listed(line + source)),
]
const sources = [...written, ...registered].filter((file) => /\.tsx?$/.test(file))
const codes = [
  await run(node, ['server/src/kernel/database/generate.ts']),
  await run(node, ['node_modules/oxfmt/bin/oxfmt', '--write', ...sources]),
]

console.log(`${written.join('\n')}\nRegistered in ${registered.join(', ')}.`)
console.log('Next: its words in docs/GLOSSARY.md, what it is in its README.md, then npm run check.')
process.exit(Math.max(...codes))

function wordsOf() {
  const pascal = (word) => word.replace(/(^|-)([a-z0-9])/g, (_whole, _dash, letter) => letter.toUpperCase())
  const camel = (word) => pascal(word).replace(/^./, (letter) => letter.toLowerCase())
  const en = name.replaceAll('-', ' ')
  return {
    one: singular,
    many: name,
    oneCamel: camel(singular),
    manyCamel: camel(name),
    OnePascal: pascal(singular),
    ManyPascal: pascal(name),
    table: singular.replaceAll('-', '_'),
    zh: chinese,
    en,
    En: en.replace(/^./, (letter) => letter.toUpperCase()),
  }
}

/** Writes a file of the module from its template. @returns its path */
function write(from, to) {
  const text = readFileSync(path.join(template, `${from}.txt`), 'utf8')
  const filled = text.replace(/__([A-Za-z]+)__/g, (_whole, word) => words[word])
  mkdirSync(path.dirname(inProject(to)), { recursive: true })
  writeFileSync(inProject(to), filled)
  return to
}

function change(file, edit) {
  writeFileSync(inProject(file), edit(readFileSync(inProject(file), 'utf8')))
  return file
}

/** Puts the module last into the list that the file exports: it may use everything before it. */
function listed(source) {
  return source.replace(/(export const [^=]*= *\[[^\]]*?),?\s*\]/, `$1, ${words.manyCamel}]`)
}

function nextMigration() {
  const numbers = readdirSync(inProject('server/migrations')).map((file) => Number.parseInt(file, 10) || 0)
  return String(Math.max(0, ...numbers) + 1).padStart(4, '0')
}

function inProject(file) {
  return path.join(root, file)
}

function stop(message) {
  console.error(message)
  process.exit(1)
}
