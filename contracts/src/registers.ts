import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { importState } from './imports.ts'
import { registerDefinition } from './register-definition.ts'
import { pageOf, pageQuery } from './shared/page.ts'
import { day, id, instant, line, ref, text, version, words } from './shared/values.ts'

const registerCode = z.string().regex(/^[a-z][a-z0-9-]{1,39}$/)
const byCode = z.object({ code: registerCode })
const byEntry = byCode.extend({ id })

/** Days on which a register is kept. Outside them no entry proves nothing; within them it proves a zero. */
const kept = z.object({ from: day, to: day.nullable() })

const registerRow = z.object({
  id,
  code: registerCode,
  name: words,
  about: words,
  /** How often its definition has changed. */
  version,
  kept: kept.nullable(),
  /** Entries that count: void ones are not among them. */
  entryCount: z.number().int(),
  lastOn: day.nullable(),
})

export const register = registerRow.extend({
  definition: registerDefinition,
  /** Former definitions, newest first. */
  history: z.array(z.object({ version, at: instant, by: ref.nullable(), reason: z.string() })),
  can: z.object({ define: z.boolean(), record: z.boolean(), amend: z.boolean(), import: z.boolean() }),
})
export type Register = z.infer<typeof register>

/** What an entry says, by key of field: a day, a number, the key of a choice, text, or the id of a place, unit, person. */
const entryValues = z.record(z.string().max(40), z.string().max(2000))
const shownValue = z.object({ key: z.string(), value: z.string(), shown: z.string() })

export const registerEntry = z.object({
  id,
  number: z.string(),
  on: day,
  values: z.array(shownValue),
  state: z.enum(['valid', 'void']),
  source: z.enum(['page', 'import']),
  version,
  createdBy: ref.nullable(),
  createdAt: instant,
})
export type RegisterEntry = z.infer<typeof registerEntry>

const entryRecord = registerEntry.extend({
  /** Amendments and voidings, newest first, each with what stood before. */
  changes: z.array(
    z.object({
      at: instant,
      by: ref.nullable(),
      verb: z.enum(['amend', 'void']),
      reason: z.string(),
      before: z.object({ on: day, values: z.array(shownValue) }),
    }),
  ),
  can: z.object({ amend: z.boolean() }),
})
export type RegisterEntryRecord = z.infer<typeof entryRecord>

const definitionErrors = ['register.definition-faulty', 'register.code-taken'] as const

export const listRegisters = endpoint({
  method: 'GET',
  path: '/registers',
  summary: 'The registers of the house',
  access: { permission: 'register.list' },
  response: z.object({ items: z.array(registerRow), can: z.object({ define: z.boolean() }) }),
})

export const listRegisterCatalogue = endpoint({
  method: 'GET',
  path: '/register-catalogue',
  summary: 'Registers that the program offers to begin with: take one as it is, or change it first',
  access: { permission: 'register.define' },
  response: z.object({
    items: z.array(z.object({ code: registerCode, name: words, about: words, definition: registerDefinition })),
  }),
})

export const getRegister = endpoint({
  method: 'GET',
  path: '/registers/{code}',
  summary: 'A register with its fields, measures and indicators',
  access: { permission: 'register.list' },
  params: byCode,
  response: register,
  errors: ['register.unknown'],
})

const registerBody = z.object({ name: words, about: words, kept: kept.nullable(), definition: registerDefinition })

export const createRegister = endpoint({
  method: 'POST',
  path: '/registers',
  summary: 'Define a register: its fields, measures and indicators; they can be used in figures and summaries at once',
  access: { permission: 'register.define' },
  body: registerBody.extend({ code: registerCode }),
  response: register,
  status: 201,
  errors: definitionErrors,
})

export const changeRegister = endpoint({
  method: 'PUT',
  path: '/registers/{code}',
  summary: 'Change a register: a new version of its definition; the facts of its entries are derived anew',
  access: { permission: 'register.define' },
  params: byCode,
  body: registerBody.extend({ version, reason: line(200) }),
  response: register,
  errors: ['register.unknown', 'register.changed-meanwhile', ...definitionErrors],
})

const entryFilter = z.object({
  q: z.string().max(100).optional(),
  from: day.optional(),
  to: day.optional(),
  place: id.optional(),
  /** Key of an option of the first choice. */
  choice: z.string().max(40).optional(),
  state: z.enum(['valid', 'void']).optional(),
})

export const listRegisterEntries = endpoint({
  method: 'GET',
  path: '/registers/{code}/entries',
  summary: 'Entries of a register, newest day first',
  access: { permission: 'register.list' },
  params: byCode,
  query: pageQuery.extend(entryFilter.shape),
  response: pageOf(registerEntry),
  errors: ['register.unknown'],
})

export const exportRegisterEntries = endpoint({
  method: 'GET',
  path: '/registers/{code}/entries.xlsx',
  summary: 'The filtered entries as a workbook',
  access: { permission: 'register.list' },
  params: byCode,
  query: entryFilter,
  response: 'file',
  errors: ['register.unknown'],
})

export const getRegisterEntry = endpoint({
  method: 'GET',
  path: '/registers/{code}/entries/{id}',
  summary: 'An entry with everything that was amended',
  access: { permission: 'register.list' },
  params: byEntry,
  response: entryRecord,
  errors: ['register.unknown', 'register.entry-unknown'],
})

/** Number: the key by which an entry is known elsewhere; given by the program where it is left out. */
const entryBody = z.object({ number: line(100).optional(), on: day, values: entryValues })

export const createRegisterEntry = endpoint({
  method: 'POST',
  path: '/registers/{code}/entries',
  summary: 'Make an entry',
  access: { permission: 'register.record' },
  params: byCode,
  body: entryBody,
  response: entryRecord,
  status: 201,
  errors: ['register.unknown', 'register.entry-faulty', 'register.number-taken'],
})

export const amendRegisterEntry = endpoint({
  method: 'POST',
  path: '/registers/{code}/entries/{id}/amend',
  summary: 'Correct an entry, with a reason; what stood before is kept',
  access: { permission: 'register.amend' },
  params: byEntry,
  body: entryBody.omit({ number: true }).extend({ version, reason: text(200).min(1) }),
  response: entryRecord,
  errors: [
    'register.unknown',
    'register.entry-unknown',
    'register.entry-faulty',
    'register.entry-void',
    'register.changed-meanwhile',
  ],
})

export const voidRegisterEntry = endpoint({
  method: 'POST',
  path: '/registers/{code}/entries/{id}/void',
  summary: 'Void an entry, with a reason; it stays readable and counts no more',
  access: { permission: 'register.amend' },
  params: byEntry,
  body: z.object({ version, reason: text(200).min(1) }),
  response: entryRecord,
  errors: ['register.unknown', 'register.entry-unknown', 'register.entry-void', 'register.changed-meanwhile'],
})

export const importRegisterEntries = endpoint({
  method: 'POST',
  path: '/imports/registers/{code}',
  summary:
    'Import entries (.csv, .csv.gz, .xlsx): parts `file`, `mapping` (JSON: `number`, `on` and keys of fields → columns), `timeZone`, `onBadRow`',
  access: { permission: 'register.import' },
  params: byCode,
  query: z.object({ dryRun: z.stringbool().default(false) }),
  body: 'multipart',
  response: z.object({ id, state: importState }),
  status: 202,
  errors: [
    'register.unknown',
    'file.missing',
    'file.too-large',
    'import.not-a-table',
    'import.old-workbook',
    'import.damaged',
    'import.row-too-long',
    'import.quote-not-closed',
    'import.mapping-invalid',
    'import.column-missing',
  ],
})
