import type { CaseVerb } from '@houqin/contracts/cases'
import type { Ctx } from '../../../kernel/ctx.ts'
import type { CaseRecord } from '../case-kind.ts'
import type { AnyBody, Effect } from '../effect.ts'
import { mergeInto } from './merge-into.ts'
import { askTransfer, decideTransfer, declineTransfer, takeTransfer } from './pass-on.ts'
import { splitInParts } from './split-in-parts.ts'

type DispatchVerb = Extract<
  CaseVerb,
  'offer' | 'recall' | 'claim' | 'transfer' | 'take' | 'decline' | 'decide' | 'split' | 'merge'
>

/** What the verbs of dispatch set besides state and moments. */
export async function dispatchEffect(
  ctx: Ctx,
  record: CaseRecord,
  { verb, body }: { verb: DispatchVerb; body: AnyBody },
): Promise<Effect> {
  switch (verb) {
    case 'offer':
    case 'recall':
      return { change: { assignee_id: null }, detail: {} }
    case 'claim':
      return { change: claimedBy(ctx, record), detail: {} }
    case 'transfer':
      return askTransfer(ctx, record, body)
    case 'take':
      return takeTransfer(ctx, record, body)
    case 'decline':
      return declineTransfer(ctx, record, body)
    case 'decide':
      return decideTransfer(ctx, record, body)
    case 'split':
      return splitInParts(ctx, record, body.parts ?? [])
    case 'merge':
      return mergeInto(ctx, record, body.intoId ?? '')
  }
}

/** Who claims brings their own team along, unless it is their team's already. */
function claimedBy(ctx: Ctx, record: CaseRecord): Partial<CaseRecord> {
  if (ctx.actor.kind !== 'person') return {}
  const { personId, unitIds } = ctx.actor
  const isOwnTeam = unitIds.includes(record.serving_unit_id ?? '')
  return {
    assignee_id: personId,
    serving_unit_id: isOwnTeam ? record.serving_unit_id : (unitIds[0] ?? record.serving_unit_id),
  }
}
