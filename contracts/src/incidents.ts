import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { pageOf, pageQuery } from './shared/page.ts'
import { decimal, id, instant, line, ref, text, version, type Words } from './shared/values.ts'

/** What kind of incident 事故类别. */
export const incidentClasses = {
  injury: { zh: '人身伤害', en: 'Injury' },
  equipment: { zh: '设备安全', en: 'Equipment' },
  fire: { zh: '火险', en: 'Fire' },
  food: { zh: '食品安全', en: 'Food safety' },
  security: { zh: '治安失窃', en: 'Security and theft' },
  traffic: { zh: '交通', en: 'Traffic' },
  other: { zh: '其他意外', en: 'Other' },
} as const satisfies Record<string, Words>
export type IncidentClass = keyof typeof incidentClasses

/** 《生产安全事故报告和调查处理条例》 article 3. */
export const incidentGrades = {
  below: { zh: '未达事故等级', en: 'Below the grades' },
  ordinary: { zh: '一般事故', en: 'Ordinary' },
  larger: { zh: '较大事故', en: 'Larger' },
  major: { zh: '重大事故', en: 'Major' },
  special: { zh: '特别重大事故', en: 'Especially major' },
} as const satisfies Record<string, Words>
export type IncidentGrade = keyof typeof incidentGrades

/** Where the cause lies 原因分类, so that causes that come again are counted. */
export const incidentCauses = {
  operation: { zh: '操作不当', en: 'Wrong handling' },
  equipment: { zh: '设备设施缺陷', en: 'Faulty equipment' },
  management: { zh: '管理不到位', en: 'Lack of management' },
  environment: { zh: '环境因素', en: 'Surroundings' },
  training: { zh: '教育培训不足', en: 'Lack of training' },
  outside: { zh: '外部原因', en: 'From outside' },
} as const satisfies Record<string, Words>
export type IncidentCause = keyof typeof incidentCauses

export const incidentStates = {
  reported: { zh: '待分析', en: 'To be analysed' },
  analysed: { zh: '待结案', en: 'To be closed' },
  closed: { zh: '已结案', en: 'Closed' },
  void: { zh: '已作废', en: 'Void' },
} as const satisfies Record<string, Words>
export type IncidentState = keyof typeof incidentStates

const keysOf = <T extends string>(of: Record<T, unknown>) => Object.keys(of) as [T, ...T[]]
const count = z.number().int().min(0).max(9999)
const yuan = z
  .string()
  .trim()
  .regex(/^\d{1,11}(\.\d{1,2})?$/)

const incidentRow = z.object({
  id,
  number: z.string(),
  title: z.string(),
  class: z.enum(keysOf(incidentClasses)),
  grade: z.enum(keysOf(incidentGrades)),
  state: z.enum(keysOf(incidentStates)),
  happenedAt: instant,
  place: z.object({ id, name: z.string(), path: z.string() }).nullable(),
  unit: ref.nullable(),
  deaths: count,
  seriousInjuries: count,
  minorInjuries: count,
  loss: decimal,
  cause: z.enum(keysOf(incidentCauses)).nullable(),
  isResponsible: z.boolean().nullable(),
  version,
})
export type IncidentRow = z.infer<typeof incidentRow>

export const incidentVerbs = ['analyse', 'close', 'void'] as const
export type IncidentVerb = (typeof incidentVerbs)[number]

export const incident = incidentRow.extend({
  course: z.string(),
  /** Reported later than the law allows, in hours. */
  lateByHours: z.number().nullable(),
  reportedBy: ref.nullable(),
  reportedAt: instant,
  causeText: z.string().nullable(),
  corrective: z.string().nullable(),
  preventive: z.string().nullable(),
  analysedBy: ref.nullable(),
  analysedAt: instant.nullable(),
  verdict: z.string().nullable(),
  closedBy: ref.nullable(),
  closedAt: instant.nullable(),
  /** Incidents of the last twelve months with the same cause. */
  sameCause: z.number().int(),
  can: z.array(z.enum(incidentVerbs)),
})
export type Incident = z.infer<typeof incident>

