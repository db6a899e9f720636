import type { UnitCode } from './units.ts'

/** What a place is used for; decides which faults happen there and who reports them. */
export type Use =
  | 'classroom'
  | 'lab'
  | 'office'
  | 'dorm'
  | 'wc'
  | 'tea'
  | 'corridor'
  | 'lift'
  | 'kitchen'
  | 'dining'
  | 'reading'
  | 'gym'
  | 'plant'
  | 'yard'

export interface RoomSpec {
  code: string
  name: string
  use: Use
  unit: UnitCode | null
}
export interface FloorSpec {
  code: string
  name: string
  rooms: RoomSpec[]
}
export interface BuildingSpec {
  code: string
  name: string
  /** Places that belong to the building as a whole: stairs, lifts. */
  spots: RoomSpec[]
  floors: FloorSpec[]
}
export interface SiteSpec {
  code: string
  name: string
  spots: RoomSpec[]
  buildings: BuildingSpec[]
}

type Letter = 'N' | 'S'
type Named = readonly [use: Use, unit: UnitCode | null, names: readonly string[]]

/** Rooms are numbered floor by floor; the code on a door is its number and the letter of the site: A301 → `A301N`. */
function building(
  site: Letter,
  head: { sign: string; name: string; lifts?: number; wc?: boolean; tea?: boolean },
  plan: readonly (readonly Named[])[],
): BuildingSpec {
  const spot = (end: string, name: string, use: Use): RoomSpec => ({
    code: `${head.sign}-${end}-${site}`,
    name,
    use,
    unit: null,
  })
  const lifts = Array.from({ length: head.lifts ?? 0 }, (_, at) => spot(`LIFT${at + 1}`, `${at + 1}号电梯`, 'lift'))
  return {
    code: `${head.sign}-BLD-${site}`,
    name: head.name,
    spots: [spot('STAIR', '楼道', 'corridor'), ...lifts],
    floors: plan.map((groups, at) => {
      const floor = at + 1
      const shared = [
        ...(head.wc === false ? [] : [spot(`${floor}WC`, `${floor}层卫生间`, 'wc')]),
        ...(head.tea ? [spot(`${floor}TEA`, `${floor}层开水间`, 'tea')] : []),
      ]
      return {
        code: `${head.sign}-${floor}F-${site}`,
        name: `${floor}层`,
        rooms: [...numbered(site, { sign: head.sign, floor }, groups), ...shared],
      }
    }),
  }
}

function numbered(
  site: Letter,
  { sign, floor }: { sign: string; floor: number },
  groups: readonly Named[],
): RoomSpec[] {
  const separator = /\d$/.test(sign) ? '-' : ''
  return groups
    .flatMap(([use, unit, names]) => names.map((name) => ({ use, unit, name })))
    .map(({ use, unit, name }, at) => {
      const number = `${sign}${separator}${floor}${String(at + 1).padStart(2, '0')}`
      return { code: `${number}${site}`, name: name ? `${number} ${name}` : number, use, unit }
    })
}

const plain = (count: number): string[] => Array.from({ length: count }, () => '')
const rooms = (use: Use, unit: UnitCode | null, count: number): Named => [use, unit, plain(count)]
/** A room that serves its residents' own schools belongs to none. */
const dorms = (site: Letter, number: number): BuildingSpec =>
  building(
    site,
    { sign: `G${number}`, name: `学生公寓${number}号楼`, tea: true },
    Array.from({ length: 4 }, () => [rooms('dorm', null, 4)]),
  )

