import type { z } from 'zod'
import type { Ctx } from '../ctx.ts'
import type { Params } from '../errors.ts'
import { extensionPoint } from '../extension.ts'
import type { DateFault } from './dates/parse-instant.ts'
import type { DateOrder } from './dates/date-text.ts'

/** Which column of the file holds what, by field. Every target has a number: the key by which records are found again. */
export type ColumnMapping = {
  number: string
  dateOrder?: DateOrder | undefined
  missing?: string[] | undefined
} & Record<string, string | string[] | undefined>

/** Something to say about a field of a row. A `bad` one keeps the row from being written. */
export interface FieldRemark {
  level: 'bad' | 'note'
  code: string
  /** Null where the row as a whole is meant. */
  field: string | null
  params?: Params
}

/** What was found out about the file as a whole. `terms` are params that are themselves keys of terms. */
export interface Finding {
  code: string
  params?: Params
  terms?: Record<string, string>
}

/** How the cells of this file are to be read. */
export interface Reading {
  now: Date
  /** Zone in which times without an offset are read. */
  timeZone: string
  instantOf(cell: string): { instant: number } | { fault: DateFault }
}

/** Reads the rows of one file in order, and says at the end what they have in common. */
export interface Interpreter {
  /** `cell` gives the text of a field as it stands; blank where no column is mapped or the value means "nothing". */
  interpret(cell: (field: string) => string): { value: object; remarks: FieldRemark[] }
  findings(): Finding[]
}

/** A row that is to be written, with the record it is or becomes. */
export interface GoodRow<Value> {
  row: number
  number: string
  recordId: string
  action: 'create' | 'update'
  value: Value
}

/** A record that already bears a number of the file. */
export interface ExistingRecord {
  id: string
  /** Whether people have changed it here since it came. */
  isWorkedOn: boolean
  /** What the record says now, for targets that compare. */
  current?: object
}

/** A row that is about to be written, held against everything else of the file and of the organisation. */
export interface CheckedRow<Value> {
  row: number
  number: string
  action: 'create' | 'update' | 'unchanged'
  value: Value
}

/** What stood in a record before an import changed it, and why it cannot be taken back, where it cannot. */
export interface ImportChange {
  row: number
  recordId: string
  action: 'create' | 'update'
  before: object
  version: number
}

/** Takes back what an import wrote. */
export interface Undoing {
  /** What stands in the way, one sentence's code a record; nothing: it may be taken back. */
  findHindrances(ctx: Ctx, changes: readonly ImportChange[]): Promise<Hindrance[]>
  takeBack(ctx: Ctx, changes: readonly ImportChange[]): Promise<void>
}

export interface Hindrance {
  row: number
  /** How people know the record. */
  label: string
  code: 'import.undo-changed' | 'import.undo-used'
}

export interface ImportOccasion {
  importId: string
  /** Who sent the file. */
  person: { id: string; name: string } | null
}

/** Writes good rows, batch after batch, in one transaction. */
export interface RowWriter<Value> {
  write(rows: GoodRow<Value>[]): Promise<void>
  /** Called once after the last batch, where writing has to wait for all rows. */
  finish?(): Promise<void>
}

/** What a module declares to be filled from files. */
export interface ImportTarget<Mapping extends ColumnMapping = ColumnMapping, Value extends object = object> {
  kind: string
  mapping: z.ZodType<Mapping>
  /** Fields whose cells are dates: together they tell how dates are written. */
  dateFields: readonly string[]
  interpreter(mapping: Mapping, reading: Reading): Interpreter
  /** Records with these numbers, locked where `ctx` is a transaction that writes. */
  findExisting(ctx: Ctx, numbers: string[], options: { lock: boolean }): Promise<Map<string, ExistingRecord>>
  /** Given where records made here are updated too: whether a row says what the record says already. */
  isSame?(value: Value, current: object): boolean
  /** Holds all rows that are good so far against one another and the organisation; by row, what is wrong with it. */
  check?(ctx: Ctx, rows: readonly CheckedRow<Value>[]): Promise<Map<number, FieldRemark>>
  writer(ctx: Ctx, occasion: ImportOccasion): RowWriter<Value>
  undo?: Undoing
}

/** Targets that are data: there is one for each of what an organisation has defined. */
export interface ImportTargetFamily {
  /** How their kinds begin. */
  prefix: string
  find(ctx: Ctx, kind: string): Promise<ImportTarget | undefined>
}

const point = extensionPoint<ImportTarget>('imports')
const families = extensionPoint<ImportTargetFamily>('import-families')

export const importTarget = {
  declare: <Mapping extends ColumnMapping, Value extends object>(target: ImportTarget<Mapping, Value>) =>
    point.declare(target as unknown as ImportTarget),
  declareFamily: (family: ImportTargetFamily) => families.declare(family),
}

export async function targetOf(ctx: Ctx, kind: string): Promise<ImportTarget> {
  const family = families.collect(ctx.manifests).find(({ prefix }) => kind.startsWith(prefix))
  const found = family
    ? await family.find(ctx, kind)
    : point.collect(ctx.manifests).find((target) => target.kind === kind)
  if (!found) throw new Error(`No module declares the import "${kind}"`)
  return found
}

/** The fields that a mapping names, with their columns. */
export const mappedFields = (mapping: ColumnMapping): { field: string; column: string }[] =>
  Object.entries(mapping).flatMap(([field, column]) =>
    field === 'dateOrder' || typeof column !== 'string' ? [] : [{ field, column }],
  )
