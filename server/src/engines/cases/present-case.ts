import {
  caseEvents,
  caseVerbs,
  escalationLevels,
  pauseReasons,
  ratingAspects,
  type CaseVerb,
  type PauseReason,
  type RatingAspect,
} from '@houqin/contracts/cases'
import type { Ctx } from '../../kernel/ctx.ts'
import { maskPhone } from './mask-phone.ts'
import { dispatchDetail, flagsOf } from './dispatch/present-dispatch.ts'
import { selectRelations } from './dispatch/select-relations.ts'
import { separationFor } from './separation-for.ts'
import { separateVerifier } from './deadlines/rules.ts'
import { isAllowed } from './lifecycle.ts'
import { holderOf, presentClock } from './present-clock.ts'
import { canSay, isOwnWork, judgingVerbs } from './policy.ts'
import { ratingOf } from './rating.ts'
import type { CaseRow } from './select-cases.ts'
import { workDetail } from './work/work-terms.ts'
import { selectTimeline, type AttachmentRow, type HistoryRow } from './select-history.ts'
import type { EventDetail } from './timeline.ts'
import type { WholeCase } from './whole-case.ts'

const iso = (at: Date | null) => at?.toISOString() ?? null

/** A case as lists show it. */
export const presentRow = (ctx: Ctx) => (row: CaseRow) => ({
  id: row.id,
  number: row.number,
  title: row.title,
  state: row.state,
  urgency: row.urgency,
  category: row.category,
  place: row.place,
  clientUnit: row.client_unit,
  team: row.team,
  assignee: row.assignee,
  holder: holderOf(ctx, row),
  holderSince: row.state_since.toISOString(),
  reporterName: row.reporter_label,
  reportedAt: row.reported_at.toISOString(),
  dueAt: iso(row.due_at),
  finishedAt: iso(row.done_at),
  late: row.late,
  failed: row.failed_at !== null,
  clockStands: row.clock_stopped,
  respondDueAt: iso(row.accepted_at ? null : row.respond_due_at),
  source: row.source,
  flags: flagsOf(row),
  origin: row.origin,
  nature: row.nature,
  stars: row.stars,
  version: row.version,
})

/** A case as its page shows it, with what the viewer may do. */
export async function presentCase(ctx: Ctx, row: WholeCase) {
  const isInvolved =
    ctx.actor.kind === 'person' && (ctx.actor.personId === row.reporter_id || ctx.actor.personId === row.assignee_id)
  const can = await verbsFor(ctx, row)
  return {
    ...presentRow(ctx)(row),
    ...(await selectRelations(ctx, row)),
    transfers: row.transfers,
    description: row.description,
    contactPhone: isInvolved || can.includes('assign') ? row.contact_phone : maskPhone(row.contact_phone),
    result: row.result,
    clock: presentClock(ctx, row),
    separation: await separationOf(ctx, row),
    pauseCause: row.pause_cause as PauseReason | null,
    rating: ratingOf(row),
    timeline: row.timeline.map((event) => presentEvent(ctx, event)),
    attachments: row.attachments.map((one) => presentAttachment(one, (fileId) => `/api/v1/files/${fileId}`)),
    joined: presentJoins(row, isInvolved || can.includes('assign')),
    can,
  }
}

function presentJoins({ joins }: WholeCase, isOpen: boolean) {
  return joins.map(({ id, name, phone, note, joined_at }) => ({
    id,
    name,
    phone: isOpen ? phone : maskPhone(phone),
    note,
    at: joined_at.toISOString(),
  }))
}

/** The verbs the actor may say of a case now. */
export async function verbsFor(ctx: Ctx, row: CaseRow): Promise<CaseVerb[]> {
  const judged = judgingVerbs.some((verb) => isAllowed(row.state, verb))
  const separation = judged ? await separationFor(ctx, row) : 0
  return (Object.keys(caseVerbs) as CaseVerb[]).filter(
    (verb) =>
      canSay(ctx.actor, row, verb) &&
      !isOwnWork(ctx.actor, row, { verb, separation }) &&
      !(verb === 'rate' && row.rated_at && !row.rated_by_default),
  )
}

