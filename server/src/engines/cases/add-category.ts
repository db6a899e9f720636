import { v7 as uuidv7 } from 'uuid'
import type { Ctx } from '../../kernel/ctx.ts'

export interface NewCategory {
  kind: string
  parentId: string | null
  code: string
  name: string
  nameEn: string | null
  icon: string | null
  teamId: string | null
  resolveHours: number | null
  position: number
}

/** Adds a category to a kind's catalogue. */
export async function addCategory(ctx: Ctx, category: NewCategory): Promise<{ id: string }> {
  const id = uuidv7()
  await ctx.db
    .insertInto('category')
    .values({
      id,
      kind: category.kind,
      parent_id: category.parentId,
      code: category.code,
      name: category.name,
      name_en: category.nameEn,
      icon: category.icon,
      team_id: category.teamId,
      resolve_hours: category.resolveHours,
      position: category.position,
    })
    .execute()
  return { id }
}

/** Puts categories that come with the program in their place; those that are there stay as they are. */
export async function ensureCategories(
  ctx: Ctx,
  kind: string,
  categories: readonly { code: string; name: string; nameEn: string }[],
): Promise<void> {
  await ctx.db
    .insertInto('category')
    .values(
      categories.map(({ code, name, nameEn }, position) => ({
        id: uuidv7(),
        kind,
        code,
        name,
        name_en: nameEn,
        position,
      })),
    )
    .onConflict((on) => on.columns(['kind', 'code']).doNothing())
    .execute()
}
