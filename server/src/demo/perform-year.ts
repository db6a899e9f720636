import { confirmAutomatically, escalateDue, transitionCase } from '../engines/cases/index.ts'
import type { Actor } from '../kernel/access/actor.ts'
import type { Ctx } from '../kernel/ctx.ts'
import { act, type Runtime } from '../kernel/runtime.ts'
import { reportPublicly, reportRepair } from '../modules/repairs/index.ts'
import { assetMoments } from './assets/asset-moments.ts'
import { hazardMoments } from './hazards/hazard-moments.ts'
import { incidentMoments } from './incidents/incident-moments.ts'
import { roundMoments } from './rounds/round-moments.ts'
import { actorOf, idOf } from './campus/actor-of.ts'
import type { Campus } from './campus/found-campus.ts'
import { closingsOf } from './keep-books.ts'
import { deskMoments } from './perform-desk.ts'
import { takePhoto } from './photos/take-photo.ts'
import { workAfter, workBefore } from './work/perform-work.ts'
import type { CasePlan, Report, Step, Words } from './year/plan.ts'
import { ratingOf } from './year/rating-of.ts'
import { satisfactionMoments } from './satisfaction/satisfaction-moments.ts'
import { nightWatch } from './watch-nights.ts'
import { DAY, HOUR, startOfDay } from './year/school-calendar.ts'

export interface Telling {
  /** Called as the year goes by. */
  onReport(reported: number): void
  signal?: AbortSignal | undefined
}

/** A repair under way: what a step needs to be said. */
interface Open {
  id: string
  version: number
  reporter: Actor
}

interface Moment {
  at: number
  perform(): Promise<void>
}

/** Lives through the planned year, moment by moment, through the use cases of the product. */
export async function performYear(
  runtime: Runtime,
  campus: Campus,
  year: { plans: readonly CasePlan[]; now: number } & Telling,
): Promise<void> {
  const moments = [
    ...routineOf(runtime, year),
    ...closingsOf(runtime, campus, { first: year.plans[0]?.report.at ?? year.now, now: year.now }),
    ...nightWatch(runtime, campus, { from: year.plans[0]?.report.at ?? year.now, now: year.now }),
    ...deskMoments(runtime, campus, year),
    ...satisfactionMoments(runtime, campus, year.now),
    ...assetMoments(runtime, campus, year.now),
    ...hazardMoments(runtime, campus, year.now),
    ...roundMoments(runtime, campus, year.now),
    ...incidentMoments(runtime, campus, year.now),
    ...year.plans.flatMap((plan, at) => momentsOf(runtime, campus, { plan, variant: at })),
  ]
  let reported = 0
  for (const { perform, isReport } of moments.toSorted((a, b) => a.at - b.at)) {
    year.signal?.throwIfAborted()
    await perform()
    if (isReport) year.onReport(++reported)
  }
}

/** Every night the system confirms and closes what waited long enough; in working hours it escalates what is due. */
function routineOf(
  runtime: Runtime,
  { plans, now }: { plans: readonly CasePlan[]; now: number },
): (Moment & { isReport: false })[] {
  const first = startOfDay(plans[0]?.report.at ?? now)
  const every = (hour: number, perform: (at: Date) => Promise<void>) =>
    Array.from({ length: Math.ceil((now - first) / DAY) }, (_, day) => first + day * DAY + hour * HOUR)
      .filter((at) => at < now)
      .map((at) => ({ at, isReport: false as const, perform: () => perform(new Date(at)) }))
  return [
    ...every(2, (at) => confirmAutomatically(runtime, at)),
    ...[8.25, 11, 14.5, 17].flatMap((hour) => every(hour, (at) => escalateDue(runtime, at))),
  ]
}

function momentsOf(
  runtime: Runtime,
  campus: Campus,
  { plan, variant }: { plan: CasePlan; variant: number },
): (Moment & { isReport: boolean })[] {
  let open: Open | null = null
  const report = async () => {
    open = await performReport(runtime, campus, { plan, variant })
  }
  const say = (step: Step) => async () => {
    if (!open) throw new Error(`Nothing is reported yet: ${plan.report.title}`)
    open.version = await performStep(runtime, campus, { step, open, plan, variant })
  }
  return [
    { at: plan.report.at, isReport: true, perform: report },
    ...plan.steps.map((step) => ({ at: step.at, isReport: false, perform: say(step) })),
  ]
}

