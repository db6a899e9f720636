import type { RouteBody } from '@houqin/contracts/inspections'
import type { UnitCode } from '../campus/units.ts'

type Point = readonly [place: string, name: string, items: readonly string[], evidence?: 'scan']
type Plan = Omit<NonNullable<RouteBody['plan']>, 'unitId' | 'people' | 'from' | 'to'>

interface DemoRoute extends Omit<RouteBody, 'points' | 'plan' | 'draw' | 'isActive'> {
  draw?: number
  unit: UnitCode
  people: readonly string[]
  points: readonly Point[]
  plan: Plan
}

const daily = { frequency: 'daily', interval: 1, weekdays: [] as number[] } as const
const weekly = (day: number) => ({ frequency: 'weekly', interval: 1, weekdays: [day] as number[] }) as const

const fireItems = ['安全出口畅通', '应急照明、疏散标志完好', '灭火器压力正常', '常闭防火门关闭'] as const

/** What the levels of a college check, how often and by whom. */
export const demoRoutes: readonly DemoRoute[] = [
  {
    name: '学生公寓防火巡查',
    kind: 'fire',
    level: 'post',
    scope: '学生公寓各楼楼道、配电间、值班室',
    method: '逐楼现场查看，扫楼门码',
    standard: '《机关、团体、企业、事业单位消防安全管理规定》第二十五条：消防安全重点单位每日防火巡查',
    unit: 'HQ-SD',
    people: ['H202', 'H203', 'H204', 'H205'],
    points: [
      ['G1-BLD-N', '公寓1号楼', fireItems, 'scan'],
      ['G2-BLD-N', '公寓2号楼', fireItems, 'scan'],
      ['G3-BLD-S', '公寓3号楼', fireItems, 'scan'],
      ['G4-BLD-S', '公寓4号楼', fireItems, 'scan'],
    ],
    plan: { recurrence: { ...daily }, policy: 'every', times: ['20:00'], window: 150, grace: 60 },
  },
  {
    name: '锅炉房、配电房设备巡检',
    kind: 'equipment',
    level: 'post',
    scope: '锅炉房、后勤楼配电间',
    method: '看仪表、听声音、摸温度',
    standard: '仪表在正常范围，无跑冒滴漏，运行记录齐全',
    unit: 'HQ-NT',
    people: ['H402', 'H403'],
    points: [
      ['R-BLD-N', '锅炉房', ['压力、水位正常', '安全阀铅封完好', '无跑冒滴漏'], 'scan'],
      ['H-BLD-N', '后勤楼配电间', ['温湿度正常', '无异味异响', '绝缘垫完好'], 'scan'],
    ],
    plan: { recurrence: { ...daily }, policy: 'every', times: ['08:30', '15:00'], window: 120, grace: 60 },
  },
  {
    name: '班组安全周检',
    kind: 'patrol',
    level: 'team',
    scope: '教学楼、实验楼、图书馆',
    method: '班组长带队逐楼检查',
    standard: '用电、门窗、消防、卫生间四项合格',
    unit: 'HQ-ZH',
    people: ['H601'],
    points: [
      ['A-BLD-N', '教学楼A', ['用电安全', '门窗牢固', '消防设施'], 'scan'],
      ['B-BLD-S', '教学楼B', ['用电安全', '门窗牢固', '消防设施'], 'scan'],
      ['L-BLD-N', '实验楼', ['用电安全', '危化品柜上锁', '消防设施'], 'scan'],
      ['T-BLD-N', '图书馆', ['用电安全', '疏散通道', '消防设施'], 'scan'],
    ],
    plan: { recurrence: { ...weekly(2) }, policy: 'workdays', times: ['09:00'], window: 300, grace: 240 },
  },
  {
    name: '食堂安全月度联合检查',
    kind: 'joint',
    level: 'department',
    scope: '两个食堂的后厨、燃气、消防',
    method: '后勤处会同保卫处、饮食服务中心',
    standard: '燃气检漏合格，灭火毯、灭火器在位，留样规范',
    unit: 'HQ-KF',
    people: ['H101'],
    points: [
      ['C-BLD-N', '第一食堂', ['燃气无泄漏', '灭火器材在位', '留样规范']],
      ['D-BLD-S', '第二食堂', ['燃气无泄漏', '灭火器材在位', '留样规范']],
    ],
    plan: {
      recurrence: { frequency: 'monthly', interval: 1, weekdays: [], monthDay: 10 },
      policy: 'shift',
      times: ['09:00'],
      window: 480,
      grace: 1440,
    },
  },
  {
    name: '处领导随机抽查',
    kind: 'spot',
    level: 'leader',
    draw: 2,
    scope: '全校后勤保障场所',
    method: '不打招呼，随机抽取两处现场检查',
    standard: '下级检查结论与现场一致',
    unit: 'HQ',
    people: ['H001', 'H002'],
    points: [
      ['G1-BLD-N', '公寓1号楼', []],
      ['G3-BLD-S', '公寓3号楼', []],
      ['R-BLD-N', '锅炉房', []],
      ['H-BLD-N', '后勤楼配电间', []],
      ['C-BLD-N', '第一食堂', []],
      ['A-BLD-N', '教学楼A', []],
      ['L-BLD-N', '实验楼', []],
    ],
    plan: { recurrence: { ...weekly(3) }, policy: 'workdays', times: ['08:00'], window: 540, grace: 0 },
  },
]

/** What rounds find, and what becomes of it. */
export const findings: readonly (readonly [note: string, raise: 'hazard' | 'repair'])[] = [
  ['安全出口指示灯不亮', 'repair'],
  ['楼道堆放纸箱，占用疏散通道', 'hazard'],
  ['灭火器压力低于绿区', 'hazard'],
  ['配电间门锁损坏', 'repair'],
  ['防火门闭门器失效', 'hazard'],
  ['走廊照明灯损坏', 'repair'],
  ['插线板串接使用', 'hazard'],
]
