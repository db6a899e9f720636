import { sql } from 'kysely'
import { audit } from '../audit/audit.ts'
import type { Ctx } from '../ctx.ts'
import { openWork } from '../people/index.ts'
import { endSeats, seat } from './form-group.ts'
import type { HeldSeat } from './seats.ts'

type Held = HeldSeat & { groupId: string; name: string }

async function seatsOf(ctx: Ctx, personId: string): Promise<Held[]> {
  const { rows } = await sql<Held>`
    select m.id, m.person_id as "personId", m.role, m.duty, m.from_on::text as "fromOn", m.group_id as "groupId", g.name
    from work_group_member m join work_group g on g.id = m.group_id
    where m.person_id = ${personId} and m.to_on is null order by g.name`.execute(ctx.db)
  return rows
}

const ranks = ['head', 'deputy', 'member']

/** A seat in a working group is filled again when its holder leaves. */
export const groupWork = openWork.declare({
  async ofPerson(ctx, personId) {
    return (await seatsOf(ctx, personId)).map(({ groupId, name, role }) => ({
      kind: 'group',
      id: groupId,
      number: '',
      title: `${name} · ${ctx.say(`group.role.${role}`)}`,
      url: '/groups',
    }))
  },
  ofUnit: () => Promise.resolve([]),
  async handOver(ctx, { fromId, toId, on }) {
    const own = await seatsOf(ctx, toId)
    for (const held of await seatsOf(ctx, fromId)) {
      const before = own.find(({ groupId }) => groupId === held.groupId)
      await endSeats(ctx, [held], on)
      if (before && ranks.indexOf(before.role) <= ranks.indexOf(held.role)) continue
      if (before) await endSeats(ctx, [before], on)
      await seat(ctx, held.groupId, { on, members: [{ personId: toId, role: held.role, duty: held.duty }] })
      await sql`update work_group set version = version + 1 where id = ${held.groupId}`.execute(ctx.db)
      audit(ctx, {
        action: 'group.handover',
        subject: { kind: 'group', id: held.groupId },
        detail: { from: fromId, to: toId, role: held.role, on },
      })
    }
  },
})
