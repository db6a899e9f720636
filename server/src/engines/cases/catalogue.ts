import { reference } from '../../kernel/references/reference.ts'

/** The catalogue of all kinds, by id. */
export const readCatalogue = reference('setting', async ({ db }) => {
  const rows = await db
    .selectFrom('category')
    .select(['id', 'kind', 'parent_id', 'name', 'name_en', 'team_id', 'resolve_hours'])
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
})