/** Why the viewer may not judge this work, with the basis of the rule; null where nothing stands in the way. */
async function separationOf(ctx: Ctx, row: CaseRow) {
  if (row.state !== 'done' && row.state !== 'confirmed') return null
  const separation = await separationFor(ctx, row)
  if (!isOwnWork(ctx.actor, row, { verb: 'confirm', separation })) return null
  const [zh, en] = separateVerifier.basis
  return { zh, en }
}

function presentEvent(ctx: Ctx, event: HistoryRow) {
  return {
    id: event.id,
    event: event.event,
    at: event.at.toISOString(),
    deviceAt: iso(event.device_at),
    person: event.person_id ? { id: event.person_id, name: event.actor } : null,
    personLabel: actorLabel(ctx, event),
    state: event.state,
    reason: event.reason,
    detail: detailOf(ctx, event),
  }
}

const actorLabel = (ctx: Ctx, { actor }: Pick<HistoryRow, 'actor'>): string =>
  actor === 'system' || actor === 'reporter' ? ctx.say(`case.actor.${actor}`) : actor

/** What an event says besides its verb, in the reader's language. */
function detailOf(ctx: Ctx, { detail }: HistoryRow): string | null {
  const cause = detail.cause as PauseReason | undefined
  const parts = [
    detail.team || detail.person
      ? ctx.say('case.detail.to', { to: [detail.team, detail.person].filter(Boolean).join(' · ') })
      : null,
    detail.word ? ctx.say(detail.word) : null,
    detail.until ? ctx.say('case.detail.until', { until: detail.until }) : null,
    cause && cause in pauseReasons ? pauseReasons[cause][ctx.language] : null,
    detail.result ?? null,
    detail.stars === undefined
      ? null
      : ctx.say(detail.byDefault ? 'case.detail.default-stars' : 'case.detail.stars', { stars: detail.stars }),
    detail.level ? escalationSaid(ctx, detail) : null,
    ...aspectsSaid(ctx, detail),
    detail.callReason ? ctx.say(`return-call.reason.${detail.callReason}`) : null,
    detail.outcome ? ctx.say(`return-call.outcome.${detail.outcome}`) : null,
    ...workDetail(ctx, detail),
    detail.photos === undefined ? null : ctx.say('case.detail.photos', { count: detail.photos }),
    ...dispatchDetail(ctx, detail),
  ].filter((part) => part !== null)
  return parts.length > 0 ? parts.join(ctx.language === 'zh' ? '；' : '; ') : null
}

/** `班组长 李国强 · 时限的 75%` */
const escalationSaid = (ctx: Ctx, { level, share = 1, superior }: EventDetail): string =>
  ctx.say('case.detail.escalated', {
    level: level ? escalationLevels[level][ctx.language] : '',
    name: superior ?? ctx.say('case.holder.desk'),
    share: `${Math.round(share * 100)}%`,
  })

/** `速度 2 星`, for every aspect that was rated. */
const aspectsSaid = (ctx: Ctx, detail: EventDetail): string[] =>
  (Object.keys(ratingAspects) as RatingAspect[]).flatMap((aspect) =>
    detail[aspect] === undefined
      ? []
      : [`${ratingAspects[aspect][ctx.language]} ${ctx.say('case.detail.stars', { stars: detail[aspect] })}`],
  )

export const presentAttachment = (row: AttachmentRow, address: (fileId: string) => string) => ({
  id: row.id,
  phase: row.phase,
  fileId: row.file_id,
  name: row.name,
  width: row.width,
  height: row.height,
  addedAt: row.added_at.toISOString(),
  url: address(row.file_id),
  thumbnailUrl: `${address(row.file_id)}?size=thumbnail`,
})

/** What happened, for one who has no account: no names of people besides whom they know anyway. */
export async function presentSteps(ctx: Ctx, caseId: string) {
  const timeline = await selectTimeline(ctx, caseId)
  return timeline.map((event) => ({
    event: event.event,
    label: caseEvents[event.event][ctx.language],
    at: event.at.toISOString(),
    by: actorLabel(ctx, event),
  }))
}
