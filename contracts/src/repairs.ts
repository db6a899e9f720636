import { z } from 'zod'
import * as cases from './cases/index.ts'
import { endpoint } from './endpoint.ts'
import { assignee } from './people.ts'
import { listOf, pageOf, pageQuery } from './shared/page.ts'
import { day, id, instant, line, ref, text, version, words } from './shared/values.ts'
import { nature, origin } from './work.ts'

/** A repair 报修单 as a list shows it. */
export const repairRow = z.object({
  id,
  number: z.string(),
  title: z.string(),
  state: cases.caseState,
  urgency: cases.urgency,
  category: ref.nullable(),
  place: z.object({ id, name: z.string(), path: z.string() }).nullable(),
  clientUnit: ref.nullable(),
  team: ref.nullable(),
  assignee: ref.nullable(),
  /** Who has the next step, in the reader's language: `调度`, `李强`, `报修人`; null when it is over. */
  holder: z.string().nullable(),
  holderSince: instant,
  reporterName: z.string().nullable(),
  reportedAt: instant,
  dueAt: instant.nullable(),
  finishedAt: instant.nullable(),
  late: z.boolean(),
  /** It went past its time once: it counts as failed even if done. */
  failed: z.boolean(),
  clockStands: z.boolean(),
  /** Until when somebody must accept it; null once somebody has. */
  respondDueAt: instant.nullable(),
  source: z.enum(['account', 'public', 'import', 'call']),
  flags: z.array(cases.caseFlag),
  origin,
  nature,
  stars: z.number().int().nullable(),
  version,
})
export type RepairRow = z.infer<typeof repairRow>

export const repair = repairRow.extend({
  description: z.string(),
  /** Masked unless the viewer works on it: `138****5678`. */
  contactPhone: z.string().nullable(),
  result: z.string().nullable(),
  pauseCause: cases.pauseReason.nullable(),
  clock: cases.clockOfCase,
  /** Why the viewer may not judge this work: the basis of the rule. */
  separation: words.nullable(),
  rating: cases.rating.nullable(),
  timeline: z.array(cases.timelineEntry),
  attachments: z.array(cases.attachment),
  ...cases.relations.shape,
  /** Others who met the same fault. */
  joined: z.array(cases.join),
  /** The verbs that the viewer may say now. */
  can: z.array(cases.caseVerb),
})
export type Repair = z.infer<typeof repair>

/** Filters of the list; the same words stand in the address of the page and of the export. */
export const repairFilter = z.object({
  /** Text of number, title, description, place or reporter. */
  q: z.string().trim().max(60).optional(),
  state: listOf(cases.caseState).optional(),
  /** `open` what is not over · `late` open and past its time · `escalated` to me. */
  view: z.enum(['all', 'open', 'late', 'mine', 'reported', 'desk', 'pool', 'escalated', 'on-hold']).default('all'),
  categoryId: id.optional(),
  placeId: id.optional(),
  teamId: id.optional(),
  assigneeId: id.optional(),
  clientUnitId: id.optional(),
  urgency: cases.urgency.optional(),
  /** What one import brought. */
  importId: id.optional(),
  from: day.optional(),
  to: day.optional(),
  sort: z.enum(['reported', 'due', 'changed']).default('reported'),
})

export const listRepairs = endpoint({
  method: 'GET',
  path: '/repairs',
  summary: 'Repairs that one may see, newest first',
  access: { permission: 'repair.list' },
  query: pageQuery.extend(repairFilter.shape),
  response: pageOf(repairRow),
})

export const exportRepairs = endpoint({
  method: 'GET',
  path: '/repairs/export.xlsx',
  summary: 'The filtered list as a workbook; texts stay texts, so that none can run as a formula',
  access: { permission: 'repair.export' },
  query: repairFilter,
  response: 'file',
})

export const getRepair = endpoint({
  method: 'GET',
  path: '/repairs/{id}',
  summary: 'One repair with timeline, photos and what the viewer may do',
  access: { permission: 'repair.list' },
  params: z.object({ id }),
  response: repair,
  errors: ['repair.unknown'],
})

export const createRepair = endpoint({
  method: 'POST',
  path: '/repairs',
  summary: 'Report a fault',
  access: { permission: 'repair.create' },
  body: z.object({
    title: line(80),
    description: text(2000).default(''),
    categoryId: id.optional(),
    placeId: id,
    urgency: cases.urgency.default('normal'),
    contactPhone: z
      .string()
      .trim()
      .regex(/^[0-9+ -]{5,20}$/)
      .optional(),
    photoIds: z.array(id).max(9).default([]),
    /** Found on one's own rounds, by those who repair. */
    origin: origin.default('reported'),
  }),
  response: repair,
  status: 201,
  errors: ['place.unknown', 'category.unknown', 'file.unknown', 'repair.not-found-by-you'],
})

/** Every verb of the closed loop is an operation of its own: `POST /repairs/{id}/assign`. */
function verb<V extends cases.CaseVerb>(name: V, summary: string) {
  return endpoint({
    method: 'POST',
    path: `/repairs/{id}/${name}`,
    summary,
    access: { permission: `repair.${name}` },
    params: z.object({ id }),
    body: cases.verbBodies[name],
    response: repair,
    errors: ['repair.unknown', 'case.wrong-state', 'case.stale', 'case.not-yours', ...extraErrors[name]],
  })
}

