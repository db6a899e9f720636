import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { pageOf, pageQuery } from './shared/page.ts'
import { id, instant, line, words } from './shared/values.ts'

export const getHealth = endpoint({
  method: 'GET',
  path: '/health',
  summary: 'Whether the program, its database and its jobs are well',
  access: { public: 'a balancer has no account; it learns nothing but states' },
  response: z.object({
    status: z.enum(['ok', 'ill']),
    version: z.string(),
    database: z.enum(['ok', 'ill']),
    jobs: z.enum(['ok', 'ill']),
  }),
})

export const getOpenApi = endpoint({
  method: 'GET',
  path: '/openapi.json',
  summary: 'This description, OpenAPI 3.1',
  access: { public: 'the API is documented for everyone' },
  response: z.record(z.string(), z.unknown()),
})

/** A number that a law, a standard or the house sets (规则). */
export const rule = z.object({
  code: z.string(),
  name: words,
  value: z.string(),
  unit: z.string(),
  basis: words,
  /** The value that came with the product, and the bounds within which it may be set. */
  default: z.string(),
  min: z.number(),
  max: z.number(),
  /** Set by a person, or the default that came with the product. */
  changedAt: instant.nullable(),
})

export const listRules = endpoint({
  method: 'GET',
  path: '/rules',
  summary: 'The rule table: every number that is set rather than computed, with its basis',
  access: { signedIn: 'screens name the rule they apply' },
  response: z.object({ items: z.array(rule) }),
})

export const changeRule = endpoint({
  method: 'PUT',
  path: '/rules/{code}',
  summary: 'Set a number of the rule table, naming the basis; the former value stays in the audit trail',
  access: { permission: 'rule.change' },
  params: z.object({ code: z.string().max(80) }),
  body: z.object({ value: z.string().regex(/^\d{1,9}(\.\d{1,4})?$/), basis: line(200).optional() }),
  response: rule,
  errors: ['rule.unknown', 'rule.out-of-range'],
})

export const auditRow = z.object({
  id: z.string(),
  at: instant,
  /** Who; null: the system or someone without an account. */
  person: z.string().nullable(),
  action: z.string(),
  subject: z.object({ kind: z.string(), id: id.nullable() }),
  from: z.string().nullable(),
  detail: z.record(z.string(), z.unknown()),
})

export const listAudit = endpoint({
  method: 'GET',
  path: '/audit',
  summary: 'The audit trail, newest first',
  access: { permission: 'audit.list' },
  query: pageQuery.extend({ subjectId: id.optional() }),
  response: pageOf(auditRow),
})
