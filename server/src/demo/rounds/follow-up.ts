import { sql } from 'kysely'
import { transitionCase } from '../../engines/cases/index.ts'
import { dayOf } from '../../kernel/calendar.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { act, read, type Runtime } from '../../kernel/runtime.ts'
import { sayHazard } from '../../modules/hazards/index.ts'
import { actorOf, idOf } from '../campus/actor-of.ts'
import type { Campus } from '../campus/found-campus.ts'
import { DAY, HOUR, TIME_ZONE } from '../year/school-calendar.ts'

/** Who mends what rounds find, who sends them, who re-checks. */
const MENDER = 'H603'
const TEAM = 'HQ-ZH'
const DESK = 'H102'
const HEAD = 'H001'
const DEPUTY = 'H002'

interface Raised {
  id: string
  kind: 'hazard' | 'repair'
  state: string
  version: number
  reporter_id: string | null
}

/** What rounds have raised goes on its way: sent after some hours, mended the next day, hazards re-checked after that. */
export async function followUp(runtime: Runtime, campus: Campus, at: number): Promise<void> {
  const now = new Date(at)
  const waiting = await read(runtime, { actor: { kind: 'system' }, now }, async (ctx) => {
    const { rows } = await sql<Raised>`
      select r.id, r.kind, r.state, r.version, r.reporter_id from round_check c join case_record r on r.id = c.case_id
      where r.state in ('submitted', 'accepted') and r.state_since < ${new Date(at - 14 * HOUR)}::timestamptz
        or r.kind = 'hazard' and r.state = 'done' and r.state_since < ${new Date(at - 14 * HOUR)}::timestamptz
      order by r.reported_at, r.id`.execute(ctx.db)
    return rows
  })
  for (const raised of waiting) {
    const as = <T>(code: string, perform: (ctx: Ctx) => Promise<T>) =>
      act(runtime, { actor: actorOf(campus, code), now }, perform)
    const body = { version: raised.version }
    if (raised.state === 'submitted')
      await send(as, campus, { raised, dueOn: dayOf(new Date(at + 7 * DAY), TIME_ZONE) })
    else if (raised.state === 'accepted')
      await as(MENDER, (ctx) => mend(ctx, raised, { ...body, result: '已到场处理，恢复正常', photoIds: [] }))
    else {
      const isHeads = raised.reporter_id === idOf(campus.people, HEAD)
      await as(isHeads ? DEPUTY : HEAD, (ctx) => sayHazard(ctx, raised.id, { verb: 'confirm', body }))
    }
  }
}

type As = <T>(code: string, perform: (ctx: Ctx) => Promise<T>) => Promise<T>

async function send(as: As, campus: Campus, { raised, dueOn }: { raised: Raised; dueOn: string }): Promise<void> {
  const whom = { teamId: idOf(campus.units, TEAM), personId: idOf(campus.people, MENDER) }
  const { id, version } = raised
  if (raised.kind === 'hazard') {
    await as(DESK, (ctx) => sayHazard(ctx, id, { verb: 'assign', body: { version, grade: 'general', dueOn, ...whom } }))
    await as(MENDER, (ctx) => sayHazard(ctx, id, { verb: 'accept', body: { version: version + 2 } }))
    return
  }
  await as(DESK, (ctx) => transitionCase(ctx, raised, { verb: 'assign', body: { version, ...whom } }))
  await as(MENDER, (ctx) => transitionCase(ctx, raised, { verb: 'accept', body: { version: version + 1 } }))
}

async function mend(
  ctx: Ctx,
  raised: Raised,
  body: { version: number; result: string; photoIds: string[] },
): Promise<void> {
  if (raised.kind === 'hazard') await sayHazard(ctx, raised.id, { verb: 'finish', body })
  else await transitionCase(ctx, raised, { verb: 'finish', body })
}
