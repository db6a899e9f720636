import { sql } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import { audit } from '../../audit/audit.ts'
import type { Ctx } from '../../ctx.ts'
import { initialsOf, postNamed } from '../../people/index.ts'
import type { GoodRow, ImportChange, ImportOccasion, RowWriter } from '../import-target.ts'
import { rememberChanges } from '../undo-import.ts'
import { unitsByName } from '../units-by-name.ts'
import type { PersonRow } from './people-target.ts'

/** What an update puts back when it is undone. */
export interface PersonBefore {
  name: string
  phone: string | null
  /** The post that ended and the one that began in its place. */
  ended?: { id: string; toOn: string | null; isPrimary: boolean }
  begun?: string
  /** A post that began today only: it was changed in place. */
  corrected?: { id: string; unitId: string; postId: string | null }
}

type Row = GoodRow<PersonRow>

/** Writes people batch by batch: new ones in one statement, known ones one by one. */
export function peopleWriter(ctx: Ctx, { importId }: ImportOccasion): RowWriter<PersonRow> {
  const units = unitsByName(ctx)
  const posts = new Map<string, string>()
  const unitOf = async (unit: string | null) => (unit === null ? null : ((await units).get(unit) ?? null))
  const postOf = async (unitId: string, name: string | null) => {
    if (name === null) return null
    const key = `${unitId} ${name}`
    if (!posts.has(key)) posts.set(key, await postNamed(ctx, { unitId, name }))
    return posts.get(key) ?? null
  }
  return {
    write: async (rows) => {
      const created = rows.filter(({ action }) => action === 'create')
      await addPeople(ctx, created, { unitOf, postOf })
      const changes: ImportChange[] = created.map((row) => ({ ...row, before: {}, version: 0 }))
      for (const row of rows.filter(({ action }) => action === 'update'))
        changes.push(await updatePerson(ctx, row, { unitOf, postOf }))
      await rememberChanges(
        ctx,
        importId,
        changes.map(({ row, recordId, action, before, version }) => ({ row, recordId, action, before, version })),
      )
      for (const { recordId, number, action, value } of rows)
        audit(ctx, {
          action: `person.${action === 'create' ? 'create' : 'change'}`,
          subject: { kind: 'person', id: recordId },
          detail: { code: number, name: value.name, source: 'import', importId },
        })
    },
  }
}

interface Finding {
  unitOf(unit: string | null): Promise<string | null>
  postOf(unitId: string, name: string | null): Promise<string | null>
}

async function addPeople(ctx: Ctx, rows: readonly Row[], { unitOf, postOf }: Finding): Promise<void> {
  const people = await Promise.all(
    rows.map(async ({ recordId, number, value }) => ({
      id: recordId,
      code: number,
      name: value.name,
      initials: initialsOf(value.name ?? ''),
      phone: value.phone,
      membership_id: uuidv7(),
      unit_id: await unitOf(value.unit),
      post_id: null as string | null,
      post: value.post,
    })),
  )
  for (const person of people) person.post_id = person.unit_id ? await postOf(person.unit_id, person.post) : null
  const set = sql`jsonb_to_recordset(${JSON.stringify(people)}::jsonb) as r(id uuid, code text, name text, initials text,
    phone text, membership_id uuid, unit_id uuid, post_id uuid)`
  await sql`insert into person (id, code, name, initials, phone) select id, code, name, initials, phone from ${set}`.execute(
    ctx.db,
  )
  await sql`
    insert into membership (id, person_id, unit_id, post_id, is_head, is_primary, from_on)
    select membership_id, id, unit_id, post_id, false, true, ${ctx.today}::date from ${set}`.execute(ctx.db)
}

async function updatePerson(ctx: Ctx, { row, recordId, value }: Row, finding: Finding): Promise<ImportChange> {
  const person = await ctx.db
    .selectFrom('person')
    .select(['name', 'phone', 'version'])
    .where('id', '=', recordId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  const name = value.name ?? person.name
  await ctx.db
    .updateTable('person')
    .set({ name, initials: initialsOf(name), phone: value.phone ?? person.phone, version: person.version + 1 })
    .where('id', '=', recordId)
    .execute()
  const moved = await moveToPost(ctx, { personId: recordId, value }, finding)
  const before: PersonBefore = { name: person.name, phone: person.phone, ...moved }
  return { row, recordId, action: 'update', before, version: person.version + 1 }
}

interface MembershipNow {
  id: string
  unit_id: string
  post_id: string | null
  to_on: string | null
  is_primary: boolean
  is_head: boolean
  /** Whether it began before today. */
  started: boolean
}

/** Another unit or post: the present one ends yesterday and the new one begins today. */
async function moveToPost(
  ctx: Ctx,
  { personId, value }: { personId: string; value: PersonRow },
  { unitOf, postOf }: Finding,
): Promise<Pick<PersonBefore, 'ended' | 'begun' | 'corrected'>> {
  const { rows } = await sql<MembershipNow>`
    select id, unit_id, post_id, to_on::text, is_primary, is_head, from_on < ${ctx.today}::date as started from membership
    where person_id = ${personId} and (to_on is null or to_on >= ${ctx.today}::date) order by is_primary desc, from_on desc limit 1`.execute(
    ctx.db,
  )
  const [now] = rows
  const unitId = (await unitOf(value.unit)) ?? now?.unit_id
  if (!unitId) return {}
  const postId = value.post === null ? (unitId === now?.unit_id ? now.post_id : null) : await postOf(unitId, value.post)
  if (now && now.unit_id === unitId && now.post_id === postId) return {}
  if (now && !now.started) {
    await ctx.db.updateTable('membership').set({ unit_id: unitId, post_id: postId }).where('id', '=', now.id).execute()
    return { corrected: { id: now.id, unitId: now.unit_id, postId: now.post_id } }
  }
  const begun = uuidv7()
  if (now)
    await sql`update membership set to_on = ${ctx.today}::date - 1, is_primary = false where id = ${now.id}`.execute(
      ctx.db,
    )
  await sql`
    insert into membership (id, person_id, unit_id, post_id, is_head, is_primary, from_on)
    values (${begun}, ${personId}, ${unitId}, ${postId}, ${now?.unit_id === unitId && now.is_head}, true, ${ctx.today}::date)`.execute(
    ctx.db,
  )
  return now ? { begun, ended: { id: now.id, toOn: now.to_on, isPrimary: now.is_primary } } : { begun }
}
