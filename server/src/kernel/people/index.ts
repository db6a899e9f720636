import { api } from '@houqin/contracts'
import type { Ctx } from '../ctx.ts'
import { toPage } from '../cursor.ts'
import { mount } from '../http/mount.ts'
import { manifest } from '../manifest.ts'
import { addPerson } from './add-person.ts'
import { addUnit } from './add-unit.ts'
import { selectPeople, selectUnits, type PersonRow } from './queries.ts'

export { addPerson, initialsOf, type NewPerson } from './add-person.ts'
export { addUnit, type NewUnit } from './add-unit.ts'

const present = (row: PersonRow) => row

async function findPerson(ctx: Ctx, code: string) {
  const { rows } = await selectPeople(ctx, { q: code, limit: 200 })
  const row = rows.find((one) => one.code === code)
  if (!row) throw new Error(`Person ${code} was just added and is gone`)
  return row
}

async function findUnit(ctx: Ctx, id: string) {
  const row = (await selectUnits(ctx)).find((one) => one.id === id)
  if (!row) throw new Error(`Unit ${id} was just added and is gone`)
  return row
}

export const people = manifest({
  name: 'people',
  tables: ['unit', 'person', 'membership'],
  permissions: {
    'unit.create': { name: ['新增部门', 'Add units'], grants: { admin: 'all' } },
    'person.list': { name: ['查看人员', 'See people'], grants: { admin: 'all', head: 'all', dispatcher: 'all' } },
    'person.create': { name: ['新增人员', 'Add people'], grants: { admin: 'all' } },
  },
  routes: [
    mount(api.listUnits, async (ctx) => ({ items: await selectUnits(ctx) })),
    mount(api.createUnit, async (ctx, { body }) => findUnit(ctx, (await addUnit(ctx, body)).id)),
    mount(api.listPeople, async (ctx, { query }) => {
      const { rows, count } = await selectPeople(ctx, query)
      return toPage(rows, { limit: query.limit, count, cursor: (row) => [row.code, row.id], present })
    }),
    mount(api.createPerson, async (ctx, { body }) => {
      const today = ctx.today
      await addPerson(ctx, { ...body, today: body.fromOn ?? today })
      return findPerson(ctx, body.code)
    }),
  ],
  terms: {
    'unit.code-taken': ['部门编号 {code} 已被使用。', 'The unit code {code} is already in use.'],
    'unit.parent-unknown': ['上级部门不存在。', 'The parent unit does not exist.'],
    'unit.unknown': ['部门不存在。', 'This unit does not exist.'],
    'person.code-taken': ['工号 {code} 已被使用。', 'The staff number {code} is already in use.'],
    'person.unknown': ['没有这个人。', 'There is no such person.'],
    'cursor.invalid': ['翻页标记无效，请从第一页开始。', 'The page mark is not valid; start from the first page.'],
  },
})
