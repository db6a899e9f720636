import { pinyin } from 'pinyin-pro'
import { addCategory } from '../../engines/cases/index.ts'
import type { PersonActor } from '../../kernel/access/actor.ts'
import type { DefaultRole } from '../../kernel/access/default-roles.ts'
import { dayOf } from '../../kernel/calendar.ts'
import { secret } from '../../kernel/config.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { findSession } from '../../kernel/identity/find-session.ts'
import { createAccount, setUp } from '../../kernel/identity/index.ts'
import { openSession } from '../../kernel/identity/sign-in.ts'
import { addPerson, addUnit } from '../../kernel/people/index.ts'
import { addPlace, setAliases } from '../../kernel/places/index.ts'
import { nicknames } from './nicknames.ts'
import { act, type Runtime } from '../../kernel/runtime.ts'
import type { DemoAccount } from '../accounts-file.ts'
import { TIME_ZONE } from '../year/school-calendar.ts'
import { foundCatalogue } from '../work/found-catalogue.ts'
import { sites, type RoomSpec } from './buildings.ts'
import { catalogue } from './catalogue.ts'
import { founder, people, type PersonSpec } from './people.ts'
import { units } from './units.ts'

type Ids = ReadonlyMap<string, string>

/** The organisation as the year finds it: ids by code, people ready to act, the accounts to tell the owner of. */
export interface Campus {
  units: Ids
  people: Ids
  places: Ids
  categories: Ids
  /** Operations of the fault catalogue. */
  operations: Ids
  actors: ReadonlyMap<string, PersonActor>
  accounts: DemoAccount[]
}

/** Founds 示范学院 as an administrator would: organisation, units, people with accounts, places, fault catalogue. */
export async function foundCampus(runtime: Runtime, now: Date): Promise<Campus> {
  const system = { actor: { kind: 'system' }, now } as const
  const password = newPassword()
  const { unitId, token: founderToken } = await act(runtime, system, (ctx) =>
    setUp(ctx, {
      organisation: '示范学院',
      timeZone: TIME_ZONE,
      name: founder.name,
      username: founder.username,
      password,
    }),
  )
  const unitIds = await act(runtime, system, (ctx) => addUnits(ctx, unitId))
  const placeIds = await act(runtime, system, (ctx) => addSites(ctx, unitIds))
  const categoryIds = await act(runtime, system, (ctx) => addCatalogue(ctx, unitIds))
  const operations = await act(runtime, system, (ctx) =>
    foundCatalogue(ctx, { units: unitIds, categories: categoryIds }),
  )
  const members = await act(runtime, system, (ctx) => addMembers(ctx, unitIds))
  const actors = new Map<string, PersonActor>()
  for (const { code, token } of [{ code: founder.username, token: founderToken }, ...members]) {
    const session = await findSession({ ...runtime, clock: () => now }, token)
    if (session) actors.set(code, session.actor)
  }
  return {
    units: unitIds,
    places: placeIds,
    categories: categoryIds,
    operations,
    people: new Map(members.map(({ code, id }) => [code, id])),
    actors,
    accounts: [
      { username: founder.username, password, name: founder.name, role: 'admin', about: founder.about },
      ...members.map(({ account }) => account).toSorted(byRole),
    ],
  }
}

async function addUnits(ctx: Ctx, rootId: string): Promise<Ids> {
  const ids = new Map([['ROOT', rootId]])
  for (const { code, parent, kind, name } of units) {
    ids.set(code, (await addUnit(ctx, { parentId: ids.get(parent) ?? rootId, code, name, kind })).id)
  }
  return ids
}

