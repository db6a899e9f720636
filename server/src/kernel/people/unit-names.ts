import { reference } from '../references/reference.ts'

/** Names of all units, by id. */
export const readUnitNames = reference('people', async ({ db }) => {
  const rows = await db.selectFrom('unit').select(['id', 'name']).execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
})
