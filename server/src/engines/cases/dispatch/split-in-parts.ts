import type { VerbBody } from '@houqin/contracts/cases'
import { v7 as uuidv7 } from 'uuid'
import { audit } from '../../../kernel/audit/audit.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import { postFacts } from '../../ledger/index.ts'
import { kindOf, type CaseRecord } from '../case-kind.ts'
import { chooseAssignee } from '../choose-assignee.ts'
import type { Effect } from '../effect.ts'
import { tell } from '../timeline.ts'

type Part = VerbBody<'split'>['parts'][number]

/** Makes a sub-order for each team; they bear the number of the whole and a number of their own behind it. */
export async function splitInParts(ctx: Ctx, whole: CaseRecord, parts: readonly Part[]): Promise<Effect> {
  const { count } = await ctx.db
    .selectFrom('case_record')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('parent_id', '=', whole.id)
    .executeTakeFirstOrThrow()
  const names: string[] = []
  for (const [at, part] of parts.entries()) {
    names.push(await addPart(ctx, whole, { ...part, number: `${whole.number}-${Number(count) + at + 1}` }))
  }
  return { change: { assignee_id: null }, detail: { parts: names } }
}

/** A part has the time of the whole. */
const timeOf = (whole: CaseRecord) => ({
  clock: whole.clock,
  allowed_minutes: whole.allowed_minutes,
  due_at: whole.due_at,
  breached_at: whole.breached_at,
  failed_at: whole.failed_at,
  escalate_at: whole.escalate_at,
})

/** @returns who does it, as the timeline of the whole tells it */
async function addPart(ctx: Ctx, whole: CaseRecord, part: Part & { number: string }): Promise<string> {
  const { team, person } = await chooseAssignee(ctx, { teamId: part.teamId, personId: part.personId ?? null })
  const record = await ctx.db
    .insertInto('case_record')
    .values({
      id: uuidv7(),
      kind: whole.kind,
      parent_id: whole.id,
      number: part.number,
      title: part.title,
      description: whole.description,
      state: 'assigned',
      state_since: ctx.now,
      urgency: whole.urgency,
      category_id: whole.category_id,
      place_id: whole.place_id,
      client_unit_id: whole.client_unit_id,
      serving_unit_id: team?.id ?? null,
      assignee_id: person?.id ?? null,
      reporter_name: whole.reporter_name,
      contact_phone: whole.contact_phone,
      source: whole.source,
      reported_at: whole.reported_at,
      assigned_at: ctx.now,
      ...timeOf(whole),
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  const detail = { ...(team ? { team: team.name } : {}), ...(person ? { person: person.name } : {}) }
  tell(ctx, { caseId: record.id, event: 'assign', state: 'assigned', detail })
  audit(ctx, {
    action: `${whole.kind}.part`,
    subject: { kind: whole.kind, id: record.id },
    detail: { number: record.number, of: whole.number },
  })
  postFacts(ctx, { kind: whole.kind, id: record.id }, kindOf(ctx, whole.kind).facts(record))
  return [team?.name, person?.name].filter(Boolean).join(' · ')
}
