import { z } from 'zod'
import { related, transfer } from './cases/index.ts'
import { endpoint } from './endpoint.ts'
import { pageOf, pageQuery } from './shared/page.ts'
import { id } from './shared/values.ts'

/** The register of passing on 推诿扯皮台账. */
export const listTransfers = endpoint({
  method: 'GET',
  path: '/transfers',
  summary: 'Who asked which team to take a case over and what it answered, newest first',
  access: { permission: 'transfer.list' },
  query: pageQuery.extend({
    /** `open` waits for an answer · `disputed` waits for the head. */
    view: z.enum(['all', 'open', 'disputed']).default('all'),
    unitId: id.optional(),
  }),
  response: pageOf(
    transfer.extend({
      case: related.extend({ kind: z.string(), url: z.string(), disputed: z.boolean() }),
    }),
  ),
})
