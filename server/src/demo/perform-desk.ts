import type { CaseVerb } from '@houqin/contracts/cases'
import { sql } from 'kysely'
import { recordReturnCall, transitionCase } from '../engines/cases/index.ts'
import type { Actor } from '../kernel/access/actor.ts'
import { act, type Runtime } from '../kernel/runtime.ts'
import { callBackByRule, drawReturnCalls, enterCall, setAnswers } from '../modules/desk/index.ts'
import { joinRepair } from '../modules/repairs/index.ts'
import { actorOf, idOf } from './campus/actor-of.ts'
import type { Campus } from './campus/found-campus.ts'
import { pick, seeded } from './random.ts'
import { planDesk, type DeskPlan } from './year/plan-desk.ts'
import type { CasePlan } from './year/plan.ts'
import { DAY, HOUR, MINUTE } from './year/school-calendar.ts'

interface Moment {
  at: number
  isReport: false
  perform(): Promise<void>
}

interface Year {
  plans: readonly CasePlan[]
  now: number
}

/** The year of the service line: calls, who joined what was reported, complaints, and return calls by rule and by lot. */
export function deskMoments(runtime: Runtime, campus: Campus, { plans, now }: Year): Moment[] {
  const moment = (at: number, perform: () => Promise<void>): Moment => ({ at, isReport: false, perform })
  return planDesk({ plans, now })
    .flatMap((plan) => {
      switch (plan.kind) {
        case 'join':
          return [moment(plan.at, () => joinWhatIsOpen(runtime, campus, plan))]
        case 'call':
          return takeCall(runtime, campus, plan).map(({ at, perform }) => moment(at, perform))
        case 'call-back':
          return [moment(plan.at, () => callBack(runtime, campus, { ...plan, now }))]
        case 'draw':
          return [moment(plan.at, () => drawSample(runtime, campus, plan))]
      }
    })
    .filter(({ at }) => at < now)
}

type Plan<K extends DeskPlan['kind']> = Extract<DeskPlan, { kind: K }>

async function joinWhatIsOpen(runtime: Runtime, campus: Campus, { at, place, by, phone }: Plan<'join'>): Promise<void> {
  const actor: Actor = by ? actorOf(campus, by) : { kind: 'stranger' }
  await act(runtime, { actor, now: new Date(at) }, async (ctx) => {
    const { rows } = await sql<{ id: string }>`
      select id from case_record where kind = 'repair' and place_id = ${idOf(campus.places, place)} and parent_id is null
        and state not in ('closed', 'confirmed', 'rejected', 'cancelled') and reporter_id is distinct from ${by ? idOf(campus.people, by) : null}::uuid
      order by reported_at desc limit 1`.execute(ctx.db)
    if (rows[0]) await joinRepair(ctx, rows[0].id, phone ? { phone } : {})
  })
}

/** A call, and what its case goes through until it is answered. */
function takeCall(runtime: Runtime, campus: Campus, plan: Plan<'call'>) {
  let caseId: string | null = null
  const enter = async () => {
    await act(runtime, { actor: actorOf(campus, plan.clerk), now: new Date(plan.at) }, async (ctx) => {
      const categoryId = plan.complaint
        ? (
            await ctx.db
              .selectFrom('category')
              .select('id')
              .where('kind', '=', 'complaint')
              .where('code', '=', plan.complaint)
              .executeTakeFirstOrThrow()
          ).id
        : plan.category && idOf(campus.categories, plan.category)
      const { id } = await enterCall(ctx, {
        kind: plan.what,
        content: plan.content,
        phone: plan.phone,
        callerName: plan.caller,
        urgency: plan.urgency,
        seconds: plan.seconds,
        ...(plan.place ? { placeId: idOf(campus.places, plan.place) } : {}),
        ...(categoryId ? { categoryId } : {}),
        ...(plan.answer ? { answer: plan.answer } : {}),
      })
      const call = await ctx.db.selectFrom('service_call').select('case_id').where('id', '=', id).executeTakeFirst()
      caseId = call?.case_id ?? null
    })
  }
  const steps = plan.steps.map(({ at, by, verb, body }) => ({
    at,
    perform: async () => {
      if (caseId) await say(runtime, campus, { caseId, kind: plan.what as 'repair' | 'complaint', at, by, verb, body })
    },
  }))
  return [{ at: plan.at, perform: enter }, ...steps]
}

