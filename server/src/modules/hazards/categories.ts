import type { Ctx } from '../../kernel/ctx.ts'
import { ensureCategories } from '../../engines/cases/index.ts'

/** Kinds of hazards of a school, hospital or company; the house renames and adds. */
const categories = [
  ['fire', '消防安全', 'Fire safety'],
  ['electric', '用电安全', 'Electricity'],
  ['gas', '燃气安全', 'Gas'],
  ['structure', '建筑与附属物', 'Buildings and what is fixed to them'],
  ['special', '特种设备', 'Special equipment'],
  ['food', '食品卫生', 'Food hygiene'],
  ['sports', '体育与活动器械', 'Sports and play equipment'],
  ['goods', '危险化学品', 'Dangerous goods'],
  ['traffic', '道路交通', 'Traffic'],
  ['work', '作业安全', 'Work safety'],
  ['other', '其他', 'Other'],
] as const

export const ensureHazardCategories = (ctx: Ctx): Promise<void> =>
  ensureCategories(
    ctx,
    'hazard',
    categories.map(([code, name, nameEn]) => ({ code, name, nameEn })),
  )

export async function listHazardCategories(ctx: Ctx) {
  const rows = await ctx.db
    .selectFrom('category')
    .select(['id', 'code', 'name', 'name_en'])
    .where('kind', '=', 'hazard')
    .orderBy('position')
    .execute()
  return rows.map(({ id, code, name, name_en: english }) => ({
    id,
    parentId: null,
    code,
    name: ctx.language === 'en' ? (english ?? name) : name,
    icon: null,
    team: null,
    resolveHours: null,
  }))
}
