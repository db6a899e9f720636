import { v7 as uuidv7 } from 'uuid'
import { personIdOf } from '../../../kernel/access/actor.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import { badField } from '../../../kernel/errors.ts'
import { findPlace } from '../../../kernel/places/index.ts'
import { beginWork, planStates, type Subject } from './work-step.ts'

/**
 * Records that somebody stood at a place, by its code. The code of another place is taken too, and told: whoever reads
 * the record knows. @throws place.unknown
 */
export async function arrive(ctx: Ctx, subject: Subject, { code }: { code: string }): Promise<void> {
  const step = await beginWork(ctx, subject, { event: 'arrive', states: planStates })
  const place = await findPlace(ctx, { code })
  if (!place) throw badField('code', 'place.unknown')
  const matches = place.id === step.record.place_id
  await ctx.db
    .insertInto('arrival')
    .values({
      id: uuidv7(),
      sheet_id: step.sheetId,
      person_id: personIdOf(ctx.actor),
      place_id: place.id,
      matches,
      at: ctx.now,
    })
    .execute()
  await step.finish(matches ? {} : { elsewhere: place.path })
}
