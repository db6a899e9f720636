import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { api, type EndpointDefinition } from '@houqin/contracts'
import { bookkeeping, checkIndicators } from './engines/ledger/index.ts'
import { messageKind } from './engines/messages/index.ts'
import { manifests } from './modules.ts'

const here = import.meta.dirname
const files = globSync('**/*.ts', { cwd: here }).map((file) => ({
  file,
  text: readFileSync(path.join(here, file), 'utf8'),
}))
/** What is not the product: tests, what supports them, and measurements. */
const isTest = (file: string) => /\.test\.ts$|\/factory\.ts$|^testing\/|^bench\//.test(file)
const sources = files.filter(({ file }) => !isTest(file))

const isEndpoint = (value: unknown): value is EndpointDefinition =>
  typeof value === 'object' && value !== null && 'access' in value && 'path' in value
const endpoints = Object.entries<unknown>(api).flatMap(([name, value]) =>
  isEndpoint(value) ? [[name, value] as const] : [],
)
const routes = manifests.flatMap((one) => one.routes)
const declared = new Set<string>(manifests.flatMap((one) => Object.keys(one.permissions)))
const terms = new Map(manifests.flatMap((one) => Object.entries(one.terms)))
/** Folder of a manifest: engines/cases, modules/repairs, kernel/people … */
const folders = new Map(
  sources.flatMap(({ file, text }) =>
    [...text.matchAll(/manifest\(\{\s*name: '([^']+)'/g)].map((match) => [match[1] ?? '', path.dirname(file)] as const),
  ),
)

test('every operation of the contract is mounted once, and nothing else is', () => {
  const mounted = routes.map(({ endpoint }) => endpoint)
  assert.deepEqual(
    endpoints.filter(([, one]) => mounted.filter((other) => other === one).length !== 1).map(([name]) => name),
    [],
  )
  assert.equal(mounted.length, endpoints.length)
})

test('no two operations share method and path', () => {
  const seen = endpoints.map(([, { method, path: address }]) => `${method} ${address.replaceAll(/\{\w+\}/g, '{}')}`)
  assert.deepEqual(
    seen.filter((one, index) => seen.indexOf(one) !== index),
    [],
  )
})

test('every permission that an operation asks for is declared by a manifest and named in both languages', () => {
  const asked = endpoints.flatMap(([, { access }]) => ('permission' in access ? [access.permission] : []))
  assert.deepEqual(
    asked.filter((permission) => !declared.has(permission)),
    [],
  )
  for (const { permissions } of manifests)
    for (const { name } of Object.values(permissions)) assert.ok(name[0] && name[1])
})

test('every declared permission is asked for somewhere', () => {
  const asked = new Set(
    endpoints.flatMap(([, { access }]) => ('permission' in access ? [access.permission as string] : [])),
  )
  assert.deepEqual(
    [...declared].filter((permission) => !asked.has(permission)),
    [],
  )
})

test('every code that is thrown or promised has its sentence in both languages', () => {
  const promised = endpoints.flatMap(([, { errors = [] }]) => errors)
  const thrown = sources.flatMap(({ text }) =>
    [
      ...text.matchAll(/(?:new AppError|notFound|conflict)\(\s*'([a-z.-]+)'/g),
      ...text.matchAll(/badField\([^,]+,\s*'([a-z.-]+)'/g),
    ].map((match) => match[1] ?? ''),
  )
  const said = sources.flatMap(({ text }) =>
    [...text.matchAll(/\.say\(\s*'([\w.-]+)'/g)].map((match) => match[1] ?? ''),
  )
  const missing = new Set([...promised, ...thrown, ...said].filter((code) => !terms.has(code)))
  assert.deepEqual([...missing], [])
  for (const [key, [zh, en]] of terms) assert.ok(zh !== '' && en !== '', `${key} lacks a language`)
})

test('everything people are told has its name and its sentence', () => {
  const missing = messageKind
    .collect(manifests)
    .flatMap(({ code }) => [`message.name.${code}`, `message.text.${code}`])
    .filter((key) => !terms.has(key))
  assert.deepEqual(missing, [])
})

test('no term is declared twice', () => {
  const keys = manifests.flatMap((one) => Object.keys(one.terms))
  assert.deepEqual(
    keys.filter((key, index) => keys.indexOf(key) !== index),
    [],
  )
})

test('every table is owned by one part, and written by that part only', () => {
  const owners = new Map(
    manifests.flatMap((one) => one.tables.map((table) => [table, folders.get(one.name) ?? one.name] as const)),
  )
  assert.equal(owners.size, manifests.flatMap((one) => one.tables).length, 'a table is claimed twice')
  const schema = readFileSync(path.join(here, '../schema.sql'), 'utf8')
  const tables = [...schema.matchAll(/^create table (\w+)/gm)]
    .map((match) => match[1] ?? '')
    .filter((table) => table !== 'migration')
  assert.deepEqual(
    tables.filter((table) => !owners.has(table)),
    [],
    'tables that nobody owns',
  )
  const trespasses = sources.flatMap(({ file, text }) =>
    [
      ...text.matchAll(
        /(?:insertInto|updateTable|deleteFrom)\(\s*'(\w+)|(?:insert into|update|delete from) (\w+)[ (\n]/g,
      ),
    ].flatMap((match) => {
      const table = match[1] ?? match[2] ?? ''
      const owner = owners.get(table)
      const isKernelTable = owner?.startsWith('kernel') && file.startsWith('kernel/')
      return !owner || file.startsWith(`${owner}/`) || isKernelTable ? [] : [`${file} writes ${table} of ${owner}`]
    }),
  )
  assert.deepEqual(trespasses, [])
})

test('every measure has a unit and both names, every indicator stands on declared measures', () => {
  const books = bookkeeping.collect(manifests)
  for (const { measures, indicators } of books) {
    for (const { code, unit, name } of measures) assert.ok(unit && name[0] && name[1], code)
    for (const { code, name, definition } of indicators)
      assert.ok(name[0] && name[1] && definition[0] && definition[1], code)
  }
  checkIndicators(manifests)
})

test('every operation is exercised by a test', () => {
  const tests = files
    .filter(({ file }) => isTest(file))
    .map(({ text }) => text)
    .join('\n')
  assert.deepEqual(
    endpoints.map(([name]) => name).filter((name) => !new RegExp(`api\\.${name}\\b`).test(tests)),
    [],
  )
})

test('"now" comes from the clock port only', () => {
  const allowed = ['start.ts', 'main.ts', 'cli.ts']
  const offenders = sources.filter(
    ({ file, text }) => /Date\.now\(\)|new Date\(\)/.test(text) && !allowed.includes(file),
  )
  assert.deepEqual(
    offenders.map(({ file }) => file),
    [],
  )
})
