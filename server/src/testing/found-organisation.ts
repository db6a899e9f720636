import { api } from '@houqin/contracts'
import { addCategory } from '../engines/cases/index.ts'
import type { DefaultRole } from '../kernel/access/default-roles.ts'
import type { Ctx } from '../kernel/ctx.ts'
import { createAccount, setUp } from '../kernel/identity/index.ts'
import { addPerson, addUnit } from '../kernel/people/index.ts'
import { addPlace } from '../kernel/places/index.ts'
import type { TestServer } from './start-test-server.ts'

const PASSWORD = 'Test-password-1'

interface Member {
  personId: string
  token: string
}

/** A small organisation, made through the use cases, with somebody for every role and a stranger's unit beside. */
export interface TestOrganisation {
  adminToken: string
  units: { root: string; plumbers: string; joiners: string; faculty: string; otherFaculty: string }
  places: { site: string; building: string; room: string; roomCode: string; otherRoom: string }
  categories: { water: string; door: string }
  reporter: Member
  otherReporter: Member
  technician: Member
  secondTechnician: Member
  joiner: Member
  leader: Member
  dispatcher: Member
  clerk: Member
  head: Member
  auditor: Member
}

export async function foundOrganisation(
  server: TestServer,
  { timeZone = 'Asia/Shanghai' }: { timeZone?: string } = {},
): Promise<TestOrganisation> {
  const { token, unitId } = await server.act((ctx) =>
    setUp(ctx, { organisation: '测试学院', timeZone, name: '管理员', username: 'admin', password: PASSWORD }),
  )
  const units = await server.act(async (ctx) => {
    const unit = async (code: string, name: string, kind: 'department' | 'team') =>
      (await addUnit(ctx, { parentId: unitId, code, name, kind })).id
    return {
      root: unitId,
      plumbers: await unit('SD', '水电班', 'team'),
      joiners: await unit('MG', '木工班', 'team'),
      faculty: await unit('WY', '文学院', 'department'),
      otherFaculty: await unit('LX', '理学院', 'department'),
    }
  })
  const places = await server.act((ctx) => addPlaces(ctx, units))
  const categories = await server.act(async (ctx) => {
    const category = async (code: string, name: string, team: string) =>
      (
        await addCategory(ctx, {
          kind: 'repair',
          parentId: null,
          code,
          name,
          nameEn: code,
          icon: code,
          teamId: team,
          resolveHours: null,
          position: 0,
        })
      ).id
    return {
      water: await category('water', '水龙头漏水', units.plumbers),
      door: await category('door', '门窗损坏', units.joiners),
    }
  })
  const member = (name: string, role: DefaultRole, unit: string) => addMember(server, { name, role, unit })
  return {
    adminToken: token,
    units,
    places,
    categories,
    reporter: await member('reporter', 'reporter', units.faculty),
    otherReporter: await member('other-reporter', 'reporter', units.otherFaculty),
    technician: await member('technician', 'technician', units.plumbers),
    secondTechnician: await member('second-technician', 'technician', units.plumbers),
    joiner: await member('joiner', 'technician', units.joiners),
    leader: await member('leader', 'leader', units.plumbers),
    dispatcher: await member('dispatcher', 'dispatcher', units.root),
    clerk: await member('clerk', 'clerk', units.root),
    head: await member('head', 'head', units.root),
    auditor: await member('auditor', 'auditor', units.root),
  }
}

async function addPlaces(ctx: Ctx, units: { faculty: string; otherFaculty: string }) {
  const site = await addPlace(ctx, { parentId: null, name: '北校区', kind: 'site' })
  const building = await addPlace(ctx, { parentId: site.id, name: '教学楼A', kind: 'building' })
  const room = await addPlace(ctx, { parentId: building.id, name: 'A301', kind: 'room', unitId: units.faculty })
  const other = await addPlace(ctx, { parentId: building.id, name: 'A302', kind: 'room', unitId: units.otherFaculty })
  return { site: site.id, building: building.id, room: room.id, roomCode: room.code, otherRoom: other.id }
}

/** A person with an account and one role, signed in. */
async function addMember(
  server: TestServer,
  member: { name: string; role: DefaultRole; unit: string },
): Promise<Member> {
  const personId = await server.act(async (ctx) => {
    const role = await ctx.db.selectFrom('role').select('id').where('code', '=', member.role).executeTakeFirstOrThrow()
    const person = await addPerson(ctx, {
      code: member.name,
      name: `${member.name} 李强`,
      unitId: member.unit,
      isHead: false,
      today: '2020-01-01',
    })
    await createAccount(ctx, { personId: person.id, username: member.name, password: PASSWORD, roleIds: [role.id] })
    return person.id
  })
  const { body } = await server.call(api.signIn, { body: { username: member.name, password: PASSWORD } })
  return { personId, token: body.token }
}
