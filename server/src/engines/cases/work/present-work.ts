import { caseStates, type CaseState } from '@houqin/contracts/cases'
import { sql } from 'kysely'
import type { Ctx } from '../../../kernel/ctx.ts'
import type { CaseRow } from '../select-cases.ts'
import { basisOf, shutGates } from './gates.ts'
import { balanceOf, standardOf, sumOf } from './price.ts'
import { schemeOf } from './quotes.ts'
import { findSheet } from './sheet.ts'
import { decidesAs, mayCharge, mayWork } from './work-policy.ts'
import type {
  ChargeLine,
  HoursLine,
  MaterialLine,
  OutsideLine,
  QuoteRow,
  SavingLine,
  TaskLine,
  WorkSheet,
} from './work-sheet.ts'

const iso = (at: string) => new Date(at).toISOString()
const isoOrNull = (at: string | null) => (at === null ? null : iso(at))
const inForce = <T extends { voided_at: string | null }>(lines: readonly T[]): T[] =>
  lines.filter(({ voided_at: at }) => at === null)

const nothing: Pick<WorkSheet, 'hours' | 'tasks' | 'materials' | 'savings' | 'outside' | 'charges' | 'quote'> = {
  hours: [],
  tasks: [],
  materials: [],
  savings: [],
  outside: [],
  charges: [],
  quote: null,
}

/** The work record of a case, with what the viewer may do and what stands in the way. */
export async function presentWork(ctx: Ctx, row: CaseRow) {
  const found = await findSheet(ctx, row.id)
  const sheet = found ?? nothing
  const kinds = await kindNames(ctx)
  const shut = await shutGates(ctx, row.nature, found)
  const gates = shut.filter(({ states }) => states.includes(row.state))
  return {
    nature: row.nature,
    origin: row.origin,
    repeatOf: await findRepeated(ctx, row),
    backlog: backlogOf(row),
    hours: sheet.hours.map((line) => presentHours(line, kinds)),
    tasks: sheet.tasks.map(presentTask),
    materials: sheet.materials.map(presentMaterial),
    outside: sheet.outside.map(presentOutside),
    savings: sheet.savings.map(presentSaving),
    arrivals: await selectArrivals(ctx, row.id),
    signature: await findSignature(ctx, row.id),
    quote: sheet.quote && presentQuote(sheet.quote),
    charges: sheet.charges.map(presentCharge),
    scheme: await schemeOf(ctx, row.client_unit_id),
    totals: totalsOf(row.nature, sheet),
    gates: gates.map((gate) => ({
      code: gate.code,
      says: ctx.say(`${gate.code}.notice`),
      basis: basisOf(ctx, gate),
    })),
    signCode: isReporter(ctx, row) ? row.sign_code : null,
    can: {
      work: mayWork(ctx.actor, row) && !isOver(row),
      consent: sheet.quote?.state === 'open' && decidesAs(ctx.actor, row) !== null && !isOver(row),
      charge: mayCharge(ctx.actor, row),
    },
  }
}

/** What a receipt says of the money, to its holder. */
export async function presentReceiptWork(ctx: Ctx, row: CaseRow) {
  const sheet = (await findSheet(ctx, row.id)) ?? nothing
  return {
    nature: row.nature,
    backlog: backlogOf(row),
    quote: row.nature === 'chargeable' && sheet.quote ? presentQuote(sheet.quote) : null,
    signCode: ['accepted', 'working', 'paused', 'done'].includes(row.state) ? row.sign_code : null,
    outstanding: balanceOf(row.nature, sheet).outstanding,
    canConsent:
      row.nature === 'chargeable' &&
      sheet.quote?.state === 'open' &&
      decidesAs(ctx.actor, row) !== null &&
      !isOver(row),
  }
}

const isOver = ({ state }: { state: CaseState }) => caseStates[state].tone === 'end'

const isReporter = (ctx: Ctx, row: CaseRow) =>
  ctx.actor.kind === 'person' && ctx.actor.personId === row.reporter_id && row.reporter_id !== row.assignee_id

/** A case that is done is on no backlog any more. */
const backlogOf = (row: CaseRow) =>
  row.backlog_reason === null || row.backlog_since === null || row.done_at !== null || row.dropped_at !== null
    ? null
    : { reason: row.backlog_reason, since: row.backlog_since.toISOString() }

/** Sums leave out what was voided. */
function totalsOf(nature: CaseRow['nature'], sheet: typeof nothing) {
  const hours = inForce(sheet.hours)
  const tasks = inForce(sheet.tasks)
  const labour = sumOf(tasks.map(({ amount }) => amount))
  const materials = sumOf(inForce(sheet.materials).map(({ amount }) => amount))
  return {
    effectiveHours: sumOf(hours.filter(({ counts }) => counts).map((line) => line.hours)),
    otherHours: sumOf(hours.filter(({ counts }) => !counts).map((line) => line.hours)),
    standardHours: sumOf(tasks.map(standardOf)),
    labour,
    materials,
    outputValue: sumOf([labour, materials]),
    outsideCost: sumOf(sheet.outside.flatMap(({ cost }) => (cost === null ? [] : [cost]))),
    saved: sumOf(inForce(sheet.savings).map(({ amount }) => amount)),
    ...balanceOf(nature, sheet),
  }
}

