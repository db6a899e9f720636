import type { PaperVerb } from '@houqin/contracts/assets/paper'
import { v7 as uuidv7 } from 'uuid'
import { personIdOf } from '../../../kernel/access/actor.ts'
import type { Ctx } from '../../../kernel/ctx.ts'

export async function insertPaperStep(
  ctx: Ctx,
  paperId: string,
  { verb, said }: { verb: PaperVerb | 'request'; said: string | null },
): Promise<void> {
  await ctx.db
    .insertInto('asset_paper_step')
    .values({ id: uuidv7(), paper_id: paperId, verb, at: ctx.now, person_id: personIdOf(ctx.actor), said })
    .execute()
}

/** Verbs that the one who acts has already said of a paper. */
export async function saidBefore(ctx: Ctx, paperId: string): Promise<Set<string>> {
  const self = personIdOf(ctx.actor)
  if (self === null) return new Set()
  const rows = await ctx.db
    .selectFrom('asset_paper_step')
    .select('verb')
    .where('paper_id', '=', paperId)
    .where('person_id', '=', self)
    .execute()
  return new Set(rows.map(({ verb }) => verb))
}
