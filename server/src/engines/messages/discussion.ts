import type { Discussion } from '@houqin/contracts/discussion'
import { sql } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import { audit } from '../../kernel/audit/audit.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { AppError, badField, conflict, notFound } from '../../kernel/errors.ts'
import { getRecord } from '../../kernel/records/record-kind.ts'
import { notify } from './notify.ts'
import { ownPerson } from './preference.ts'

interface Subject {
  kind: string
  id: string
}

/** Comments, followers, and who may be mentioned. @throws record.unknown */
export async function getDiscussion(ctx: Ctx, subject: Subject): Promise<Discussion> {
  const record = await getRecord(ctx, subject)
  const me = ownPerson(ctx)
  const comments = await selectComments(ctx, subject)
  const followers = await selectFollowers(ctx, subject)
  const concerned = [...(await record.concerned()), ...comments.map((one) => one.person.id), ...followers]
  const names = await namesOf(ctx, [...concerned, ...comments.flatMap((one) => one.mentions.map(({ id }) => id))])
  const refs = (ids: readonly string[]) => [...new Set(ids)].map((id) => ({ id, name: names.get(id) ?? '' }))
  return {
    comments: comments.map((one) => ({
      ...one,
      text: one.withdrawnAt ? '' : one.text,
      mentions: one.mentions.map(({ id, readAt }) => ({ id, name: names.get(id) ?? '', readAt })),
      can: { withdraw: one.withdrawnAt === null && one.person.id === me },
    })),
    followers: refs(followers),
    following: followers.includes(me),
    concerned: refs(concerned).filter(({ id }) => id !== me),
  }
}

interface CommentRow {
  id: string
  person: { id: string; name: string }
  text: string
  mentions: { id: string; readAt: string | null }[]
  at: string
  withdrawnAt: string | null
}

/** In order of time; a mention is read once the message about it, or a later one about the record, has been. */
async function selectComments(ctx: Ctx, { kind, id }: Subject): Promise<CommentRow[]> {
  const { rows } = await sql<Omit<CommentRow, 'at' | 'withdrawnAt'> & { at: Date; withdrawn_at: Date | null }>`
    select c.id, jsonb_build_object('id', p.id, 'name', p.name) as person, c.text, c.at, c.withdrawn_at,
      coalesce((select jsonb_agg(jsonb_build_object('id', m.id, 'readAt', to_char((
        select min(s.read_at) from message s where s.person_id = m.id and s.kind = 'comment.mention'
          and s.subject_id = c.subject_id and s.read_at >= c.at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by m.nr)
        from unnest(c.mentions) with ordinality as m(id, nr)), '[]') as mentions
    from comment c join person p on p.id = c.person_id
    where c.subject_kind = ${kind} and c.subject_id = ${id} order by c.at, c.id`.execute(ctx.db)
  return rows.map(({ withdrawn_at, at, ...row }) => ({
    ...row,
    at: at.toISOString(),
    withdrawnAt: withdrawn_at?.toISOString() ?? null,
  }))
}

const selectFollowers = async (ctx: Ctx, { kind, id }: Subject): Promise<string[]> =>
  (
    await ctx.db
      .selectFrom('follower')
      .select('person_id')
      .where('subject_kind', '=', kind)
      .where('subject_id', '=', id)
      .orderBy('since')
      .execute()
  ).map(({ person_id }) => person_id)

async function namesOf(ctx: Ctx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await ctx.db
    .selectFrom('person')
    .select(['id', 'name'])
    .where('id', 'in', [...ids])
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** Says something about a record; whoever speaks follows it from then on. @throws record.unknown, comment.not-concerned */
export async function addComment(
  ctx: Ctx,
  subject: Subject,
  { text, mentions }: { text: string; mentions: readonly string[] },
): Promise<Discussion> {
  const { title } = await getRecord(ctx, subject)
  const before = await getDiscussion(ctx, subject)
  const mentionable = new Set(before.concerned.map(({ id }) => id))
  if (mentions.some((id) => !mentionable.has(id))) throw badField('mentions', 'comment.not-concerned')
  const me = ownPerson(ctx)
  const id = uuidv7()
  await ctx.db
    .insertInto('comment')
    .values({
      id,
      subject_kind: subject.kind,
      subject_id: subject.id,
      person_id: me,
      text,
      mentions: [...new Set(mentions)],
      at: ctx.now,
    })
    .execute()
  await setFollowing(ctx, subject, true)
  audit(ctx, { action: 'comment.add', subject, detail: { comment: id } })
  const params = { actor: ctx.actor.kind === 'person' ? ctx.actor.name : '', title, text: text.slice(0, 80) }
  if (mentions.length > 0) notify(ctx, { kind: 'comment.mention', subject, params, to: mentions })
  const others = before.followers.map((one) => one.id).filter((one) => !mentions.includes(one))
  if (others.length > 0) notify(ctx, { kind: 'comment.new', subject, params, to: others })
  await ctx.flush()
  return getDiscussion(ctx, subject)
}

/** Takes back one's own words. @throws comment.unknown, comment.not-yours, comment.withdrawn */
export async function withdrawComment(ctx: Ctx, id: string): Promise<Discussion> {
  const row = await ctx.db.selectFrom('comment').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row) throw notFound('comment.unknown')
  const subject = { kind: row.subject_kind, id: row.subject_id }
  await getRecord(ctx, subject)
  if (row.person_id !== ownPerson(ctx)) throw new AppError('comment.not-yours', 403)
  if (row.withdrawn_at) throw conflict('comment.withdrawn')
  await ctx.db.updateTable('comment').set({ withdrawn_at: ctx.now }).where('id', '=', id).execute()
  audit(ctx, { action: 'comment.withdraw', subject, detail: { comment: id, text: row.text } })
  return getDiscussion(ctx, subject)
}

/** @throws record.unknown */
export async function followRecord(ctx: Ctx, subject: Subject, following: boolean): Promise<Discussion> {
  await getRecord(ctx, subject)
  await setFollowing(ctx, subject, following)
  return getDiscussion(ctx, subject)
}

async function setFollowing(ctx: Ctx, { kind, id }: Subject, following: boolean): Promise<void> {
  const row = { subject_kind: kind, subject_id: id, person_id: ownPerson(ctx) }
  if (following)
    await ctx.db
      .insertInto('follower')
      .values({ ...row, since: ctx.now })
      .onConflict((on) => on.doNothing())
      .execute()
  else
    await ctx.db
      .deleteFrom('follower')
      .where('subject_kind', '=', kind)
      .where('subject_id', '=', id)
      .where('person_id', '=', row.person_id)
      .execute()
}

/** Who follows a record, for those who tell of its course. */
export const followersOf = selectFollowers