interface Saying {
  caseId: string
  kind: 'repair' | 'complaint'
  at: number
  by: string
  verb: CaseVerb
  body: object
}

async function say(runtime: Runtime, campus: Campus, said: Saying): Promise<void> {
  await act(runtime, { actor: actorOf(campus, said.by), now: new Date(said.at) }, async (ctx) => {
    const { version } = await ctx.db
      .selectFrom('case_record')
      .select('version')
      .where('id', '=', said.caseId)
      .executeTakeFirstOrThrow()
    const whom =
      said.verb === 'assign' ? { personId: idOf(campus.people, (said.body as { to: string }).to) } : said.body
    await transitionCase(
      ctx,
      { kind: said.kind, id: said.caseId },
      { verb: said.verb, body: { version, ...whom } as never },
    )
  })
}

/** An afternoon of return calls: what the rules ask for is put on the list, and what is due is called. */
async function callBack(
  runtime: Runtime,
  campus: Campus,
  { at, clerk, now }: Plan<'call-back'> & { now: number },
): Promise<void> {
  await callBackByRule(runtime, new Date(at))
  // what is asked for on the last days still waits
  if (at > now - 3 * DAY) return
  const random = seeded(at)
  await act(runtime, { actor: actorOf(campus, clerk), now: new Date(at + 20 * MINUTE) }, async (ctx) => {
    const { rows } = await sql<{ id: string; version: number; reason: string; mended: boolean }>`
      select c.id, c.version, c.reason, r.done_at is not null as mended from return_call c join case_record r on r.id = c.case_id
      where c.ended_at is null and c.opened_at < ${new Date(at - HOUR)} order by c.due_at limit 12`.execute(ctx.db)
    for (const call of rows) {
      if (random() < 0.12) {
        await recordReturnCall(ctx, call.id, { version: call.version, outcome: 'unreached', note: '无人接听' })
        continue
      }
      const isContent = random() < (call.reason === 'bad-rating' ? 0.55 : 0.92)
      const yes = (share: number) => (random() < share ? 'yes' : 'no')
      await setAnswers(ctx, call.id, {
        'in-time': yes(isContent ? 0.94 : 0.4),
        mended: yes(isContent ? 0.99 : 0.5),
        manner: yes(isContent ? 0.98 : 0.6),
        clean: yes(0.93),
        charged: 'yes',
      })
      const note = isContent ? pick(random, ['对方表示满意', '已修好，感谢', '处理及时']) : '仍有意见，已转班长跟进'
      await recordReturnCall(ctx, call.id, {
        version: call.version,
        outcome: isContent ? 'content' : 'discontent',
        note,
      })
    }
  })
}

/** Each month a sample of the month before. A month in which nothing can be called back draws nobody. */
async function drawSample(
  runtime: Runtime,
  campus: Campus,
  { at, clerk, from, to, size }: Plan<'draw'>,
): Promise<void> {
  await act(runtime, { actor: actorOf(campus, clerk), now: new Date(at) }, async (ctx) => {
    const { rows } = await sql<{ any: boolean }>`
      select exists (select 1 from case_record r left join person p on p.id = r.reporter_id
        where r.done_at >= (${from}::date)::timestamp at time zone ${ctx.timeZone}
          and r.done_at < (${to}::date + 1)::timestamp at time zone ${ctx.timeZone}
          and coalesce(r.contact_phone, p.phone) is not null
          and not exists (select 1 from return_call c where c.case_id = r.id)) as any`.execute(ctx.db)
    if (rows[0]?.any) await drawReturnCalls(ctx, { from, to, size })
  })
}
