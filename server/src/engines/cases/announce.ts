import type { CaseVerb } from '@houqin/contracts/cases'
import { sql } from 'kysely'
import type { Ctx } from '../../kernel/ctx.ts'
import { reference } from '../../kernel/references/reference.ts'
import { followersOf, messageKind, notify } from '../messages/index.ts'
import { kindOf, type CaseRecord } from './case-kind.ts'

type Part = 'reporter' | 'assignee' | 'team-heads' | 'dispatcher' | 'followers'

type Event = CaseVerb | 'submit'

/** Who hears of what; channels may take any of it. "dispatcher" is whoever assigned it last. */
const hearers: Partial<Record<Event, readonly Part[]>> = {
  submit: ['team-heads'],
  assign: ['assignee', 'team-heads'],
  accept: ['reporter'],
  pause: ['reporter', 'followers'],
  resume: ['followers'],
  finish: ['reporter', 'followers'],
  return: ['dispatcher', 'team-heads'],
  reject: ['reporter', 'followers'],
  cancel: ['assignee', 'followers'],
  confirm: ['assignee', 'followers'],
  reopen: ['assignee', 'team-heads', 'followers'],
  rate: ['assignee'],
}

export const caseMessageKinds = [
  ...Object.keys(hearers).map((event) => messageKind.declare({ code: `case.${event}` })),
  messageKind.declare({ code: 'case.emergency', urgent: true }),
  messageKind.declare({ code: 'case.due-soon' }),
  messageKind.declare({ code: 'case.overdue' }),
]

/** Tells those concerned what happened to a case. */
export async function announce(ctx: Ctx, record: CaseRecord, event: Event): Promise<void> {
  const usual = hearers[event]
  if (!usual) return
  // whoever issued it sees to the re-check
  const parts: readonly Part[] =
    event === 'finish' && kindOf(ctx, record.kind).isRechecked ? [...usual, 'dispatcher'] : usual
  const subject = { kind: record.kind, id: record.id }
  const params = { number: record.number, title: record.title }
  const to = await peopleOf(ctx, record, parts)
  if (event === 'submit' && record.urgency === 'emergency')
    notify(ctx, { kind: 'case.emergency', subject, params, to: [...to, ...(await dispatchersOf(ctx, record.kind))] })
  else notify(ctx, { kind: `case.${event}`, subject, params, to })
}

/** Tells whom a case is escalated to; where nobody stands at that level, the desk. */
export async function announceEscalation(
  ctx: Ctx,
  record: CaseRecord,
  { isOverdue, personId }: { isOverdue: boolean; personId: string | null },
): Promise<void> {
  notify(ctx, {
    kind: isOverdue ? 'case.overdue' : 'case.due-soon',
    subject: { kind: record.kind, id: record.id },
    params: { number: record.number, title: record.title },
    to: personId ? [personId] : await dispatchersOf(ctx, record.kind),
  })
}

async function peopleOf(ctx: Ctx, record: CaseRecord, parts: readonly Part[]): Promise<(string | null)[]> {
  const people: (string | null)[] = []
  for (const part of parts) people.push(...(await findPart(ctx, record, part)))
  return people
}

async function findPart(ctx: Ctx, record: CaseRecord, part: Part): Promise<(string | null)[]> {
  switch (part) {
    case 'reporter':
      return [record.reporter_id]
    case 'assignee':
      return [record.assignee_id]
    case 'followers':
      return followersOf(ctx, record)
    case 'team-heads':
      return record.assignee_id || !record.serving_unit_id ? [] : headsOf(ctx, record.serving_unit_id)
    case 'dispatcher':
      return lastDispatcher(ctx, record.id)
  }
}

const headships = reference('people', ({ db }) =>
  db
    .selectFrom('membership')
    .select(['unit_id', 'person_id', 'from_on', 'to_on'])
    .where('is_head', '=', true)
    .execute(),
)

async function headsOf(ctx: Ctx, unitId: string): Promise<string[]> {
  return (await headships(ctx))
    .filter(
      ({ unit_id, from_on, to_on }) =>
        unit_id === unitId && from_on <= ctx.today && (to_on === null || to_on >= ctx.today),
    )
    .map(({ person_id }) => person_id)
}

async function lastDispatcher(ctx: Ctx, caseId: string): Promise<(string | null)[]> {
  const row = await ctx.db
    .selectFrom('timeline_event')
    .select('person_id')
    .where('case_id', '=', caseId)
    .where('event', '=', 'assign')
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst()
  return [row?.person_id ?? null]
}

/** Everyone who may assign such cases anywhere. */
async function dispatchersOf(ctx: Ctx, kind: string): Promise<string[]> {
  const { rows } = await sql<{ person_id: string }>`
    select distinct a.person_id from account a join account_role ar on ar.account_id = a.id
      join role_grant g on g.role_id = ar.role_id
    where g.permission = ${`${kind}.assign`} and g.scope = 'all'`.execute(ctx.db)
  return rows.map((row) => row.person_id)
}
