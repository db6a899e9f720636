import type { Ctx } from '../ctx.ts'

/** Stands where several units bear a name. */
const AMBIGUOUS = 'ambiguous'

/** Units as a file names them: by code, or by a name that only one has. Dissolved ones take nobody in. */
export async function unitsByName(ctx: Ctx): Promise<Map<string, string>> {
  const units = await ctx.db
    .selectFrom('unit')
    .select(['id', 'code', 'name'])
    .where('dissolved_on', 'is', null)
    .execute()
  const found = new Map<string, string>()
  for (const { id, name } of units) found.set(name, found.has(name) ? AMBIGUOUS : id)
  for (const { id, code } of units) found.set(code, id)
  return found
}

/** What is wrong with a unit that a row names, if anything is. */
export function unitFault(
  units: ReadonlyMap<string, string>,
  unit: string,
): { level: 'bad'; code: string; field: 'unit'; params: { value: string } } | undefined {
  const found = units.get(unit)
  if (found !== undefined && found !== AMBIGUOUS) return undefined
  const code = found === undefined ? 'import.unit-unknown' : 'import.unit-ambiguous'
  return { level: 'bad', code, field: 'unit', params: { value: unit } }
}
