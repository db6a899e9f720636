import type { GroupRole } from '@houqin/contracts/groups'
import { badField } from '../errors.ts'

export interface Seat {
  personId: string
  role: GroupRole
  duty: string
}

export interface HeldSeat extends Seat {
  id: string
  fromOn: string
}

/** Pure. @throws group.one-head, group.person-twice */
export function assertSeats(seats: readonly Seat[]): void {
  if (seats.filter(({ role }) => role === 'head').length !== 1) throw badField('members', 'group.one-head')
  if (new Set(seats.map(({ personId }) => personId)).size < seats.length)
    throw badField('members', 'group.person-twice')
}

/** Pure: what a re-forming ends and begins; a seat that stays as it is keeps its first day. */
export function planReform(
  held: readonly HeldSeat[],
  wanted: readonly Seat[],
): { ending: HeldSeat[]; beginning: Seat[] } {
  const isSame = (one: Seat, other: Seat) =>
    one.personId === other.personId && one.role === other.role && one.duty === other.duty
  return {
    ending: held.filter((one) => !wanted.some((other) => isSame(one, other))),
    beginning: wanted.filter((one) => !held.some((other) => isSame(one, other))),
  }
}
