import type { RequestOf } from '@houqin/contracts'
import type {
  analyseIncident as analyseEndpoint,
  closeIncident as closeEndpoint,
  createIncident as createEndpoint,
  IncidentState,
} from '@houqin/contracts/incidents'
import { sql } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import { postFacts } from '../../engines/ledger/index.ts'
import { notify } from '../../engines/messages/index.ts'
import { personIdOf } from '../../kernel/access/actor.ts'
import { audit } from '../../kernel/audit/audit.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { AppError, badField, conflict, notFound } from '../../kernel/errors.ts'
import { nextNumber } from '../../kernel/numbering.ts'
import { readRule } from '../../kernel/rules/rule.ts'
import { incidentFacts, monthFacts, type IncidentRecord } from './facts.ts'
import { gradeOf } from './grade.ts'
import { ordinaryLoss } from './rules.ts'

/** Takes the report of an incident; those who analyse are told. @throws incident.ahead, place.unknown, unit.unknown */
export async function reportIncident(
  ctx: Ctx,
  report: RequestOf<typeof createEndpoint>['body'],
): Promise<{ id: string }> {
  const happenedAt = new Date(report.happenedAt)
  if (happenedAt > ctx.now) throw badField('happenedAt', 'incident.ahead')
  const { deaths, seriousInjuries, minorInjuries, loss } = report
  const grade = gradeOf({ deaths, seriousInjuries, loss: Number(loss) }, await readRule(ctx, ordinaryLoss))
  const record = await ctx.db
    .insertInto('incident')
    .values({
      id: uuidv7(),
      number: await nextNumber(ctx, 'SG'),
      title: report.title,
      class: report.class,
      grade,
      state: 'reported',
      category_id: await categoryOf(ctx, report.class),
      happened_at: happenedAt,
      place_id: report.placeId ?? null,
      unit_id: await unitOf(ctx, report),
      course: report.course,
      deaths,
      serious_injuries: seriousInjuries,
      minor_injuries: minorInjuries,
      loss,
      reported_by: personIdOf(ctx.actor),
      reported_at: ctx.now,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  // a month that was declared to have had none has one after all
  const month = new Intl.DateTimeFormat('sv-SE', { timeZone: ctx.timeZone, year: 'numeric', month: '2-digit' }).format(
    happenedAt,
  )
  const taken = await ctx.db.deleteFrom('incident_month').where('month', '=', month).returning('id').executeTakeFirst()
  if (taken) postFacts(ctx, { kind: 'incident-month', id: taken.id }, [])
  audit(ctx, {
    action: 'incident.create',
    subject: { kind: 'incident', id: record.id },
    detail: { number: record.number, grade },
  })
  postFacts(ctx, { kind: 'incident', id: record.id }, incidentFacts(record))
  notify(ctx, {
    kind: 'incident.reported',
    subject: { kind: 'incident', id: record.id },
    params: { number: record.number, title: record.title },
    to: await analysts(ctx),
  })
  return { id: record.id }
}

async function categoryOf(ctx: Ctx, code: string): Promise<string | null> {
  const row = await ctx.db
    .selectFrom('category')
    .select('id')
    .where('kind', '=', 'incident')
    .where('code', '=', code)
    .executeTakeFirst()
  return row?.id ?? null
}

async function unitOf(ctx: Ctx, { placeId, unitId }: { placeId?: string | undefined; unitId?: string | undefined }) {
  if (unitId) {
    const unit = await ctx.db.selectFrom('unit').select('id').where('id', '=', unitId).executeTakeFirst()
    if (!unit) throw badField('unitId', 'unit.unknown')
  }
  if (!placeId) return unitId ?? null
  const place = await ctx.db.selectFrom('place').select('unit_id').where('id', '=', placeId).executeTakeFirst()
  if (!place) throw badField('placeId', 'place.unknown')
  return unitId ?? place.unit_id
}

async function analysts(ctx: Ctx): Promise<string[]> {
  const { rows } = await sql<{ person_id: string }>`
    select distinct a.person_id from account a join account_role ar on ar.account_id = a.id join role_grant g on g.role_id = ar.role_id
    where g.permission = 'incident.analyse' and g.scope = 'all'`.execute(ctx.db)
  return rows.map((row) => row.person_id)
}

type Change = Partial<IncidentRecord> & { state: IncidentState }

/** Locks it, checks where it stands, changes it. @throws incident.unknown, incident.stale, incident.wrong-state */
async function move(
  ctx: Ctx,
  { id, version }: { id: string; version: number },
  step: { action: string; from: readonly IncidentState[]; change: (record: IncidentRecord) => Change },
): Promise<void> {
  const record = await ctx.db.selectFrom('incident').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!record) throw notFound('incident.unknown')
  if (record.version !== version) throw conflict('incident.stale')
  if (!step.from.includes(record.state as IncidentState))
    throw conflict('incident.wrong-state', { state: ctx.say(`incident.state.${record.state}`) })
  const changed = await ctx.db
    .updateTable('incident')
    .set({ ...step.change(record), version: version + 1 })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
  audit(ctx, { action: `incident.${step.action}`, subject: { kind: 'incident', id }, detail: { state: changed.state } })
  postFacts(ctx, { kind: 'incident', id }, incidentFacts(changed))
}

/** Cause, corrective and preventive measures; it may be analysed anew until it is closed. */
export const analyseIncident = (ctx: Ctx, id: string, body: RequestOf<typeof analyseEndpoint>['body']): Promise<void> =>
  move(
    ctx,
    { id, version: body.version },
    {
      action: 'analyse',
      from: ['reported', 'analysed'],
      change: () => ({
        state: 'analysed',
        cause: body.cause,
        cause_text: body.causeText,
        corrective: body.corrective,
        preventive: body.preventive,
        analysed_by: personIdOf(ctx.actor),
        analysed_at: ctx.now,
      }),
    },
  )

/** @throws incident.own-analysis */
export const closeIncident = (ctx: Ctx, id: string, body: RequestOf<typeof closeEndpoint>['body']): Promise<void> =>
  move(
    ctx,
    { id, version: body.version },
    {
      action: 'close',
      from: ['analysed'],
      change: (record) => {
        if (record.analysed_by === personIdOf(ctx.actor)) throw new AppError('incident.own-analysis', 403)
        return {
          state: 'closed',
          is_responsible: body.isResponsible,
          verdict: body.verdict,
          closed_by: personIdOf(ctx.actor),
          closed_at: ctx.now,
        }
      },
    },
  )

export const voidIncident = (ctx: Ctx, id: string, body: { version: number; verdict: string }): Promise<void> =>
  move(
    ctx,
    { id, version: body.version },
    {
      action: 'void',
      from: ['reported', 'analysed'],
      change: () => ({ state: 'void', verdict: body.verdict, closed_by: personIdOf(ctx.actor), closed_at: ctx.now }),
    },
  )

/** Declares that a month had none. @throws incident.month-not-over, incident.month-has-some, incident.month-declared */
export async function declareMonth(ctx: Ctx, month: string): Promise<void> {
  if (month >= ctx.today.slice(0, 7)) throw badField('month', 'incident.month-not-over')
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from incident where state <> 'void' and to_char(happened_at at time zone ${ctx.timeZone}, 'YYYY-MM') = ${month}`.execute(
    ctx.db,
  )
  const n = rows[0]?.n ?? 0
  if (n > 0) throw badField('month', 'incident.month-has-some', { n })
  const record = await ctx.db
    .insertInto('incident_month')
    .values({ id: uuidv7(), month, declared_by: personIdOf(ctx.actor), declared_at: ctx.now })
    .onConflict((on) => on.column('month').doNothing())
    .returningAll()
    .executeTakeFirst()
  if (!record) throw conflict('incident.month-declared')
  audit(ctx, { action: 'incident.declare', subject: { kind: 'incident', id: null }, detail: { month } })
  postFacts(ctx, { kind: 'incident-month', id: record.id }, monthFacts(record))
}
