import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { pageOf, pageQuery } from './shared/page.ts'
import { id, instant, ref, timeZone } from './shared/values.ts'

export const importState = z.enum(['waiting', 'reading', 'writing', 'done', 'checked', 'refused', 'failed', 'undone'])

/** One thing wrong with a row, or worth knowing about it. */
export const importRemark = z.object({
  /** Row of the file, its header being row 1. */
  row: z.number().int(),
  /** Header of the column; null where the row as a whole is meant. */
  column: z.string().nullable(),
  value: z.string().nullable(),
  code: z.string(),
  message: z.string(),
})

export const importRun = z.object({
  id,
  kind: z.string(),
  fileName: z.string(),
  dryRun: z.boolean(),
  state: importState,
  startedBy: ref.nullable(),
  createdAt: instant,
  finishedAt: instant.nullable(),
  counts: z.object({
    /** Rows read from the file so far, the header not counted. */
    read: z.number().int(),
    written: z.number().int(),
    created: z.number().int(),
    updated: z.number().int(),
    unchanged: z.number().int(),
    /** Rows equal to an earlier row of the same file. */
    repeated: z.number().int(),
    bad: z.number().int(),
  }),
  /** What was found out about the file: encoding, separator, sheet, how its dates are written. */
  findings: z.array(z.string()),
  /** The first hundred remarks; all of them are in the error workbook. */
  badRows: z.array(importRemark),
  notes: z.array(importRemark),
  /** Why it was refused or failed, as a sentence. */
  problem: z.string().nullable(),
  errorWorkbookUrl: z.string().nullable(),
})
export type ImportRun = z.infer<typeof importRun>

/** Which column of the file holds what. Unmapped columns are kept with the row but not used. */
export const serviceRequestMapping = z
  .object({
    number: z.string().min(1),
    reportedAt: z.string().min(1),
    closedAt: z.string().min(1).optional(),
    category: z.string().min(1).optional(),
    place: z.string().min(1).optional(),
    title: z.string().min(1).optional(),
    description: z.string().min(1).optional(),
    status: z.string().min(1).optional(),
    reporterName: z.string().min(1).optional(),
    /** How days and months stand in dates such as 03/04/2020; found out from the file unless given. */
    dateOrder: z.enum(['dmy', 'mdy', 'ymd']).optional(),
    /** Values that mean "nothing": `["?", "N/A"]`. */
    missing: z.array(z.string()).max(20).optional(),
  })
  .strict()
export type ServiceRequestMapping = z.infer<typeof serviceRequestMapping>

const columnName = z.string().min(1)
/** People by staff number. What is not mapped, or blank, stays as it is. */
export const peopleMapping = z
  .object({
    number: columnName,
    name: columnName,
    unit: columnName.optional(),
    post: columnName.optional(),
    phone: columnName.optional(),
    missing: z.array(z.string()).max(20).optional(),
  })
  .strict()
export type PeopleMapping = z.infer<typeof peopleMapping>

/** Places by code; `parent` holds the code of the place above. */
export const placesMapping = z
  .object({
    number: columnName,
    name: columnName,
    parent: columnName.optional(),
    kind: columnName.optional(),
    unit: columnName.optional(),
    missing: z.array(z.string()).max(20).optional(),
  })
  .strict()
export type PlacesMapping = z.infer<typeof placesMapping>

/** The other parts of the form, beside `file`. */
export const importForm = z.object({
  mapping: serviceRequestMapping,
  timeZone,
  onBadRow: z.enum(['refuse', 'skip']).default('refuse'),
})

/** Why a file cannot be read as a table. */
const unreadable = [
  'import.not-a-table',
  'import.old-workbook',
  'import.damaged',
  'import.row-too-long',
  'import.quote-not-closed',
] as const

const accepted = z.object({ id, state: importState })

export const importServiceRequests = endpoint({
  method: 'POST',
  path: '/imports/service-requests',
  summary:
    'Import historic service requests (.csv, .csv.gz, .xlsx): parts `file`, `mapping` (JSON), `timeZone`, `onBadRow`',
  access: { permission: 'repair.import' },
  query: z.object({ dryRun: z.stringbool().default(false) }),
  body: 'multipart',
  response: accepted,
  status: 202,
  errors: ['file.missing', 'file.too-large', ...unreadable, 'import.mapping-invalid', 'import.column-missing'],
})

const ofRecords = {
  method: 'POST',
  query: z.object({ dryRun: z.stringbool().default(false) }),
  body: 'multipart',
  response: accepted,
  status: 202,
  errors: ['file.missing', 'file.too-large', ...unreadable, 'import.mapping-invalid', 'import.column-missing'],
} as const

export const importPeople = endpoint({
  ...ofRecords,
  path: '/imports/people',
  summary: 'Add and update people by staff number: parts `file`, `mapping` (JSON), `onBadRow`',
  access: { permission: 'person.import' },
})

export const importPlaces = endpoint({
  ...ofRecords,
  path: '/imports/places',
  summary: 'Add and update places by code: parts `file`, `mapping` (JSON), `onBadRow`',
  access: { permission: 'place.import' },
})

export const undoImport = endpoint({
  method: 'POST',
  path: '/imports/{id}/undo',
  summary: 'Take a whole import back; refused once anything it brought has been changed or used',
  access: { permission: 'import.undo' },
  params: z.object({ id }),
  response: importRun,
  errors: ['import.unknown', 'import.not-undoable', 'import.undo-hindered'],
})

export const inspectImportFile = endpoint({
  method: 'POST',
  path: '/imports/inspect',
  summary: 'Read the header and the first rows of a file, to choose the mapping (part `file`)',
  access: { permission: 'repair.import' },
  body: 'multipart',
  response: z.object({
    columns: z.array(z.string()),
    rows: z.array(z.array(z.string())),
    findings: z.array(z.string()),
  }),
  errors: ['file.missing', 'file.too-large', ...unreadable],
})

export const getImport = endpoint({
  method: 'GET',
  path: '/imports/{id}',
  summary: 'State, counts and report of an import',
  access: { permission: 'repair.import' },
  params: z.object({ id }),
  response: importRun,
  errors: ['import.unknown'],
})

export const listImports = endpoint({
  method: 'GET',
  path: '/imports',
  summary: 'Imports, newest first',
  access: { permission: 'repair.import' },
  query: pageQuery,
  response: pageOf(importRun.omit({ badRows: true, notes: true })),
})

export const getImportErrors = endpoint({
  method: 'GET',
  path: '/imports/{id}/errors.xlsx',
  summary: 'The bad rows as a workbook, each bad cell marked with what is wrong',
  access: { permission: 'repair.import' },
  params: z.object({ id }),
  response: 'file',
  errors: ['import.unknown'],
})
