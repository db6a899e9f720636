import { z } from 'zod'
import { endpoint } from '../endpoint.ts'
import { day, id, ref, type Words } from '../shared/values.ts'

interface TradeDefinition extends Words {
  /** Who works in it must hold a valid certificate 特种作业操作证 or 特种设备作业人员证. */
  certified: boolean
}

/** Trades 工种. Which of them need a certificate follows 安全监管总局令第30号 and 市场监管总局令第70号. */
export const trades = {
  plumbing: { zh: '管道工', en: 'Plumbing', certified: false },
  electric: { zh: '电工', en: 'Electricity', certified: true },
  welding: { zh: '焊工', en: 'Welding', certified: true },
  cooling: { zh: '制冷工', en: 'Cooling', certified: true },
  boiler: { zh: '司炉工', en: 'Boilers', certified: true },
  lift: { zh: '电梯维修工', en: 'Lifts', certified: true },
  carpentry: { zh: '木工', en: 'Carpentry', certified: false },
  masonry: { zh: '瓦工', en: 'Masonry', certified: false },
  network: { zh: '网络技术员', en: 'Network', certified: false },
  teaching: { zh: '电教技术员', en: 'Teaching equipment', certified: false },
  drains: { zh: '疏通工', en: 'Drains', certified: false },
} as const satisfies Record<string, TradeDefinition>
export type TradeCode = keyof typeof trades
export const trade = z.enum(Object.keys(trades) as [TradeCode, ...TradeCode[]])

export const skill = z.object({
  trade,
  certificateNo: z.string().nullable(),
  validTo: day.nullable(),
  /** `missing` the trade needs a certificate and there is none · `expired` · `soon` within the days of the rule */
  standing: z.enum(['valid', 'soon', 'expired', 'missing']),
})

export const skilledPerson = z.object({ person: ref, team: ref, skills: z.array(skill) })

export const listSkills = endpoint({
  method: 'GET',
  path: '/skills',
  summary: 'People of the teams with their trades and certificates',
  access: { permission: 'skill.list' },
  query: z.object({ unitId: id.optional() }),
  response: z.object({ items: z.array(skilledPerson) }),
})

export const changeSkill = endpoint({
  method: 'PUT',
  path: '/people/{id}/skills/{trade}',
  summary: 'Set a trade of a person and the certificate for it',
  access: { permission: 'skill.change' },
  params: z.object({ id, trade }),
  body: z.object({
    certificateNo: z
      .string()
      .trim()
      .regex(/^[A-Za-z0-9-]{4,40}$/)
      .nullable(),
    validTo: day.nullable(),
  }),
  response: skilledPerson,
  errors: ['person.unknown', 'skill.certificate-incomplete', 'roster.not-yours'],
})

export const removeSkill = endpoint({
  method: 'DELETE',
  path: '/people/{id}/skills/{trade}',
  summary: 'Take a trade from a person',
  access: { permission: 'skill.change' },
  params: z.object({ id, trade }),
  response: skilledPerson,
  errors: ['person.unknown', 'roster.not-yours'],
})
