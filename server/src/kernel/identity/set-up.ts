import { sql } from 'kysely'
import type { Ctx } from '../ctx.ts'
import { conflict } from '../errors.ts'
import { addPerson } from '../people/add-person.ts'
import { addUnit } from '../people/add-unit.ts'
import { createAccount } from './create-account.ts'
import { openSession, type Session } from './sign-in.ts'

export interface Founding {
  organisation: string
  timeZone: string
  name: string
  username: string
  password: string
}

/** Creates the organisation, the unit at its head and the first administrator. Possible once. @throws setup.already-done */
export async function setUp(ctx: Ctx, founding: Founding): Promise<Session & { unitId: string }> {
  const { rows } = await sql`
    insert into organisation (name, time_zone, created_at) values (${founding.organisation}, ${founding.timeZone}, ${ctx.now})
    on conflict do nothing returning 1`.execute(ctx.db)
  if (rows.length === 0) throw conflict('setup.already-done')
  const unit = await addUnit(ctx, { parentId: null, code: 'ROOT', name: founding.organisation, kind: 'organisation' })
  const person = await addPerson(ctx, {
    code: 'admin',
    name: founding.name,
    unitId: unit.id,
    isHead: false,
    today: ctx.now.toISOString().slice(0, 10),
  })
  const roles = await ctx.db.selectFrom('role').select('id').where('code', 'in', ['admin', 'head']).execute()
  const account = await createAccount(ctx, {
    personId: person.id,
    username: founding.username,
    password: founding.password,
    roleIds: roles.map(({ id }) => id),
  })
  return { ...(await openSession(ctx, account.id)), unitId: unit.id }
}
