import type { CaseVerb } from '@houqin/contracts/cases'
import type { Ctx } from '../../../kernel/ctx.ts'
import type { CaseRecord } from '../case-kind.ts'

/** Who did a part of the work may not judge the whole. */
export async function isOwnPart(ctx: Ctx, record: CaseRecord, verb: CaseVerb): Promise<boolean> {
  const { actor } = ctx
  const judges = verb === 'confirm' || verb === 'reopen' || verb === 'rate'
  if (!record.split_at || actor.kind !== 'person' || !judges) return false
  const part = await ctx.db
    .selectFrom('case_record')
    .select('id')
    .where('parent_id', '=', record.id)
    .where('assignee_id', '=', actor.personId)
    .executeTakeFirst()
  return part !== undefined
}
