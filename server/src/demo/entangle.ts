import { transitionCase } from '../engines/cases/index.ts'
import { act, type Runtime } from '../kernel/runtime.ts'
import { reportRepair } from '../modules/repairs/index.ts'
import { actorOf, idOf } from './campus/actor-of.ts'
import type { Campus } from './campus/found-campus.ts'
import { MINUTE } from './year/school-calendar.ts'

const DESK = 'H102'
const HEARD = '24310108'
const SEEN = '23310215'

/** This morning: one fault was reported twice and merged, another needs two trades and was split. */
export async function entangle(runtime: Runtime, campus: Campus, now: number): Promise<void> {
  const report = (by: string, minutesAgo: number, title: string) =>
    act(runtime, { actor: actorOf(campus, by), now: new Date(now - minutesAgo * MINUTE) }, (ctx) =>
      reportRepair(ctx, {
        title,
        description: '',
        categoryId: idOf(campus.categories, 'water'),
        placeId: idOf(campus.places, 'A301N'),
        urgency: 'normal',
        photoIds: [],
      }),
    )
  const main = await report(HEARD, 55, '教室顶上滴水')
  const double = await report(SEEN, 48, '天花板漏水，地上湿滑')
  const wide = await report(HEARD, 41, '水管爆裂，吊顶被水泡坏')
  const at = { actor: actorOf(campus, DESK), now: new Date(now - 30 * MINUTE) }
  const team = (code: string) => idOf(campus.units, code)
  await act(runtime, at, async (ctx) => {
    await transitionCase(
      ctx,
      { kind: 'repair', id: double.id },
      { verb: 'merge', body: { version: 0, intoId: main.id } },
    )
    await transitionCase(
      ctx,
      { kind: 'repair', id: wide.id },
      {
        verb: 'split',
        body: {
          version: 0,
          parts: [
            { title: '更换爆裂水管', teamId: team('HQ-SD'), personId: idOf(campus.people, 'H205') },
            { title: '拆换泡坏的吊顶', teamId: team('HQ-MG') },
          ],
        },
      },
    )
  })
}
