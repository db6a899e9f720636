import type { Selectable } from 'kysely'
import type { CaseRecord as CaseTable } from '../../kernel/database/schema.gen.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { extensionPoint } from '../../kernel/extension.ts'
import type { Fact } from '../ledger/index.ts'
import type { WorkSheet } from './work/work-sheet.ts'

export type CaseRecord = Selectable<CaseTable>

/** What a module declares to have a kind of case. */
export interface CaseKind {
  /** Subject of its permissions: `repair` → `repair.assign`. */
  kind: string
  /** Beginning of its numbers: `WX`. */
  prefix: string
  /** Address of a record's page. */
  page: (id: string) => string
  /** Pure: what a record contributes to the ledger as it stands. */
  facts: (record: CaseRecord) => Fact[]
  /** What follows at once from a new one: dispatch by rule. Whether it has gone on from its beginning. */
  opened?: (ctx: Ctx, record: CaseRecord) => Promise<boolean>
  /** Whether another person re-checks it always: no lapse of time confirms it and no rule lets whoever did it judge it. */
  isRechecked?: true
  /** Whether its states, verbs and events have words of their own, as terms `<kind>.state.…`. */
  hasOwnWords?: true
  /** Pure: what its work record contributes; the source is `<kind>-work`. */
  workFacts: (sheet: WorkSheet) => Fact[]
}

export const caseKind = extensionPoint<CaseKind>('cases')

export function kindOf(ctx: { manifests: Parameters<typeof caseKind.collect>[0] }, kind: string): CaseKind {
  const found = caseKind.collect(ctx.manifests).find((one) => one.kind === kind)
  if (!found) throw new Error(`No module declares the case kind "${kind}"`)
  return found
}

/** The word for a state, verb or event of a kind. */
export const wordOf = (
  ctx: Pick<Ctx, 'manifests' | 'say'>,
  kind: string,
  [sort, code]: readonly [sort: 'state' | 'verb' | 'event', code: string],
): string => ctx.say(`${kindOf(ctx, kind).hasOwnWords ? kind : 'case'}.${sort}.${code}`)
