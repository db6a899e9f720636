import type { IncidentCause, IncidentClass } from '@houqin/contracts/incidents'
import type { Ctx } from '../../kernel/ctx.ts'
import { act, type Runtime } from '../../kernel/runtime.ts'
import { analyseIncident, closeIncident, declareMonth, reportIncident } from '../../modules/incidents/index.ts'
import { dayOf } from '../../kernel/calendar.ts'
import { actorOf, idOf } from '../campus/actor-of.ts'
import type { Campus } from '../campus/found-campus.ts'
import { DAY, HOUR, startOfDay, TIME_ZONE } from '../year/school-calendar.ts'

interface Moment {
  at: number
  isReport: false
  perform(): Promise<void>
}

const CLERK = 'H104'
const HEAD = 'H001'

interface Told {
  days: number
  by: string
  class: IncidentClass
  place: string
  title: string
  course: string
  minorInjuries: number
  loss: string
  cause: IncidentCause
  causeText: string
  corrective: string
  preventive: string
  isResponsible: boolean
}

/** What happened in the year, none of it reaching a grade of the law. */
const told: readonly Told[] = [
  {
    days: 318,
    by: 'H602',
    class: 'injury',
    place: 'A-BLD-N',
    title: '雪后台阶滑倒',
    course: '上午 7 时 40 分，一名学生在教学楼A北门台阶滑倒，手腕扭伤，校医处理后返回上课。',
    minorInjuries: 1,
    loss: '320.00',
    cause: 'environment',
    causeText: '夜间降雪，台阶未及时清扫撒盐。',
    corrective: '当日清雪，铺设防滑垫。',
    preventive: '建立降雪预警，6 时 30 分前完成出入口清雪并拍照。',
    isResponsible: true,
  },
  {
    days: 247,
    by: 'H204',
    class: 'fire',
    place: 'G2-BLD-N',
    title: '宿舍插线板冒烟',
    course: '21 时公寓2号楼一宿舍插线板冒烟，宿管断电，用灭火器处置，未蔓延。',
    minorInjuries: 0,
    loss: '860.00',
    cause: 'management',
    causeText: '大功率电器串接插线板，查寝未发现。',
    corrective: '更换线路，收缴违规电器。',
    preventive: '每周两次违规电器检查，加装智能限电。',
    isResponsible: true,
  },
  {
    days: 133,
    by: 'H402',
    class: 'equipment',
    place: 'R-BLD-N',
    title: '循环泵轴承抱死停机',
    course: '14 时 10 分循环泵异响停机，切换备用泵，供热中断 25 分钟。',
    minorInjuries: 0,
    loss: '7400.00',
    cause: 'equipment',
    causeText: '轴承缺油，超过大修周期。',
    corrective: '更换轴承，校正同轴度。',
    preventive: '列入季度保养，巡检增加测温项。',
    isResponsible: false,
  },
  {
    days: 48,
    by: 'H302',
    class: 'traffic',
    place: 'YARD1-N',
    title: '配送车辆刮蹭围栏',
    course: '食材配送车倒车刮坏绿化围栏 3 米，无人员受伤。',
    minorInjuries: 0,
    loss: '1500.00',
    cause: 'outside',
    causeText: '司机未按指定路线行驶，无人指挥倒车。',
    corrective: '修复围栏，费用由配送方承担。',
    preventive: '配送车限时限线，到场专人引导。',
    isResponsible: false,
  },
]

/** Incidents on their way, and the months without any declared at the beginning of the next. */
export function incidentMoments(runtime: Runtime, campus: Campus, now: number): Moment[] {
  const as = <T>(code: string, at: number, perform: (ctx: Ctx) => Promise<T>) =>
    act(runtime, { actor: actorOf(campus, code), now: new Date(at) }, perform)
  const moments = told.flatMap((one) => {
    const at = startOfDay(now) - one.days * DAY + 9 * HOUR
    let id = ''
    const { cause, causeText, corrective, preventive, isResponsible } = one
    const report = async (ctx: Ctx) => {
      const { title, course, minorInjuries, loss } = one
      const happenedAt = new Date(at - HOUR).toISOString()
      const placeId = idOf(campus.places, one.place)
      const harm = { deaths: 0, seriousInjuries: 0, minorInjuries, loss }
      id = (await reportIncident(ctx, { title, class: one.class, happenedAt, placeId, course, ...harm })).id
    }
    const verdict = isResponsible ? '属管理责任，责任人在处务会检讨，扣当月考核分。' : '不属责任事故，措施落实后结案。'
    return [
      { at, perform: () => as(one.by, at, report) },
      {
        at: at + 2 * DAY,
        perform: () =>
          as(CLERK, at + 2 * DAY, (ctx) =>
            analyseIncident(ctx, id, { version: 0, cause, causeText, corrective, preventive }),
          ),
      },
      {
        at: at + 6 * DAY,
        perform: () => as(HEAD, at + 6 * DAY, (ctx) => closeIncident(ctx, id, { version: 1, isResponsible, verdict })),
      },
    ]
  })
  return [...moments, ...declarations(now, as)]
    .filter(({ at }) => at < now)
    .map((one) => ({ ...one, isReport: false as const }))
}

type As = (code: string, at: number, perform: (ctx: Ctx) => Promise<void>) => Promise<void>

/** On the second day of each month, the month before where nothing happened in it. */
function declarations(now: number, as: As) {
  const happened = new Set(
    told.map(({ days }) => dayOf(new Date(startOfDay(now) - days * DAY + 8 * HOUR), TIME_ZONE).slice(0, 7)),
  )
  const days = Array.from({ length: 360 }, (_, back) => startOfDay(now) - back * DAY)
  return days
    .filter((at) => dayOf(new Date(at), TIME_ZONE).endsWith('-02'))
    .map((at) => ({ at: at + 9 * HOUR, month: dayOf(new Date(at - 5 * DAY), TIME_ZONE).slice(0, 7) }))
    .filter(({ month }) => !happened.has(month))
    .map(({ at, month }) => ({ at, perform: () => as(CLERK, at, (ctx) => declareMonth(ctx, month)) }))
}
