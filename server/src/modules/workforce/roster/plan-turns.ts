export interface Turn {
  on: string
  shiftId: string
  personId: string
}

/**
 * Pure: people take turns, shift by shift through the days, so that everybody has as many as anybody, but for one. With
 * more people than shifts nobody stands two shifts of one day. What is taken already is passed over with its turn.
 */
export function planTurns(
  days: readonly string[],
  shiftIds: readonly string[],
  rota: { personIds: readonly string[]; isTaken: (on: string, shiftId: string) => boolean },
): Turn[] {
  const slots = days.flatMap((on) => shiftIds.map((shiftId) => ({ on, shiftId })))
  return slots.flatMap(({ on, shiftId }, turn) => {
    const personId = rota.personIds[turn % rota.personIds.length]
    return personId === undefined || rota.isTaken(on, shiftId) ? [] : [{ on, shiftId, personId }]
  })
}
