import type { CaseState, CaseVerb } from '@houqin/contracts/cases'
import type { Nature } from '@houqin/contracts/work'
import { Decimal } from 'decimal.js'
import type { Ctx } from '../../../kernel/ctx.ts'
import { conflict } from '../../../kernel/errors.ts'
import { readRule, type RuleDefinition } from '../../../kernel/rules/rule.ts'
import type { CaseRecord } from '../case-kind.ts'
import { balanceOf } from './price.ts'
import { findSheet } from './sheet.ts'
import type { WorkSheet } from './work-sheet.ts'
import { consentBeforeStart, settleBeforeClose } from './work-rules.ts'

interface Gate {
  code: 'work.consent-required' | 'work.unsettled'
  rule: RuleDefinition
  verbs: readonly CaseVerb[]
  /** States whose next step it stands in the way of. */
  states: readonly CaseState[]
  isShut: (sheet: WorkSheet | undefined) => boolean
}

const isCleared = (sheet: WorkSheet | undefined): boolean =>
  sheet?.quote?.state === 'agreed' || sheet?.quote?.state === 'free'

/** What chargeable work waits for. */
const gates: readonly Gate[] = [
  {
    code: 'work.consent-required',
    rule: consentBeforeStart,
    verbs: ['start', 'resume', 'finish'],
    states: ['submitted', 'assigned', 'returned', 'reopened', 'accepted', 'working', 'paused'],
    isShut: (sheet) => !isCleared(sheet),
  },
  {
    code: 'work.unsettled',
    rule: settleBeforeClose,
    verbs: ['close'],
    states: ['done', 'confirmed'],
    isShut: (sheet) => sheet !== undefined && !new Decimal(balanceOf('chargeable', sheet).outstanding).isZero(),
  },
]

/** @throws work.consent-required, work.unsettled where money stands in the way of a verb */
export async function assertPaidWork(ctx: Ctx, record: CaseRecord, verb: CaseVerb): Promise<void> {
  if (record.nature !== 'chargeable') return
  const sheet = await findSheet(ctx, record.id)
  const shut = (await shutGates(ctx, 'chargeable', sheet)).find(({ verbs }) => verbs.includes(verb))
  if (shut) throw conflict(shut.code, { basis: basisOf(ctx, shut) })
}

/** Whether money stands in the way of closing. */
export async function isUnsettled(ctx: Ctx, caseId: string): Promise<boolean> {
  const sheet = await findSheet(ctx, caseId)
  if (!sheet) return false
  return (await shutGates(ctx, sheet.nature, sheet)).some(({ verbs }) => verbs.includes('close'))
}

/** Gates that are shut now. */
export async function shutGates(ctx: Ctx, nature: Nature, sheet: WorkSheet | undefined): Promise<Gate[]> {
  if (nature !== 'chargeable') return []
  const shut: Gate[] = []
  for (const gate of gates) if (gate.isShut(sheet) && (await readRule(ctx, gate.rule)) === 1) shut.push(gate)
  return shut
}

export const basisOf = (ctx: Ctx, { rule }: Gate): string => rule.basis[ctx.language === 'zh' ? 0 : 1]
