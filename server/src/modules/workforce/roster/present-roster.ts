import type { Selectable } from 'kysely'
import type { Shift } from '../../../kernel/database/schema.gen.ts'

/** `08:30` → 510 */
export const minuteOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))
const clockOf = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

export const presentShift = (row: Selectable<Shift>) => ({
  id: row.id,
  name: row.name,
  begins: clockOf(row.begins),
  ends: clockOf(row.ends),
  needsHandover: row.needs_handover,
  checklist: row.checklist,
})
