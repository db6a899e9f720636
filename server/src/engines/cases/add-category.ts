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
