import { sql } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import type { RequestOf } from '@houqin/contracts'
import { isFilled, type NarrativeBlock } from '@houqin/contracts/narrative'
import type { saveReportSection } from '@houqin/contracts/report-parts'
import { personIdOf } from '../../../kernel/access/actor.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import { AppError, conflict, notFound } from '../../../kernel/errors.ts'
import { mayWrite } from './policy.ts'
import { getVisiblePart, isOpen } from './present.ts'
import { assertReferences } from './references.ts'
import type { PartData } from './rows.ts'

interface Saved {
  version: number
  blocks: NarrativeBlock[]
  saved_by: string | null
  saved_at: Date
  saver: string | null
}

/**
 * Keeps a section as written. What another had written is kept beside it. @throws report-part.closed,
 * report-section.changed, report.figure-unknown
 */
export async function saveSection(ctx: Ctx, { params, body }: RequestOf<typeof saveReportSection>) {
  const part = await getWritable(ctx, params.id)
  await assertReferences(ctx, body.blocks, part.person_id)
  const { rows } = await sql<Saved>`
    select version, blocks, saved_by, saved_at, (select name from person p where p.id = saved_by) as saver
    from report_section where part_id = ${params.id}::uuid and key = ${params.key} for update`.execute(ctx.db)
  const [saved] = rows
  if (!saved) throw notFound('report-part.unknown')
  if (saved.version !== body.version)
    throw conflict('report-section.changed', { name: saved.saver ?? '—', time: saved.saved_at.toISOString() })
  if (saved.saved_by !== null && saved.saved_by !== personIdOf(ctx.actor))
    await keepDraft(ctx, { partId: params.id, key: params.key, reason: 'replaced', text: saved })
  const filled = isFilled(body.blocks)
  await ctx.db
    .updateTable('report_section')
    .set({
      blocks: JSON.stringify(body.blocks),
      filled,
      version: saved.version + 1,
      saved_by: personIdOf(ctx.actor),
      saved_at: ctx.now,
    })
    .where('part_id', '=', params.id)
    .where('key', '=', params.key)
    .execute()
  return { version: saved.version + 1, savedAt: ctx.now.toISOString(), filled }
}

/** Keeps one's own text beside what another has kept. @throws report-part.unknown, report.figure-unknown */
export async function putAside(ctx: Ctx, at: { id: string; key: string }, blocks: NarrativeBlock[]) {
  const part = await getVisiblePart(ctx, at.id)
  if (!mayWrite(ctx.actor, part))
    throw new AppError('access.refused', 403, { params: { permission: 'report.write-part' } })
  await assertReferences(ctx, blocks, part.person_id)
  const known = await ctx.db
    .selectFrom('report_section')
    .select('key')
    .where('part_id', '=', at.id)
    .where('key', '=', at.key)
    .executeTakeFirst()
  if (!known) throw notFound('report-part.unknown')
  const text = { blocks, saved_by: personIdOf(ctx.actor), saved_at: ctx.now }
  return { id: await keepDraft(ctx, { partId: at.id, key: at.key, reason: 'aside', text }) }
}

interface Draft {
  partId: string
  key: string
  reason: 'replaced' | 'aside'
  text: Pick<Saved, 'blocks' | 'saved_by' | 'saved_at'>
}

async function keepDraft(ctx: Ctx, { partId, key, reason, text }: Draft): Promise<string> {
  const id = uuidv7()
  await ctx.db
    .insertInto('report_draft')
    .values({
      id,
      part_id: partId,
      key,
      reason,
      blocks: JSON.stringify(text.blocks),
      written_by: text.saved_by,
      written_at: text.saved_at,
    })
    .execute()
  return id
}

/** Texts of a part that were replaced or put aside, newest first. @throws report-part.unknown */
export async function listDrafts(ctx: Ctx, id: string) {
  await getVisiblePart(ctx, id)
  const { rows } = await sql<{
    id: string
    section: string
    reason: 'replaced' | 'aside'
    blocks: NarrativeBlock[]
    by: { id: string; name: string } | null
    at: Date
  }>`
    select d.id, d.key as section, d.reason, d.blocks, d.written_at as at,
      (select jsonb_build_object('id', p.id, 'name', p.name) from person p where p.id = d.written_by) as by
    from report_draft d where d.part_id = ${id}::uuid order by d.written_at desc, d.id desc limit 100`.execute(ctx.db)
  return { items: rows.map(({ by, at, ...row }) => ({ ...row, writtenBy: by, writtenAt: at.toISOString() })) }
}

async function getWritable(ctx: Ctx, id: string): Promise<PartData> {
  await sql`select 1 from report_part where id = ${id}::uuid for share`.execute(ctx.db)
  const part = await getVisiblePart(ctx, id)
  if (!mayWrite(ctx.actor, part))
    throw new AppError('access.refused', 403, { params: { permission: 'report.write-part' } })
  if (!isOpen(part)) throw conflict('report-part.closed')
  return part
}
