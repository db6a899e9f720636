import { sql, type RawBuilder } from 'kysely'
import { v7 as uuidv7 } from 'uuid'
import { audit } from '../../kernel/audit/audit.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { openWork, type OpenWork } from '../../kernel/people/index.ts'

async function select(ctx: Ctx, where: RawBuilder<unknown>): Promise<OpenWork[]> {
  const everything = ctx.say('responsibility.every-trade')
  const { rows } = await sql<OpenWork>`
    select 'responsibility' as kind, r.id, '' as number, p.path || ' · ' || coalesce(c.name, ${everything}) as title,
      '/responsibility?placeId=' || p.id as url
    from responsibility r join place p on p.id = r.place_id left join category c on c.id = r.category_id
    where ${where} and (r.to_on is null or r.to_on >= ${ctx.today}::date) order by p.path, r.id`.execute(ctx.db)
  return rows
}

/** Areas of responsibility go along when a person leaves: the former entry ends, a new one begins. */
export const areaWork = openWork.declare({
  ofPerson: (ctx, personId) => select(ctx, sql`r.person_id = ${personId}`),
  ofUnit: (ctx, unitId) => select(ctx, sql`r.unit_id = ${unitId}`),
  async handOver(ctx, { fromId, toId, on }) {
    const held = await ctx.db
      .selectFrom('responsibility')
      .selectAll()
      .where('person_id', '=', fromId)
      .where((or) => or.or([or('to_on', 'is', null), or('to_on', '>=', on)]))
      .forUpdate()
      .execute()
    for (const entry of held) {
      const id = uuidv7()
      const fromOn = entry.from_on > on ? entry.from_on : on
      if (entry.from_on < on)
        await sql`update responsibility set to_on = ${on}::date - 1, version = version + 1 where id = ${entry.id}`.execute(
          ctx.db,
        )
      else await ctx.db.deleteFrom('responsibility').where('id', '=', entry.id).execute()
      await ctx.db
        .insertInto('responsibility')
        .values({ ...entry, id, person_id: toId, from_on: fromOn, version: 0 })
        .execute()
      audit(ctx, {
        action: 'responsibility.handover',
        subject: { kind: 'responsibility', id },
        detail: { former: entry.id, from: fromId, to: toId, on: fromOn },
      })
    }
  },
})
