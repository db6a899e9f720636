import type { CaseVerb } from '@houqin/contracts/cases'
import type { Actor } from '../../../kernel/access/actor.ts'
import type { CaseRecord } from '../case-kind.ts'

export type Entangled = Pick<CaseRecord, 'state' | 'parent_id' | 'transfer_to_id' | 'disputed_at'>

/** Answers of the reporter are given once, for the whole; a part is neither split again nor a double. */
const notOfParts: readonly CaseVerb[] = ['cancel', 'confirm', 'reopen', 'rate', 'split', 'merge']
/** While the head is to decide, nobody hands it on. */
const notWhileDisputed: readonly CaseVerb[] = ['assign', 'return', 'transfer']

/** Pure: what stands in the way of a verb besides state and speaker, as the code of the refusal. */
export function findHindrance(actor: Actor, record: Entangled, verb: CaseVerb): string | undefined {
  if (verb === 'finish' && record.state === 'split' && actor.kind !== 'system') return 'case.parts-open'
  if (record.parent_id && notOfParts.includes(verb) && actor.kind !== 'system') return 'case.part'
  if (record.disputed_at && notWhileDisputed.includes(verb)) return 'case.disputed'
  if (verb === 'transfer' && record.transfer_to_id) return 'case.passing-on'
  if ((verb === 'take' || verb === 'decline') && !record.transfer_to_id) return 'case.not-asked'
  if (verb === 'decide' && !record.disputed_at) return 'case.not-disputed'
  return undefined
}
