import { sql } from 'kysely'
import type { Ctx } from '../../kernel/ctx.ts'
import { notFound } from '../../kernel/errors.ts'
import { findPlace } from '../../kernel/places/index.ts'
import { listOpenHere } from './list-open-here.ts'
import { askForProof } from './spend-stamp.ts'

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
  return {
    code: place.code,
    name: place.name,
    path: place.path,
    organisation: ctx.organisation?.name ?? '',
    symptoms: symptoms.rows,
    open: (await listOpenHere(ctx, place.id)).map(({ number: _number, ...open }) => open),
    proof: await askForProof(ctx),
  }
}