async function addSites(ctx: Ctx, unitIds: Ids): Promise<Ids> {
  const ids = new Map<string, string>()
  const add = async (
    place: Pick<RoomSpec, 'code' | 'name'> & { unit?: string | null },
    below: { kind: 'site' | 'building' | 'floor' | 'room' | 'spot'; parentId: string | null },
  ) => {
    const { id } = await addPlace(ctx, {
      ...below,
      code: place.code,
      name: place.name,
      unitId: unitIds.get(place.unit ?? ''),
    })
    ids.set(place.code, id)
    return id
  }
  for (const site of sites) {
    const siteId = await add(site, { kind: 'site', parentId: null })
    for (const spot of site.spots) await add(spot, { kind: 'spot', parentId: siteId })
    for (const building of site.buildings) {
      const buildingId = await add(building, { kind: 'building', parentId: siteId })
      for (const spot of building.spots) await add(spot, { kind: 'spot', parentId: buildingId })
      for (const floor of building.floors) {
        const floorId = await add(floor, { kind: 'floor', parentId: buildingId })
        for (const room of floor.rooms) await add(room, { kind: 'room', parentId: floorId })
      }
    }
  }
  for (const [code, aliases] of Object.entries(nicknames)) await setAliases(ctx, ids.get(code) ?? '', aliases)
  return ids
}

async function addCatalogue(ctx: Ctx, unitIds: Ids): Promise<Ids> {
  const ids = new Map<string, string>()
  for (const [position, symptom] of catalogue.entries()) {
    const shared = { kind: 'repair', position: position * 100 }
    const { code, name, nameEn, team, hours = null } = symptom
    const { id } = await addCategory(ctx, {
      ...shared,
      parentId: null,
      code,
      name,
      nameEn,
      icon: code,
      teamId: unitIds.get(team ?? '') ?? null,
      resolveHours: hours,
    })
    ids.set(code, id)
    for (const [at, kind] of symptom.kinds.entries()) {
      const teamId = unitIds.get(kind.team ?? team ?? '') ?? null
      const added = await addCategory(ctx, {
        kind: 'repair',
        position: position * 100 + at + 1,
        parentId: id,
        code: kind.code,
        name: kind.name,
        nameEn: kind.nameEn,
        icon: null,
        teamId,
        resolveHours: kind.hours ?? null,
      })
      ids.set(kind.code, added.id)
    }
  }
  return ids
}

interface Member {
  code: string
  id: string
  token: string
  account: DemoAccount
}

async function addMembers(ctx: Ctx, unitIds: Ids): Promise<Member[]> {
  const today = dayOf(ctx.now, TIME_ZONE)
  const roles = new Map(
    (await ctx.db.selectFrom('role').select(['code', 'id']).execute()).map(({ code, id }) => [code, id]),
  )
  const members: Member[] = []
  for (const [at, person] of people.entries()) {
    const phone = `1380000${String(1001 + at)}`
    const { id } = await addPerson(ctx, { ...person, phone, unitId: unitIds.get(person.unit) ?? '', today })
    const account = describeAccount(person)
    const { id: accountId } = await createAccount(ctx, {
      personId: id,
      username: account.username,
      password: account.password,
      roleIds: [roles.get(person.role) ?? ''],
    })
    const { token } = await openSession(ctx, accountId)
    members.push({ code: person.code, id, token, account })
  }
  return members
}

function describeAccount({ name, unit, post, role }: PersonSpec): DemoAccount {
  const where = units.find(({ code }) => code === unit)
  return {
    username: pinyin(name, { toneType: 'none', type: 'array', surname: 'head', v: true }).join(''),
    password: newPassword(),
    name,
    role,
    about: `${where?.name ?? ''}${post} · ${where?.nameEn ?? ''}: ${duties[role]}`,
  }
}

const duties: Record<DefaultRole, string> = {
  head: 'sees every repair and every figure',
  dispatcher: 'assigns repairs and answers for the desk',
  clerk: 'takes calls and complaints, calls back',
  leader: 'leads a team, assigns and repairs',
  technician: 'repairs',
  reporter: 'reports faults, confirms and rates',
  auditor: 'reads everything, changes nothing',
  admin: 'people, places, rights',
}

/** 96 bits, sixteen signs. */
const newPassword = (): string => secret(12)

const order: readonly DefaultRole[] = [
  'head',
  'dispatcher',
  'clerk',
  'leader',
  'technician',
  'reporter',
  'auditor',
  'admin',
]
const byRole = (a: DemoAccount, b: DemoAccount) =>
  order.indexOf(a.role as DefaultRole) - order.indexOf(b.role as DefaultRole)
