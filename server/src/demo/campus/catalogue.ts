import type { TeamCode } from './units.ts'

export interface SymptomSpec {
  /** Also the name of its icon on the public page. */
  code: string
  name: string
  nameEn: string
  /** Null: the desk decides each time. */
  team: TeamCode | null
  /** Hours from report to finish; none: by urgency. */
  hours?: number
  kinds: readonly KindSpec[]
}

export interface KindSpec {
  code: string
  name: string
  nameEn: string
  team?: TeamCode
  hours?: number
}

const kind = (
  code: string,
  names: readonly [zh: string, en: string],
  rest: Pick<KindSpec, 'team' | 'hours'> = {},
): KindSpec => ({
  code,
  name: names[0],
  nameEn: names[1],
  ...rest,
})

/** The fault catalogue: what a reporter taps, and the kinds that the desk and the teams tell apart. */
export const catalogue: readonly SymptomSpec[] = [
  {
    code: 'water',
    name: '水龙头/漏水',
    nameEn: 'Taps and leaks',
    team: 'HQ-SD',
    kinds: [
      kind('water-tap', ['水龙头损坏', 'Broken tap']),
      kind('water-leak', ['管道渗漏', 'Leaking pipe'], { hours: 24 }),
      kind('water-burst', ['爆管跑水', 'Burst pipe'], { hours: 4 }),
      kind('water-supply', ['停水、水压低', 'No water or low pressure']),
      kind('water-hot', ['开水器、热水', 'Boiling and hot water']),
    ],
  },
  {
    code: 'power',
    name: '停电/插座',
    nameEn: 'Power and sockets',
    team: 'HQ-SD',
    kinds: [
      kind('power-outage', ['停电跳闸', 'Power cut']),
      kind('power-socket', ['插座', 'Socket']),
      kind('power-switch', ['开关与配电', 'Switches and boards']),
    ],
  },
  {
    code: 'light',
    name: '灯不亮',
    nameEn: 'Lights',
    team: 'HQ-SD',
    kinds: [
      kind('light-room', ['室内灯具', 'Lights in rooms']),
      kind('light-corridor', ['楼道灯、应急灯', 'Corridor and emergency lights'], { hours: 24 }),
      kind('light-outdoor', ['路灯', 'Outdoor lights']),
    ],
  },
  {
    code: 'door',
    name: '门窗锁',
    nameEn: 'Doors, windows, locks',
    team: 'HQ-MG',
    kinds: [
      kind('door-lock', ['门锁', 'Lock']),
      kind('door-leaf', ['门扇、闭门器', 'Door leaf and closer']),
      kind('door-window', ['窗户、玻璃、纱窗', 'Windows and glass']),
    ],
  },
  {
    code: 'air',
    name: '空调暖气',
    nameEn: 'Heating and cooling',
    team: 'HQ-NT',
    kinds: [
      kind('air-heating', ['暖气', 'Heating'], { hours: 24 }),
      kind('air-cooling', ['空调', 'Air conditioning']),
      kind('air-fan', ['风扇、排风', 'Fans and extraction']),
      kind('air-cold', ['冷库、冷柜', 'Cold stores'], { hours: 4 }),
    ],
  },
  {
    code: 'toilet',
    name: '厕所下水',
    nameEn: 'Toilets and drains',
    team: 'HQ-ZH',
    kinds: [
      kind('toilet-blocked', ['下水堵塞', 'Blocked drain'], { hours: 24 }),
      kind('toilet-flush', ['冲水阀、水箱', 'Flush valve and cistern']),
      kind('toilet-fixture', ['洁具、异味', 'Fixtures and smell']),
    ],
  },
  {
    code: 'network',
    name: '网络电教',
    nameEn: 'Network and teaching equipment',
    team: 'HQ-DJ',
    hours: 24,
    kinds: [
      kind('network-line', ['网络、无线、电话', 'Network, Wi-Fi, telephone'], { hours: 48 }),
      kind('network-screen', ['投影、多媒体', 'Projectors and screens'], { hours: 24 }),
      kind('network-sound', ['音响、广播', 'Sound and broadcasting'], { hours: 24 }),
      kind('network-computer', ['公用电脑', 'Shared computers'], { hours: 48 }),
    ],
  },
  {
    code: 'furniture',
    name: '桌椅床柜',
    nameEn: 'Furniture',
    team: 'HQ-MG',
    kinds: [
      kind('furniture-desk', ['桌椅、讲台', 'Desks and chairs'], { hours: 120 }),
      kind('furniture-bed', ['床架、床板', 'Beds']),
      kind('furniture-cabinet', ['柜、架、窗帘', 'Cabinets, shelves, curtains'], { hours: 120 }),
    ],
  },
  {
    code: 'other',
    name: '其他',
    nameEn: 'Something else',
    team: null,
    kinds: [
      kind('other-lift', ['电梯', 'Lift'], { team: 'WB-DT' }),
      kind('other-surface', ['墙面、地面、吊顶', 'Walls, floors, ceilings'], { team: 'HQ-ZH', hours: 168 }),
      kind('other-roof', ['屋面漏雨', 'Leaking roof'], { team: 'HQ-ZH', hours: 120 }),
      kind('other-outdoor', ['道路、井盖、树木', 'Roads, manholes, trees'], { team: 'HQ-ZH' }),
    ],
  },
]
