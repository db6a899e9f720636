import { sql } from 'kysely'
import { dayOf } from '../kernel/calendar.ts'
import { act, type Runtime } from '../kernel/runtime.ts'
import { createShift, giveHandover, markMissed, planRoster, takeHandover } from '../modules/workforce/index.ts'
import { actorOf, idOf } from './campus/actor-of.ts'
import type { Campus } from './campus/found-campus.ts'
import { DAY, HOUR, MINUTE, startOfDay, TIME_ZONE } from './year/school-calendar.ts'

const TEAM = 'HQ-SD'
const LEADER = 'H201'
const CREW = ['H202', 'H203', 'H204', 'H205']
const SPAN = 28
const CHECKLIST = ['配电房钥匙', '泵房钥匙', '对讲机', '绝缘手套']
const NOTES = [
  '无异常',
  '一号楼阀门已关，待白班处理',
  '泵房巡视正常',
  '夜间接修两单，均已处理',
  '配电房温度偏高，已加强通风',
]

interface Moment {
  at: number
  isReport: false
  perform(): Promise<void>
}

/** The water and electricity team keeps a night watch all the year; every morning it is handed over, nearly always. */
export function nightWatch(runtime: Runtime, campus: Campus, { from, now }: { from: number; now: number }): Moment[] {
  const moment = (at: number, perform: () => Promise<void>): Moment => ({ at, isReport: false, perform })
  const first = startOfDay(from)
  const moments = [moment(first + 8 * HOUR, () => setUpShift(runtime, campus, first + 8 * HOUR))]
  for (let at = first; at < now; at += SPAN * DAY) {
    const turn = Math.round((at - first) / SPAN / DAY)
    moments.push(moment(at + 9 * HOUR, () => planSpan(runtime, campus, { at: at + 9 * HOUR, turn })))
  }
  for (let night = 1; first + night * DAY + 9 * HOUR < now; night++) {
    const morning = first + night * DAY + 8 * HOUR
    if (night % 23 === 7)
      moments.push(moment(morning + HOUR + MINUTE, () => markMissed(runtime, new Date(morning + HOUR + MINUTE))))
    else moments.push(moment(morning - 10 * MINUTE, () => handOver(runtime, campus, { morning, night })))
  }
  return moments
}

async function setUpShift(runtime: Runtime, campus: Campus, at: number): Promise<void> {
  await act(runtime, { actor: actorOf(campus, LEADER), now: new Date(at) }, (ctx) =>
    createShift(ctx, {
      unitId: idOf(campus.units, TEAM),
      name: '夜班',
      begins: '17:30',
      ends: '08:00',
      needsHandover: true,
      checklist: CHECKLIST,
    }),
  )
}

/** Who began last time comes second this time. */
async function planSpan(runtime: Runtime, campus: Campus, { at, turn }: { at: number; turn: number }): Promise<void> {
  const crew = CREW.map((_, place) => idOf(campus.people, CREW[(place + turn) % CREW.length] ?? LEADER))
  await act(runtime, { actor: actorOf(campus, LEADER), now: new Date(at) }, (ctx) =>
    planRoster(ctx, {
      unitId: idOf(campus.units, TEAM),
      from: dayOf(new Date(at), TIME_ZONE),
      days: SPAN,
      personIds: crew,
    }),
  )
}

async function handOver(
  runtime: Runtime,
  campus: Campus,
  { morning, night }: { morning: number; night: number },
): Promise<void> {
  const duty = await act(runtime, { actor: { kind: 'system' }, now: new Date(morning) }, async (ctx) => {
    const { rows } = await sql<{ id: string; person_id: string }>`
      select id, person_id from duty where ends_at = ${new Date(morning)}`.execute(ctx.db)
    return rows[0]
  })
  const code = [...campus.people].find(([, id]) => id === duty?.person_id)?.[0]
  if (!duty || !code) return
  const { id } = await act(runtime, { actor: actorOf(campus, code), now: new Date(morning - 10 * MINUTE) }, (ctx) =>
    giveHandover(ctx, duty.id, {
      notes: NOTES[night % NOTES.length] ?? '',
      checklist: CHECKLIST.map((item, at) => ({
        item,
        ok: (night + at) % 41 !== 0,
        note: (night + at) % 41 === 0 ? '在上一班组员处，已追回' : null,
      })),
    }),
  )
  await act(runtime, { actor: actorOf(campus, LEADER), now: new Date(morning + 5 * MINUTE) }, (ctx) =>
    takeHandover(ctx, id, 0),
  )
}