const teachingA = building('N', { sign: 'A', name: '教学楼A', tea: true }, [
  [rooms('classroom', 'JW', 6)],
  [rooms('classroom', 'JW', 6)],
  [rooms('classroom', 'XY-XG', 6)],
  [rooms('classroom', 'XY-JG', 4), ['office', 'XY-JG', ['经管学院办公室', '教师办公室']]],
])
const teachingB = building('S', { sign: 'B', name: '教学楼B', tea: true }, [
  [rooms('classroom', 'JW', 4), ['classroom', 'JW', ['阶梯教室']]],
  [rooms('classroom', 'XY-HL', 3), ['office', 'XY-HL', ['护理学院办公室']]],
  [rooms('classroom', 'XY-YS', 2), ['lab', 'XY-YS', ['画室', '琴房']], ['office', 'XY-YS', ['艺术学院办公室']]],
])
const laboratory = building('N', { sign: 'L', name: '实验楼', lifts: 1 }, [
  [
    ['lab', 'XY-JD', ['电工实训室', '钳工实训室', '数控实训室']],
    ['office', 'XY-JD', ['机电学院办公室']],
  ],
  [
    ['lab', 'XY-XG', ['计算机机房一', '计算机机房二', '网络实训室']],
    ['office', 'XY-XG', ['信息学院办公室']],
  ],
  [['lab', 'XY-HL', ['护理技能实训室', '解剖实验室', '药学实验室']]],
])
const library = building('N', { sign: 'T', name: '图书馆', lifts: 1 }, [
  [
    ['reading', 'TS', ['借还大厅', '报刊阅览室']],
    ['office', 'TS', ['流通部']],
  ],
  [['reading', 'TS', ['社科阅览室', '自习室']]],
  [['reading', 'TS', ['科技阅览室', '电子阅览室']]],
])
const administration = building('N', { sign: 'X', name: '行政楼', lifts: 2 }, [
  [
    ['office', 'BW', ['保卫处值班室']],
    ['office', 'XS', ['学生事务大厅']],
    ['office', 'XX', ['信息中心机房']],
  ],
  [
    ['office', 'JW', ['教务处', '考务办公室']],
    ['office', 'XS', ['学生处', '心理咨询室']],
  ],
  [
    ['office', 'CW', ['财务处', '报账大厅']],
    ['office', 'SJ', ['审计处']],
    ['office', 'DB', ['党政办公室', '第一会议室']],
  ],
])
const support = building('N', { sign: 'H', name: '后勤楼' }, [
  [
    ['office', 'HQ-KF', ['客服中心']],
    ['office', 'HQ', ['维修工具间', '材料库房']],
  ],
  [
    ['office', 'HQ', ['后勤处办公室', '会议室']],
    ['office', 'HQ-GY', ['公寓管理中心']],
  ],
])
const canteens = [
  building('N', { sign: 'C', name: '第一食堂' }, [
    [
      ['dining', 'HQ-YS', ['一层餐厅']],
      ['kitchen', 'HQ-YS', ['热菜间', '面点间', '冷库']],
    ],
    [
      ['dining', 'HQ-YS', ['二层餐厅']],
      ['kitchen', 'HQ-YS', ['风味窗口']],
    ],
  ]),
  building('S', { sign: 'D', name: '第二食堂' }, [
    [
      ['dining', 'HQ-YS', ['餐厅']],
      ['kitchen', 'HQ-YS', ['热菜间', '洗消间', '冷库']],
    ],
  ]),
] as const
const gymnasium = building('S', { sign: 'Y', name: '体育馆' }, [
  [
    ['gym', 'TY', ['篮球馆', '羽毛球馆', '健身房']],
    ['office', 'TY', ['器材室']],
  ],
])
const boilerHouse = building('N', { sign: 'R', name: '锅炉房', wc: false }, [
  [['plant', 'HQ', ['锅炉间', '水泵间', '配电间']]],
])

const yard = (site: Letter, names: readonly string[]): RoomSpec[] =>
  names.map((name, at) => ({ code: `YARD${at + 1}-${site}`, name, use: 'yard', unit: null }))

export const sites: readonly SiteSpec[] = [
  {
    code: 'SITE-N',
    name: '北校区',
    spots: yard('N', ['中心广场', '北门', '教学区主路']),
    buildings: [
      teachingA,
      laboratory,
      library,
      administration,
      dorms('N', 1),
      dorms('N', 2),
      canteens[0],
      support,
      boilerHouse,
    ],
  },
  {
    code: 'SITE-S',
    name: '南校区',
    spots: yard('S', ['操场', '南门', '公寓区道路']),
    buildings: [teachingB, dorms('S', 3), dorms('S', 4), canteens[1], gymnasium],
  },
]

/** A place that things can break at, with the building it belongs to. */
export interface Spot extends RoomSpec {
  building: string | null
}

export const allSpots: readonly Spot[] = sites.flatMap((site) => [
  ...site.spots.map((spot) => ({ ...spot, building: null })),
  ...site.buildings.flatMap(({ name, spots, floors }) =>
    [...spots, ...floors.flatMap((floor) => floor.rooms)].map((spot) => ({ ...spot, building: name })),
  ),
])
