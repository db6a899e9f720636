import { z } from 'zod'
import { day, id, instant, line, ref, text, version, type Words } from '../shared/values.ts'

/** How an opinion reached those who serve. */
export const opinionChannels = {
  online: { zh: '网上意见箱', en: 'Online' },
  box: { zh: '意见箱', en: 'Opinion box' },
  forum: { zh: '座谈会', en: 'Forum meeting' },
  reception: { zh: '接待日', en: 'Reception day' },
  visit: { zh: '走访', en: 'Visit' },
  union: { zh: '工会与代表', en: 'Union and delegates' },
  committee: { zh: '监督委员会', en: 'Supervisory committee' },
  survey: { zh: '满意度测评', en: 'Survey' },
} as const satisfies Record<string, Words>
export type OpinionChannel = keyof typeof opinionChannels
export const opinionChannel = z.enum(Object.keys(opinionChannels) as [OpinionChannel, ...OpinionChannel[]])

/** Two tracks: what can be solved is solved at once; what cannot is explained, and its improvement studied. */
export const opinionTracks = {
  quick: { zh: '能解决，立即办', en: 'Solvable: at once' },
  study: { zh: '暂不能，说明并研究', en: 'Not yet: explain and study' },
} as const satisfies Record<string, Words>
export type OpinionTrack = keyof typeof opinionTracks
export const opinionTrack = z.enum(Object.keys(opinionTracks) as [OpinionTrack, ...OpinionTrack[]])

/** 有回复、有改进、有落实、有效果: nothing is closed before all four stand on its record. */
export const opinionStates = {
  received: { zh: '待分办', en: 'To sort' },
  sorted: { zh: '待回复', en: 'To reply' },
  replied: { zh: '待改进', en: 'To improve' },
  improving: { zh: '待落实', en: 'To carry out' },
  implemented: { zh: '待评效果', en: 'To judge' },
  closed: { zh: '已办结', en: 'Closed' },
  explained: { zh: '已说明', en: 'Explained' },
} as const satisfies Record<string, Words>
export type OpinionState = keyof typeof opinionStates
export const opinionState = z.enum(Object.keys(opinionStates) as [OpinionState, ...OpinionState[]])

interface Verb {
  label: Words
  told: Words
  from: readonly OpinionState[]
}
/** What is said of an opinion, and from which states. */
export const opinionVerbs = {
  sort: { label: { zh: '分办', en: 'Sort' }, told: { zh: '分办', en: 'sorted it' }, from: ['received', 'sorted'] },
  reply: { label: { zh: '回复', en: 'Reply' }, told: { zh: '回复', en: 'replied' }, from: ['sorted'] },
  improve: {
    label: { zh: '改进措施', en: 'Measure' },
    told: { zh: '提出改进措施', en: 'set a measure' },
    from: ['replied'],
  },
  implement: {
    label: { zh: '落实', en: 'Carried out' },
    told: { zh: '落实', en: 'carried it out' },
    from: ['improving'],
  },
  judge: {
    label: { zh: '评效果', en: 'Judge the effect' },
    told: { zh: '评效果', en: 'judged the effect' },
    from: ['implemented'],
  },
  explain: {
    label: { zh: '说明办结', en: 'Explain and close' },
    told: { zh: '说明办结', en: 'explained and closed it' },
    from: ['received', 'sorted'],
  },
} as const satisfies Record<string, Verb>
export type OpinionVerb = keyof typeof opinionVerbs
export const opinionVerb = z.enum(Object.keys(opinionVerbs) as [OpinionVerb, ...OpinionVerb[]])

const said = text(1000).pipe(z.string().min(1))
export const opinionBodies = {
  sort: z.object({ version, track: opinionTrack, unitId: id, personId: id.optional() }),
  reply: z.object({ version, said }),
  /** `by`: the day on which the measure is to be carried out. */
  improve: z.object({ version, said, by: day }),
  implement: z.object({ version, said }),
  judge: z.object({ version, said, isEffective: z.boolean() }),
  explain: z.object({ version, said }),
} as const satisfies Record<OpinionVerb, z.ZodType>

export const opinionBody = z.object({
  content: text(2000).pipe(z.string().min(4)),
  channel: opinionChannel.default('online'),
  /** The meeting, the day or the round it was said at. */
  occasion: line(80).optional(),
  /** The day it was said; today unless given. */
  on: day.optional(),
  /** Who said it, where somebody else writes it down. */
  personId: id.optional(),
  raisedBy: line(30).optional(),
  /** Their department, where the person is not named. */
  clientUnitId: id.optional(),
  surveyId: id.optional(),
  isAnonymous: z.boolean().default(false),
})
export type OpinionBody = z.infer<typeof opinionBody>

export const opinionRow = z.object({
  id,
  number: z.string(),
  content: z.string(),
  channel: opinionChannel,
  occasion: z.string().nullable(),
  on: day,
  /** Null where it is anonymous. */
  person: ref.nullable(),
  raisedBy: z.string().nullable(),
  isAnonymous: z.boolean(),
  clientUnit: ref.nullable(),
  unit: ref.nullable(),
  handler: ref.nullable(),
  track: opinionTrack.nullable(),
  state: opinionState,
  replyDueOn: day.nullable(),
  dueOn: day.nullable(),
  isLate: z.boolean(),
  version,
})
export type OpinionRow = z.infer<typeof opinionRow>

export const opinion = opinionRow.extend({
  survey: z.object({ id, number: z.string(), title: z.string() }).nullable(),
  steps: z.array(
    z.object({
      id,
      verb: opinionVerb.or(z.literal('raise')),
      at: instant,
      person: ref.nullable(),
      said: z.string().nullable(),
      isEffective: z.boolean().nullable(),
    }),
  ),
  /** What the one who asks may say of it now. */
  verbs: z.array(opinionVerb),
})
export type Opinion = z.infer<typeof opinion>
