import type { CaseState } from '@houqin/contracts/cases'
import { sql } from 'kysely'
import type { Ctx } from '../../kernel/ctx.ts'
import { notFound } from '../../kernel/errors.ts'
import { findPlace } from '../../kernel/places/index.ts'

interface Symptom {
  categoryId: string
  name: string
  icon: string
}

/** What anyone who scans a code may know: the place, the symptoms, what is already reported here. No personal data. */
export async function showPublicPlace(ctx: Ctx, code: string) {
  const place = await findPlace(ctx, { code })
  if (!place) throw notFound('place.unknown')
  const name = ctx.language === 'zh' ? sql`name` : sql`coalesce(name_en, name)`
  const symptoms = await sql<Symptom>`
    select id as "categoryId", ${name} as name, icon from category where kind = 'repair' and icon is not null order by position, name`.execute(
    ctx.db,
  )
  const open = await sql<{ title: string; state: CaseState; at: Date }>`
    select coalesce(c.name, '') as title, r.state, r.reported_at as at from case_record r left join category c on c.id = r.category_id
    where r.kind = 'repair' and r.place_id = ${place.id} and r.state not in ('closed', 'confirmed', 'rejected', 'cancelled')
    order by r.reported_at desc limit 5`.execute(ctx.db)
  return {
    code: place.code,
    name: place.name,
    path: place.path,
    organisation: ctx.organisation?.name ?? '',
    symptoms: symptoms.rows,
    open: open.rows.map(({ title, state, at }) => ({ title, state, reportedAt: at.toISOString() })),
  }
}
