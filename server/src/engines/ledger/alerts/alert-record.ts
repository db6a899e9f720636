import type { Ctx } from '../../../kernel/ctx.ts'
import { personIdOf } from '../../../kernel/access/actor.ts'
import { recordKind } from '../../../kernel/records/record-kind.ts'
import { indicatorsOf, readDefined } from '../bookkeeping.ts'
import { messageKind } from '../../messages/index.ts'

const selectOwn = async (ctx: Ctx, ids: readonly string[]) => {
  let query = ctx.db
    .selectFrom('indicator_alert')
    .select(['id', 'code', 'from_on', 'to_on', 'owner_id'])
    .where('id', 'in', [...ids])
  if (ctx.actor.kind !== 'system') query = query.where('owner_id', '=', personIdOf(ctx.actor))
  return query.execute()
}

/** An alert as a message points at it: the page of its indicator for the days it was raised for. */
export const alertExtensions = [
  messageKind.declare({ code: 'indicator.lower' }),
  messageKind.declare({ code: 'indicator.upper' }),
  recordKind.declare({
    kind: 'indicator-alert',
    findVisible: async (ctx, ids) => {
      await readDefined(ctx)
      const names = new Map(indicatorsOf(ctx).map(({ code, name }) => [code, name[ctx.language === 'zh' ? 0 : 1]]))
      return (await selectOwn(ctx, ids)).map(({ id, code, from_on: from, to_on: to }) => ({
        id,
        title: names.get(code) ?? code,
        url: `/indicators/${code}?from=${from}&to=${to}`,
      }))
    },
    concerned: async (ctx, id) => (await selectOwn(ctx, [id])).map(({ owner_id: owner }) => owner),
  }),
]
