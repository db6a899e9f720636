import { z } from 'zod'
import * as cases from './cases/index.ts'
import { endpoint } from './endpoint.ts'
import { repairRow } from './repairs.ts'
import { pageOf, pageQuery } from './shared/page.ts'
import { day, id, instant, line, ref, text, version, type Words } from './shared/values.ts'

/** What a call to the 24-hour line comes to. */
export const callKinds = {
  inquiry: { zh: '咨询', en: 'Inquiry' },
  repair: { zh: '报修', en: 'Repair' },
  complaint: { zh: '投诉', en: 'Complaint' },
} as const satisfies Record<string, Words>
export type CallKind = keyof typeof callKinds
export const callKind = z.enum(Object.keys(callKinds) as [CallKind, ...CallKind[]])

const caseRef = z.object({
  id,
  kind: z.enum(['repair', 'complaint']),
  number: z.string(),
  title: z.string(),
  state: cases.caseState,
  url: z.string(),
})

/** A call 来电 as it was taken. */
export const serviceCall = z.object({
  id,
  number: z.string(),
  kind: callKind,
  phone: z.string().nullable(),
  callerName: z.string().nullable(),
  person: ref.nullable(),
  place: z.object({ id, name: z.string(), path: z.string() }).nullable(),
  content: z.string(),
  answer: z.string().nullable(),
  atOnce: z.boolean(),
  /** First receiver 首问责任人: follows the matter to its answer. */
  clerk: ref.nullable(),
  receivedAt: instant,
  seconds: z.number().int(),
  case: caseRef.nullable(),
  hasRecording: z.boolean(),
  version,
})
export type ServiceCall = z.infer<typeof serviceCall>

export const lookUpCaller = endpoint({
  method: 'GET',
  path: '/desk/callers',
  summary: 'Who calls from a number: people, previous calls, what is open for them',
  access: { permission: 'call.create' },
  query: z.object({ phone: z.string().trim().min(3).max(20) }),
  response: z.object({
    people: z.array(z.object({ id, name: z.string(), phone: z.string().nullable(), unit: z.string().nullable() })),
    calls: z.array(serviceCall),
    cases: z.array(caseRef.extend({ reportedAt: instant, holder: z.string().nullable(), late: z.boolean() })),
  }),
})

export const createCall = endpoint({
  method: 'POST',
  path: '/calls',
  summary: 'Enter a call: answer it at once, open a repair or a complaint from it, or put the caller onto what is open',
  access: { permission: 'call.create' },
  body: z
    .object({
      kind: callKind,
      phone: cases.phoneNumber.optional(),
      callerName: line(30).optional(),
      personId: id.optional(),
      placeId: id.optional(),
      content: text(1000).pipe(z.string().min(2)),
      categoryId: id.optional(),
      urgency: cases.urgency.default('normal'),
      /** What the caller was told; an inquiry with an answer is answered at once. */
      answer: line(500).optional(),
      /** The open case that an inquiry is about. */
      caseId: id.optional(),
      /** The open repair that the caller has met too: joined instead of reported twice. */
      joinId: id.optional(),
      /** How long the call took. */
      seconds: z.number().int().min(0).max(14_400).default(0),
    })
    .refine(({ kind, placeId, joinId }) => kind !== 'repair' || placeId !== undefined || joinId !== undefined, {
      path: ['placeId'],
      params: { code: 'call.place-missing' },
    }),
  response: serviceCall,
  status: 201,
  errors: [
    'call.place-missing',
    'person.unknown',
    'place.unknown',
    'category.unknown',
    'repair.unknown',
    'case.already-joined',
    'case.wrong-state',
    'case.own-report',
    'call.case-unknown',
  ],
})

export const listCalls = endpoint({
  method: 'GET',
  path: '/calls',
  summary: 'Calls, newest first',
  access: { permission: 'call.list' },
  query: pageQuery.extend({
    q: z.string().trim().max(60).optional(),
    kind: callKind.optional(),
    view: z.enum(['all', 'mine', 'unanswered']).default('all'),
    from: day.optional(),
    to: day.optional(),
  }),
  response: pageOf(serviceCall),
})

export const getCall = endpoint({
  method: 'GET',
  path: '/calls/{id}',
  summary: 'One call',
  access: { permission: 'call.list' },
  params: z.object({ id }),
  response: serviceCall,
  errors: ['call.unknown'],
})

