import { createBoard, createDisplay, listBoards } from '../engines/boards/index.ts'
import { act, type Runtime } from '../kernel/runtime.ts'
import { actorOf, idOf } from './campus/actor-of.ts'
import type { Campus } from './campus/found-campus.ts'
import { DAY } from './year/school-calendar.ts'

/** 后勤处处长 */
const HEAD = 'H001'
const SITE = 'SITE-N'

/** The head has a board of the north campus and a screen in the service hall. */
export async function hangScreens(runtime: Runtime, campus: Campus, now: number): Promise<void> {
  await act(runtime, { actor: actorOf(campus, HEAD), now: new Date(now - 60 * DAY) }, async (ctx) => {
    const slice = { place: idOf(campus.places, SITE) }
    const tile = { title: null, compare: 'previous', by: null, slice, size: 'small', show: 'figure' } as const
    await createBoard(ctx, {
      name: { zh: '北校区', en: 'North campus' },
      roleIds: [],
      tiles: [
        { ...tile, id: 'reported', indicator: 'repair.reported', period: 'this-month' },
        { ...tile, id: 'open', indicator: 'repair.open', period: 'this-month' },
        { ...tile, id: 'fast', indicator: 'repair.within-24h.rate', period: 'this-month' },
        { ...tile, id: 'joined', indicator: 'repair.joined', period: 'this-month' },
        { ...tile, id: 'year', indicator: 'repair.completed', period: 'last-12-months', show: 'trend', size: 'wide' },
        {
          ...tile,
          id: 'trades',
          indicator: 'repair.reported',
          period: 'this-month',
          show: 'ranking',
          by: 'category',
          size: 'wide',
        },
      ],
    })
    const boards = await listBoards(ctx, {})
    await createDisplay(ctx, {
      name: '后勤服务大厅',
      boardIds: boards.filter(({ roles }) => roles.length === 0).map(({ id }) => id),
      language: 'zh',
      refreshSeconds: 60,
      turnSeconds: 20,
    })
  })
}