const voidedOf = (line: { voided_at: string | null; void_reason: string | null }) =>
  line.voided_at === null ? null : { at: iso(line.voided_at), reason: line.void_reason ?? '' }

const presentHours = (line: HoursLine, kinds: ReadonlyMap<string, string>) => ({
  id: line.id,
  person: { id: line.person_id, name: line.person },
  role: line.role,
  kind: { code: line.kind, name: kinds.get(line.kind) ?? line.kind },
  counts: line.counts,
  startedAt: isoOrNull(line.started_at),
  endedAt: isoOrNull(line.ended_at),
  hours: line.hours,
  note: line.note,
  voided: voidedOf(line),
})

const presentTask = (line: TaskLine) => ({
  id: line.id,
  faultId: line.fault_id,
  name: line.name,
  unit: line.unit,
  quantity: line.quantity,
  standardHours: line.standard_hours,
  labourPrice: line.labour_price,
  amount: line.amount,
  voided: voidedOf(line),
})

const pricedLine = (line: Pick<MaterialLine, 'name' | 'quantity' | 'unit' | 'unit_price' | 'supply' | 'amount'>) => ({
  name: line.name,
  quantity: line.quantity,
  unit: line.unit,
  unitPrice: line.unit_price,
  supply: line.supply,
  amount: line.amount,
})
const presentMaterial = (line: MaterialLine) => ({ id: line.id, ...pricedLine(line), voided: voidedOf(line) })

const presentOutside = (line: OutsideLine) => ({
  id: line.id,
  vendor: line.vendor,
  about: line.about,
  sentAt: iso(line.sent_at),
  returnedAt: isoOrNull(line.returned_at),
  cost: line.cost,
  verdict: line.verdict,
  remark: line.remark,
})

const presentSaving = (line: SavingLine) => ({
  id: line.id,
  cause: line.cause,
  referencePrice: line.reference_price,
  ownCost: line.own_cost,
  amount: line.amount,
  basis: line.basis,
  at: iso(line.at),
  voided: voidedOf(line),
})

const presentCharge = (line: ChargeLine) => ({
  id: line.id,
  kind: line.kind,
  amount: line.amount,
  method: line.method,
  receiptNo: line.receipt_no,
  payer: line.payer,
  reason: line.reason,
  by: line.by ?? '',
  at: iso(line.at),
})

const presentQuote = (quote: QuoteRow) => ({
  id: quote.id,
  state: quote.state,
  scheme: quote.scheme,
  labour: quote.labour,
  materials: quote.materials.map(pricedLine),
  total: quote.total,
  note: quote.note,
  madeBy: quote.made_by,
  madeAt: iso(quote.made_at),
  decidedBy: quote.decided_by,
  decidedAt: isoOrNull(quote.decided_at),
})

async function kindNames(ctx: Ctx): Promise<Map<string, string>> {
  const kinds = await ctx.db.selectFrom('time_kind').select(['code', 'name', 'name_en']).execute()
  return new Map(kinds.map((kind) => [kind.code, ctx.language === 'zh' ? kind.name : kind.name_en]))
}

async function findRepeated(ctx: Ctx, row: CaseRow) {
  if (row.repeat_of === null) return null
  const found = await ctx.db
    .selectFrom('case_record')
    .select(['id', 'number'])
    .where('id', '=', row.repeat_of)
    .executeTakeFirst()
  return found ?? null
}

async function selectArrivals(ctx: Ctx, caseId: string) {
  const { rows } = await sql<{ by: string; at: Date; place: string; matches: boolean }>`
    select coalesce(p.name, '') as by, a.at, l.path as place, a.matches from arrival a join work_sheet s on s.id = a.sheet_id
      join place l on l.id = a.place_id left join person p on p.id = a.person_id
    where s.case_id = ${caseId} order by a.at, a.id`.execute(ctx.db)
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }))
}

/** The last one counts. */
async function findSignature(ctx: Ctx, caseId: string) {
  const { rows } = await sql<{ method: 'drawn' | 'code'; name: string; at: Date; file_id: string | null }>`
    select g.method, g.name, g.at, g.file_id from signature g join work_sheet s on s.id = g.sheet_id
    where s.case_id = ${caseId} order by g.at desc, g.id desc limit 1`.execute(ctx.db)
  const [last] = rows
  return last
    ? {
        method: last.method,
        name: last.name,
        at: last.at.toISOString(),
        url: last.file_id && `/api/v1/files/${last.file_id}`,
      }
    : null
}
