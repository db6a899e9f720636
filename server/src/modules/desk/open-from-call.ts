import type { Urgency } from '@houqin/contracts/cases'
import { openCase } from '../../engines/cases/index.ts'
import { personIdOf } from '../../kernel/access/actor.ts'
import type { Ctx } from '../../kernel/ctx.ts'

const LONGEST_TITLE = 40

export interface Matter {
  content: string
  phone?: string | undefined
  callerName?: string | undefined
  personId?: string | undefined
  placeId?: string | undefined
  categoryId?: string | undefined
  urgency: Urgency
}

/** Opens a repair or a complaint for a caller; the one who takes the call becomes its owner. */
export async function openFromCall(ctx: Ctx, kind: 'repair' | 'complaint', matter: Matter) {
  const record = await openCase(ctx, {
    kind,
    title:
      matter.content
        .split(/[\n。]/u)[0]
        ?.slice(0, LONGEST_TITLE)
        .trim() || matter.content.slice(0, LONGEST_TITLE),
    description: matter.content,
    urgency: matter.urgency,
    categoryId: matter.categoryId ?? null,
    placeId: matter.placeId ?? null,
    reporterName: matter.callerName ?? null,
    reporterId: matter.personId ?? null,
    contactPhone: matter.phone ?? null,
    source: 'call',
    receiptHash: null,
    photoIds: [],
  })
  // the call and its owner refer to it
  await ctx.flush()
  const owner = personIdOf(ctx.actor)
  if (owner)
    await ctx.db.insertInto('case_owner').values({ case_id: record.id, person_id: owner, since: ctx.now }).execute()
  return { id: record.id, placeId: record.place_id, clientUnitId: record.client_unit_id }
}