export const listIncidents = endpoint({
  method: 'GET',
  path: '/incidents',
  summary: 'Incidents that one may see, the latest first',
  access: { permission: 'incident.list' },
  query: pageQuery.extend({
    view: z.enum(['open', 'all']).default('all'),
    class: z.enum(keysOf(incidentClasses)).optional(),
  }),
  response: pageOf(incidentRow),
})

export const getIncident = endpoint({
  method: 'GET',
  path: '/incidents/{id}',
  summary: 'One incident with its report, causes and measures',
  access: { permission: 'incident.list' },
  params: z.object({ id }),
  response: incident,
  errors: ['incident.unknown'],
})

export const createIncident = endpoint({
  method: 'POST',
  path: '/incidents',
  summary: 'Report an incident 意外事件处理报告单; its grade follows from what it did',
  access: { permission: 'incident.create' },
  body: z.object({
    title: line(80),
    class: z.enum(keysOf(incidentClasses)),
    happenedAt: instant,
    placeId: id.optional(),
    unitId: id.optional(),
    course: text(2000).min(2),
    deaths: count.default(0),
    seriousInjuries: count.default(0),
    minorInjuries: count.default(0),
    loss: yuan.default('0'),
  }),
  response: incident,
  status: 201,
  errors: ['incident.ahead', 'place.unknown', 'unit.unknown'],
})

const common = ['incident.unknown', 'incident.stale', 'incident.wrong-state'] as const

export const analyseIncident = endpoint({
  method: 'POST',
  path: '/incidents/{id}/analyse',
  summary: 'Cause, corrective and preventive measures; all three are needed',
  access: { permission: 'incident.analyse' },
  params: z.object({ id }),
  body: z.object({
    version,
    cause: z.enum(keysOf(incidentCauses)),
    causeText: text(2000).min(2),
    corrective: text(2000).min(2),
    preventive: text(2000).min(2),
  }),
  response: incident,
  errors: common,
})

export const closeIncident = endpoint({
  method: 'POST',
  path: '/incidents/{id}/close',
  summary: 'Close it with the verdict; never by whoever analysed it',
  access: { permission: 'incident.close' },
  params: z.object({ id }),
  body: z.object({ version, isResponsible: z.boolean(), verdict: text(1000).min(2) }),
  response: incident,
  errors: [...common, 'incident.own-analysis'],
})

export const voidIncident = endpoint({
  method: 'POST',
  path: '/incidents/{id}/void',
  summary: 'It was no incident, with the reason; it stays and counts in no figure',
  access: { permission: 'incident.close' },
  params: z.object({ id }),
  body: z.object({ version, verdict: text(1000).min(2) }),
  response: incident,
  errors: common,
})

const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)
const incidentMonth = z.object({
  month,
  incidents: z.number().int(),
  /** Who declared that there was none 零报告. */
  noneBy: ref.nullable(),
  noneAt: instant.nullable(),
  canDeclare: z.boolean(),
})

export const listIncidentMonths = endpoint({
  method: 'GET',
  path: '/incident-months',
  summary: 'Months of a year: how many incidents, and which were declared to have none',
  access: { permission: 'incident.list' },
  query: z.object({ year: z.coerce.number().int().min(2000).max(2100) }),
  response: z.object({ items: z.array(incidentMonth) }),
})

export const declareNoIncident = endpoint({
  method: 'POST',
  path: '/incident-months',
  summary: 'Declare that a month that is over had no incident 零报告: only then is its nought a figure',
  access: { permission: 'incident.declare' },
  body: z.object({ month }),
  response: incidentMonth,
  errors: ['incident.month-not-over', 'incident.month-has-some', 'incident.month-declared'],
})