type Drawn = { plan: CasePlan; variant: number }

async function performReport(runtime: Runtime, campus: Campus, { plan, variant }: Drawn): Promise<Open> {
  const { report, scene } = plan
  const actor: Actor = report.by ? actorOf(campus, report.by) : { kind: 'stranger' }
  return act(runtime, { actor, now: new Date(report.at) }, async (ctx) => {
    const placeId = idOf(campus.places, report.place)
    const photoIds = scene
      ? [(await takePhoto(ctx, { scene, phase: 'before', variant }, report.by ? null : placeId)).id]
      : []
    if (report.by) {
      const { id } = await reportRepair(ctx, {
        ...bodyOf(campus, report),
        placeId,
        urgency: report.urgency,
        title: report.title,
        photoIds,
        origin: report.by.startsWith('H1') ? 'found' : 'reported',
      })
      return { id, version: 0, reporter: actor }
    }
    const { number } = await reportPublicly(ctx, report.place, {
      ...bodyOf(campus, report),
      ...callerOf(report),
      photoIds,
    })
    await ctx.flush()
    const { id } = await ctx.db
      .selectFrom('case_record')
      .select('id')
      .where('number', '=', number)
      .executeTakeFirstOrThrow()
    return { id, version: 0, reporter: { kind: 'stranger', receiptOf: id } }
  })
}

const bodyOf = (campus: Campus, report: Report) => ({
  categoryId: idOf(campus.categories, report.category),
  description: report.description,
})

const callerOf = ({ caller: { name, phone } }: Report) => ({
  ...(name ? { reporterName: name } : {}),
  ...(phone ? { contactPhone: phone } : {}),
})

/** @returns the version of the case after the step */
async function performStep(
  runtime: Runtime,
  campus: Campus,
  { step, open, plan, variant }: Drawn & { step: Step; open: Open },
): Promise<number> {
  const actor = step.by === 'reporter' ? open.reporter : actorOf(campus, step.by)
  return act(runtime, { actor, now: new Date(step.at) }, async (ctx) => {
    const said = await sayingOf(ctx, campus, { words: step.words, scene: plan.scene, variant })
    const stage = { id: open.id, plan, step, variant, reporter: open.reporter }
    const moved = await workBefore(ctx, campus, stage)
    const body = { version: open.version + moved, ...said }
    const record = await transitionCase(
      ctx,
      { kind: 'repair', id: open.id },
      { verb: step.words.verb, body: body as never },
    )
    await workAfter(ctx, campus, stage)
    return record.version
  })
}

/** The body of a verb: codes become ids, the photo after the work is taken. */
async function sayingOf(
  ctx: Ctx,
  campus: Campus,
  { words, scene, variant }: Pick<CasePlan, 'scene'> & { words: Words; variant: number },
) {
  switch (words.verb) {
    case 'assign':
      return {
        teamId: idOf(campus.units, words.team),
        ...(words.person ? { personId: idOf(campus.people, words.person) } : {}),
      }
    case 'finish':
      return {
        result: words.result,
        photoIds: scene ? [(await takePhoto(ctx, { scene, phase: 'after', variant }, null)).id] : [],
      }
    case 'pause':
      return { cause: words.cause, reason: words.reason }
    case 'rate':
      return ratingOf(words, variant)
    case 'transfer':
      return { teamId: idOf(campus.units, words.team), reason: words.reason }
    case 'decide':
      return {
        teamId: idOf(campus.units, words.team),
        personId: idOf(campus.people, words.person),
        reason: words.reason,
      }
    case 'return':
    case 'reject':
    case 'cancel':
    case 'reopen':
    case 'decline':
      return { reason: words.reason }
    case 'accept':
    case 'start':
    case 'resume':
    case 'confirm':
    case 'close':
    case 'offer':
    case 'claim':
      return {}
  }
}
