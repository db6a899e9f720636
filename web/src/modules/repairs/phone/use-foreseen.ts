import type { Permission } from '@houqin/contracts'
import type { Repair, RepairRow } from '@houqin/contracts/repairs'
import { useWaiting } from '../../../kernel/outbox/OutboxProvider.tsx'
import { ofSubject } from '../../../kernel/outbox/queue.ts'
import { useCan, useMe } from '../../../kernel/session.tsx'
import { foresee } from './foresee.ts'

/** Address of a repair's page, which is what its waiting steps stand under. */
export const subjectOf = (repair: { id: string }): string => `/repairs/${repair.id}`

/** `const foreseen = useForeseen()`, then `foreseen(repair)`: with what waits on this phone already done. */
export function useForeseen(): <R extends RepairRow | Repair>(repair: R) => R {
  const waiting = useWaiting()
  const { person } = useMe()
  const can = useCan()
  const viewer = { person, may: (verb: string) => can(`repair.${verb}` as Permission) }
  return (repair) => foresee(repair, ofSubject(waiting, subjectOf(repair)), viewer)
}