const extraErrors: Record<cases.CaseVerb, readonly string[]> = {
  assign: ['case.assignee-required', 'unit.unknown', 'person.unknown', 'case.person-not-in-team'],
  accept: [],
  start: ['work.consent-required'],
  pause: [],
  resume: [],
  finish: ['file.unknown', 'work.consent-required'],
  return: [],
  reject: [],
  cancel: [],
  confirm: ['case.own-work'],
  reopen: ['case.own-work'],
  rate: ['case.already-rated', 'case.own-work'],
  close: ['work.unsettled'],
  offer: [],
  recall: [],
  claim: [],
  transfer: ['unit.unknown', 'case.passing-on', 'case.disputed', 'case.same-team'],
  take: ['person.unknown', 'case.person-not-in-team', 'case.not-asked'],
  decline: ['case.not-asked'],
  decide: ['case.not-disputed', 'unit.unknown', 'person.unknown', 'case.person-not-in-team'],
  split: ['case.part', 'unit.unknown', 'person.unknown', 'case.person-not-in-team'],
  merge: ['case.part', 'case.merge-target'],
}

export const assignRepair = verb('assign', 'Give it to a team or a person')
export const acceptRepair = verb('accept', 'Take the job')
export const startRepair = verb('start', 'Arrive and start')
export const pauseRepair = verb('pause', 'Stop the clock, with the cause')
export const resumeRepair = verb('resume', 'Go on')
export const finishRepair = verb('finish', 'Say that it is mended, with the result')
export const returnRepair = verb('return', 'Give it back to the desk, with the reason')
export const rejectRepair = verb('reject', 'Refuse it, with the reason')
export const cancelRepair = verb('cancel', 'Take the report back, with the reason')
export const confirmRepair = verb('confirm', 'Accept the work')
export const reopenRepair = verb('reopen', 'Say that it is not mended, with the reason')
export const rateRepair = verb('rate', 'Give one to five stars, once')
export const closeRepair = verb('close', 'Close it')
export const offerRepair = verb('offer', 'Open it to whoever takes it first')
export const recallRepair = verb('recall', 'Take it back from the open pool')
export const claimRepair = verb('claim', 'Take it out of the open pool; one has it')
export const transferRepair = verb('transfer', 'Ask another team to take it over, with the reason')
export const takeRepair = verb('take', 'Take over what another team asked to pass on')
export const declineRepair = verb('decline', 'Decline to take it over, with the reason')
export const decideRepair = verb('decide', 'Decide a dispute between teams: whose it is')
export const splitRepair = verb('split', 'Split it into parts for several teams; it is done when they are')
export const mergeRepair = verb('merge', 'Merge a double into the case that stays; its reporter gets the same answer')

export const addRepairPhoto = endpoint({
  method: 'POST',
  path: '/repairs/{id}/photos',
  summary: 'Add stored photos to a repair that is not over',
  access: { permission: 'repair.list' },
  params: z.object({ id }),
  body: z.object({ photoIds: z.array(id).min(1).max(9), phase: z.enum(['before', 'after']) }),
  response: repair,
  errors: ['repair.unknown', 'file.unknown', 'case.wrong-state', 'case.not-yours'],
})

export const listCategories = endpoint({
  method: 'GET',
  path: '/repair-categories',
  summary: 'The fault catalogue',
  access: { signedIn: 'everyone names a category when reporting' },
  response: z.object({ items: z.array(cases.category) }),
})

export const listAssignees = endpoint({
  method: 'GET',
  path: '/repair-assignees',
  summary: 'Teams and people a repair can be given to, with what they have in hand',
  access: { permission: 'repair.assign' },
  response: z.object({ items: z.array(assignee) }),
})

/** What waits for the signed-in person: the workbench 工作台. */
export const getWorkbench = endpoint({
  method: 'GET',
  path: '/workbench',
  summary: 'What waits for me, by what I am: to dispatch, to do, to confirm, late',
  access: { signedIn: 'everyone may know what waits for them' },
  response: z.object({
    counts: z.object({
      desk: z.number().int().nullable(),
      mine: z.number().int(),
      toConfirm: z.number().int(),
      reported: z.number().int(),
      open: z.number().int().nullable(),
      late: z.number().int().nullable(),
      escalated: z.number().int(),
    }),
    /** The most pressing first: late, then by due time. */
    items: z.array(repairRow),
  }),
})

export const joinRepair = endpoint({
  method: 'POST',
  path: '/repairs/{id}/join',
  summary: 'Say that one has met the same fault (我也遇到) instead of reporting it twice',
  access: { permission: 'repair.create' },
  params: z.object({ id }),
  body: cases.joinBody,
  response: z.object({ number: z.string(), receipt: z.string() }),
  status: 201,
  errors: ['repair.unknown', 'case.already-joined', 'case.own-report', 'case.wrong-state'],
})

/** A place as a card names it. */
const cardPlace = z.object({ id, code: z.string(), name: z.string(), path: z.string() })

export const readRepairSentence = endpoint({
  method: 'POST',
  path: '/repairs/read-sentence',
  summary: 'One sentence is enough (一句话报修): reads place, symptom and urgency out of it; the person confirms',
  access: { permission: 'repair.create' },
  body: z.object({ text: text(500).pipe(z.string().min(2)) }),
  response: z.object({
    place: cardPlace.nullable(),
    /** Other places it may mean, likeliest first. */
    candidates: z.array(cardPlace),
    category: ref.nullable(),
    urgency: cases.urgency,
    title: z.string(),
    contactPhone: z.string().nullable(),
    /** What is already reported at the place found. */
    open: z.array(
      z.object({
        id,
        number: z.string(),
        title: z.string(),
        state: cases.caseState,
        reportedAt: instant,
        joined: z.number().int(),
      }),
    ),
  }),
})
