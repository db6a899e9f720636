const DAY = 86_400_000

/** Pure: which crew is in an area on a day. Every crew moves on to the next area every so many days, all at once. */
export function crewIndex(
  area: number,
  rotation: { count: number; everyDays: number; fromOn: string },
  on: string,
): number {
  const { count } = rotation
  return (((area - turnsUntil(rotation, on)) % count) + count) % count
}

/** Pure: the first day of the next move after a day. */
export function nextMove(rotation: { everyDays: number; fromOn: string }, on: string): string {
  const turns = turnsUntil(rotation, on)
  return new Date(Date.parse(rotation.fromOn) + (turns + 1) * rotation.everyDays * DAY).toISOString().slice(0, 10)
}

/** How often the crews have moved on; before the first day they stand where they begin. */
const turnsUntil = ({ everyDays, fromOn }: { everyDays: number; fromOn: string }, on: string): number =>
  Math.max(0, Math.floor((Date.parse(on) - Date.parse(fromOn)) / DAY / everyDays))
