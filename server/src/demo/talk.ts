import { addComment, readMessages } from '../engines/messages/index.ts'
import { act, type Runtime } from '../kernel/runtime.ts'
import { actorOf, idOf } from './campus/actor-of.ts'
import type { Campus } from './campus/found-campus.ts'
import { DAY, MINUTE } from './year/school-calendar.ts'

const DESK = 'H102'

/** What was said about repairs that are open now; everyone has read their messages up to yesterday. */
export async function talk(runtime: Runtime, campus: Campus, now: number): Promise<void> {
  const until = new Date(now - DAY).toISOString()
  for (const actor of campus.actors.values())
    await act(runtime, { actor, now: new Date(until) }, (ctx) => readMessages(ctx, { until }))
  const open = await runtime.database.main
    .selectFrom('case_record')
    .select(['id', 'reporter_id', 'assignee_id'])
    .where('kind', '=', 'repair')
    .where('state', 'in', ['accepted', 'working', 'paused'])
    .where('reporter_id', 'is not', null)
    .where('assignee_id', 'is not', null)
    .orderBy('reported_at', 'desc')
    .limit(words.length)
    .execute()
  const byPerson = new Map([...campus.actors.values()].map((actor) => [actor.personId, actor]))
  for (const [index, { id, reporter_id, assignee_id }] of open.entries()) {
    const lines = words[index] ?? []
    const speakers = [actorOf(campus, DESK), byPerson.get(assignee_id ?? ''), byPerson.get(reporter_id ?? '')]
    for (const [turn, line] of lines.entries()) {
      const actor = speakers[turn]
      if (!actor) continue
      const mentions = turn === 0 && assignee_id !== actor.personId ? [assignee_id ?? idOf(campus.people, DESK)] : []
      await act(runtime, { actor, now: new Date(now - (90 - index * 20 - turn * 5) * MINUTE) }, (ctx) =>
        addComment(ctx, { kind: 'repair', id }, { text: line, mentions }),
      )
    }
  }
}

/** By turns the desk, the technician, the reporter. */
const words = [
  ['报修人来电催问，请告知大概几点到。', '手头这单收尾后就过去，十点半左右到。', '好的，房间有人。'],
  ['库房说配件今天下午到货。', '收到，下午领料后去装。', '辛苦了，下午有课，钥匙在楼管处。'],
  ['请先断水，楼下反映有渗漏。', '阀门已关，正在换管件。'],
] as const