export const upgradeCall = endpoint({
  method: 'POST',
  path: '/calls/{id}/complain',
  summary: 'Turn a call into a complaint (投诉升级); who took the call stays its owner',
  access: { permission: 'call.create' },
  params: z.object({ id }),
  body: z.object({ version, categoryId: id.optional(), urgency: cases.urgency.default('urgent'), reason: line(500) }),
  response: serviceCall,
  errors: ['call.unknown', 'call.stale', 'call.is-complaint', 'category.unknown'],
})

export const addRecording = endpoint({
  method: 'POST',
  path: '/calls/{id}/recording',
  summary: 'Attach the recording of a call (field `file`; WAV, MP3, M4A, OGG, FLAC or AMR, told by content)',
  access: { permission: 'call.create' },
  params: z.object({ id }),
  body: 'multipart',
  response: serviceCall,
  status: 201,
  errors: ['call.unknown', 'call.recorded', 'file.missing', 'file.too-large', 'file.not-a-recording'],
})

export const getRecording = endpoint({
  method: 'GET',
  path: '/calls/{id}/recording',
  summary: 'The recording of a call',
  access: { permission: 'call.list' },
  params: z.object({ id }),
  response: 'file',
  errors: ['call.unknown', 'file.unknown'],
})

/** What a return call asks, in this order. */
export const returnQuestions = {
  'in-time': { zh: '维修人员是否按时到场？', en: 'Did they come in time?' },
  mended: { zh: '问题是否已经解决？', en: 'Is the matter mended?' },
  manner: { zh: '服务态度是否满意？', en: 'Were they courteous?' },
  clean: { zh: '完工后是否清理现场？', en: 'Was the place left clean?' },
  charged: { zh: '收费是否按公示标准（未收费答“是”）？', en: 'Was nothing charged beyond the published fees?' },
} as const satisfies Record<string, Words>
export type ReturnQuestion = keyof typeof returnQuestions

const answers = z.partialRecord(
  z.enum(Object.keys(returnQuestions) as [ReturnQuestion, ...ReturnQuestion[]]),
  z.enum(['yes', 'no', 'unknown']),
)

export const answerReturnCall = endpoint({
  method: 'PUT',
  path: '/return-calls/{id}/answers',
  summary: 'Note what was answered to the questions of a return call',
  access: { permission: 'return-call.record' },
  params: z.object({ id }),
  body: z.object({ answers }),
  response: z.object({ answers }),
  errors: ['return-call.unknown'],
})

export const getReturnAnswers = endpoint({
  method: 'GET',
  path: '/return-calls/{id}/answers',
  summary: 'What was answered to the questions of a return call',
  access: { permission: 'return-call.list' },
  params: z.object({ id }),
  response: z.object({ answers }),
  errors: ['return-call.unknown'],
})

export const returnDraw = z.object({
  id,
  drawnAt: instant,
  person: ref.nullable(),
  from: day,
  to: day,
  seed: z.string(),
  population: z.number().int(),
  chosen: z.array(caseRef),
  /** The draw was repeated from seed and population just now, and came out the same. */
  proved: z.boolean(),
})
export type ReturnDraw = z.infer<typeof returnDraw>

export const drawReturnCalls = endpoint({
  method: 'POST',
  path: '/return-draws',
  summary: 'Draw by lot who is called back, from what was finished in these days; seed and population are kept',
  access: { permission: 'return-draw.create' },
  body: z.object({ from: day, to: day, size: z.number().int().min(1).max(200) }),
  response: returnDraw,
  status: 201,
  errors: ['return-draw.nobody', 'return-draw.period-reversed'],
})

export const listReturnDraws = endpoint({
  method: 'GET',
  path: '/return-draws',
  summary: 'Draws, newest first, each proved again',
  access: { permission: 'return-call.list' },
  query: pageQuery,
  response: pageOf(returnDraw),
})

/** What is open for the one who took it first. */
export const listOwned = endpoint({
  method: 'GET',
  path: '/desk/owned',
  summary: 'Cases I took first and follow to their answer (首问负责)',
  access: { permission: 'call.create' },
  response: z.object({ items: z.array(repairRow.extend({ kind: z.enum(['repair', 'complaint']), url: z.string() })) }),
})
