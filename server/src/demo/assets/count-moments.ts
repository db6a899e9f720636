import { v7 as uuidv7 } from 'uuid'
import { dayOf } from '../../kernel/calendar.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import { act, type Runtime } from '../../kernel/runtime.ts'
import { approveCount, closeCount, explainMissing, openCount, scanAssets } from '../../modules/assets/index.ts'
import { actorOf, idOf } from '../campus/actor-of.ts'
import type { Campus } from '../campus/found-campus.ts'
import { DAY, HOUR, startOfDay, TIME_ZONE } from '../year/school-calendar.ts'

interface Timed {
  at: number
  perform(): Promise<void>
}

const OFFICER = 'H104'
const COUNTER = 'H502'
const HEAD = 'H001'

/** The yearly stocktaking of a school, closed and approved, and one of the term that is under way. */
export function countMoments(runtime: Runtime, campus: Campus, now: number): Timed[] {
  let id = ''
  const moment = (
    who: string,
    [days, hour]: readonly [number, number],
    perform: (ctx: Ctx, at: number) => Promise<void>,
  ) => {
    const at = startOfDay(now) - days * DAY + hour * HOUR
    return {
      at,
      perform: () => act(runtime, { actor: actorOf(campus, who), now: new Date(at) }, (ctx) => perform(ctx, at)),
    }
  }
  const open = (title: string, unit: string) => async (ctx: Ctx, at: number) => {
    const dueOn = dayOf(new Date(at + 30 * DAY), TIME_ZONE)
    id = await openCount(ctx, { title, unitId: idOf(campus.units, unit), dueOn })
  }
  const look = (share: number) => (ctx: Ctx, at: number) => scanShare(ctx, id, { at, share })
  return [
    moment(OFFICER, [140, 9], open('信息工程学院学年末清查', 'XY-XG')),
    moment(COUNTER, [138, 10], look(0.97)),
    moment(OFFICER, [132, 16], (ctx) => closeCount(ctx, id, { version: 0 })),
    moment(OFFICER, [131, 10], (ctx) => explainAll(ctx, id, idOf(campus.people, 'T111'))),
    moment(HEAD, [130, 15], async (ctx) => approveCount(ctx, id, { version: await versionOf(ctx, id) })),
    moment(OFFICER, [9, 9], open('教务处秋季学期清查', 'JW')),
    moment(COUNTER, [3, 14], look(0.6)),
  ]
}

/** Somebody goes from room to room; one thing stands elsewhere, here and there one is damaged. */
async function scanShare(ctx: Ctx, id: string, { at, share }: { at: number; share: number }): Promise<void> {
  const lines = await ctx.db
    .selectFrom('asset_count_line as l')
    .innerJoin('asset as a', 'a.id', 'l.asset_id')
    .select(['a.number', 'l.place_id as place'])
    .where('l.count_id', '=', id)
    .orderBy('a.number')
    .execute()
  const scans = lines.slice(0, Math.floor(lines.length * share)).map(({ number, place }, index) => ({
    key: uuidv7(),
    code: number,
    condition: index % 23 === 7 ? ('damaged' as const) : ('good' as const),
    at: new Date(at + index * 20_000).toISOString(),
    placeId: (index === 11 ? lines[0]?.place : place) ?? undefined,
  }))
  for (let start = 0; start < scans.length; start += 100) await scanAssets(ctx, id, scans.slice(start, start + 100))
}

async function explainAll(ctx: Ctx, id: string, responsibleId: string): Promise<void> {
  const missing = await ctx.db
    .selectFrom('asset_count_line')
    .select('id')
    .where('count_id', '=', id)
    .where('result', '=', 'missing')
    .execute()
  for (const line of missing)
    await explainMissing(
      ctx,
      { id, lineId: line.id },
      {
        version: await versionOf(ctx, id),
        cause: '实训室搬迁时未办移交',
        responsibleId,
        opinion: '限一个月内查找，找不到按制度赔偿',
      },
    )
}

const versionOf = async (ctx: Ctx, id: string): Promise<number> =>
  (await ctx.db.selectFrom('asset_count').select('version').where('id', '=', id).executeTakeFirstOrThrow()).version
