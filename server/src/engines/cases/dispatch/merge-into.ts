import { sql } from 'kysely'
import type { CaseState } from '@houqin/contracts/cases'
import type { Ctx } from '../../../kernel/ctx.ts'
import { badField } from '../../../kernel/errors.ts'
import type { CaseRecord } from '../case-kind.ts'
import type { Effect } from '../effect.ts'
import { endStates } from '../lifecycle.ts'
import { canSee } from '../policy.ts'
import { tell } from '../timeline.ts'

/** Locks the two in one order, so that each merged into the other at once cannot wait for one another for ever. */
export async function lockBoth(ctx: Ctx, oneId: string, otherId: string): Promise<void> {
  await sql`select 1 from case_record where id in (${oneId}, ${otherId}) order by id for update`.execute(ctx.db)
}

/** Merges a double into the case that stays; doubles of the double come along. @throws case.merge-target */
export async function mergeInto(ctx: Ctx, double: CaseRecord, intoId: string): Promise<Effect> {
  const main = await ctx.db
    .selectFrom('case_record')
    .selectAll()
    .where('kind', '=', double.kind)
    .where('id', '=', intoId)
    .executeTakeFirst()
  const isFit =
    main &&
    main.id !== double.id &&
    main.parent_id === null &&
    canSee(ctx.actor, main) &&
    !endStates.includes(main.state as CaseState)
  if (!isFit) throw badField('intoId', 'case.merge-target')
  await ctx.db
    .updateTable('case_record')
    .set({ merged_into_id: main.id })
    .where('merged_into_id', '=', double.id)
    .execute()
  await ctx.db
    .updateTable('case_record')
    .set({ doubles: main.doubles + 1 + double.doubles })
    .where('id', '=', main.id)
    .execute()
  tell(ctx, {
    caseId: main.id,
    event: 'double',
    state: main.state as CaseState,
    detail: { number: double.number, ...(double.reporter_name ? { reporter: double.reporter_name } : {}) },
  })
  return { change: { merged_into_id: main.id, assignee_id: null, doubles: 0 }, detail: { into: main.number } }
}
