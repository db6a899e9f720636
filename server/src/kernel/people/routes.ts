import { api } from '@houqin/contracts'
import type { Ctx } from '../ctx.ts'
import { toPage } from '../cursor.ts'
import { mount, type Route } from '../http/mount.ts'
import { addPerson } from './add-person.ts'
import { addUnit } from './add-unit.ts'
import { changePerson } from './change-person.ts'
import { changeUnit } from './change-unit.ts'
import { endDeputy, nameDeputy } from './deputies.ts'
import { dissolveUnit } from './dissolve-unit.ts'
import { comeBack, leave } from './leave.ts'
import { endMembership, joinUnit } from './memberships.ts'
import { moveUnit } from './move-unit.ts'
import { openWork } from './open-work.ts'
import { addPost, changePost, closePost } from './posts.ts'
import { getPerson, selectDeputies, selectPeople } from './queries.ts'
import { getUnit, selectPosts, selectUnitParents, selectUnits } from './unit-queries.ts'

/** A record as it stands after a change. */
const after = async <T>(ctx: Ctx, change: Promise<unknown>, show: (ctx: Ctx) => Promise<T>): Promise<T> => {
  await change
  return show(ctx)
}
const unitAfter = (ctx: Ctx, id: string, change: Promise<unknown>) => after(ctx, change, () => getUnit(ctx, id))
const personAfter = (ctx: Ctx, id: string, change: Promise<unknown>) => after(ctx, change, () => getPerson(ctx, id))
const nothing = async (change: Promise<unknown>): Promise<Record<string, never>> => {
  await change
  return {}
}

const unitRoutes: Route[] = [
  mount(api.listUnits, async (ctx) => ({ items: await selectUnits(ctx) })),
  mount(api.createUnit, async (ctx, { body }) => getUnit(ctx, (await addUnit(ctx, body)).id)),
  mount(api.changeUnit, (ctx, { params, body }) => unitAfter(ctx, params.id, changeUnit(ctx, params.id, body))),
  mount(api.moveUnit, (ctx, { params, body }) => unitAfter(ctx, params.id, moveUnit(ctx, params.id, body))),
  mount(api.dissolveUnit, (ctx, { params, body }) => unitAfter(ctx, params.id, dissolveUnit(ctx, params.id, body))),
  mount(api.listUnitParents, async (ctx, { params }) => ({ items: await selectUnitParents(ctx, params.id) })),
  mount(api.listPosts, async (ctx, { query }) => ({ items: await selectPosts(ctx, query) })),
  mount(api.createPost, (ctx, { body }) => addPost(ctx, body)),
  mount(api.changePost, (ctx, { params, body }) => nothing(changePost(ctx, params.id, body))),
  mount(api.closePost, (ctx, { params, body }) => nothing(closePost(ctx, params.id, body))),
]

const personRoutes: Route[] = [
  mount(api.listPeople, async (ctx, { query }) => {
    const { rows, count } = await selectPeople(ctx, query)
    return toPage(rows, {
      limit: query.limit,
      count,
      cursor: (row) => [row.code, row.id],
      present: (row) => row,
    })
  }),
  mount(api.getPerson, async (ctx, { params: { id } }) => ({
    ...(await getPerson(ctx, id)),
    deputies: await selectDeputies(ctx, { personId: id }),
    standsInFor: await selectDeputies(ctx, { deputyId: id }),
  })),
  mount(api.createPerson, async (ctx, { body }) =>
    getPerson(ctx, (await addPerson(ctx, { ...body, today: body.fromOn ?? ctx.today })).id),
  ),
  mount(api.changePerson, (ctx, { params, body }) => personAfter(ctx, params.id, changePerson(ctx, params.id, body))),
  mount(api.joinUnit, (ctx, { params, body }) => personAfter(ctx, params.id, joinUnit(ctx, params.id, body))),
  mount(api.endMembership, (ctx, { params: { id, membershipId }, body }) =>
    personAfter(ctx, id, endMembership(ctx, { personId: id, membershipId }, body)),
  ),
  mount(api.listOpenWork, async (ctx, { params }) => ({ items: await openWork.ofPerson(ctx, params.id) })),
  mount(api.leave, (ctx, { params, body }) => personAfter(ctx, params.id, leave(ctx, params.id, body))),
  mount(api.comeBack, (ctx, { params, body }) => personAfter(ctx, params.id, comeBack(ctx, params.id, body))),
  mount(api.nameDeputy, (ctx, { body }) => nameDeputy(ctx, body)),
  mount(api.endDeputy, (ctx, { params }) => nothing(endDeputy(ctx, params.id))),
]

export const peopleRoutes: readonly Route[] = [...unitRoutes, ...personRoutes]
