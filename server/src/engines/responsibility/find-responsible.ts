import type { Responsible } from '@houqin/contracts/responsibility'
import { dayOf } from '../../kernel/calendar.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { findDeputy } from '../../kernel/people/index.ts'
import { isOnDuty, minuteOfWeek } from './match-time.ts'
import { selectApplying } from './select-responsibilities.ts'

export interface WhoAnswers {
  placeId: string
  categoryId?: string | null | undefined
  at: Date
}

/**
 * Who answers for a place and a trade at a moment: the entry of the nearest place, the most exact trade and the hours of
 * that moment. A person who is away is answered for by the deputy; an entry of a team alone by the team's head. Null
 * where the map has a gap.
 */
export async function findResponsible(ctx: Ctx, { placeId, categoryId, at }: WhoAnswers): Promise<Responsible | null> {
  const on = dayOf(at, ctx.timeZone)
  const minute = minuteOfWeek(at, ctx.timeZone)
  const applying = (await selectApplying(ctx, { placeId, categoryId: categoryId ?? null, on })).filter((one) =>
    isOnDuty(one, minute),
  )
  const [entry] = applying
  if (!entry) return null
  const person = entry.person ?? (await findHead(ctx, entry.unit.id, on))
  const deputy = person ? await findDeputy(ctx, { personId: person.id, on, unitId: entry.unit.id }) : null
  const answering = deputy ?? person
  return {
    unit: entry.unit,
    person: answering,
    phone: answering ? await findPhone(ctx, answering.id) : null,
    as: deputy ? 'deputy' : entry.person ? 'person' : 'head',
    insteadOf: deputy ? person : null,
    place: entry.place,
    category: entry.category,
    responsibilityId: entry.id,
  }
}

async function findHead(ctx: Ctx, unitId: string, on: string) {
  const head = await ctx.db
    .selectFrom('membership as m')
    .innerJoin('person as p', 'p.id', 'm.person_id')
    .select(['p.id', 'p.name'])
    .where('m.unit_id', '=', unitId)
    .where('m.is_head', '=', true)
    .where('m.from_on', '<=', on)
    .where((or) => or.or([or('m.to_on', 'is', null), or('m.to_on', '>=', on)]))
    .orderBy('m.from_on')
    .executeTakeFirst()
  return head ?? null
}

async function findPhone(ctx: Ctx, personId: string): Promise<string | null> {
  const row = await ctx.db.selectFrom('person').select('phone').where('id', '=', personId).executeTakeFirst()
  return row?.phone ?? null
}
