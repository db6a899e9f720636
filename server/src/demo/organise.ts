import { assignResponsibility } from '../engines/responsibility/index.ts'
import { dayOf } from '../kernel/calendar.ts'
import type { Ctx } from '../kernel/ctx.ts'
import { addPost, changePost, joinUnit, moveUnit, nameDeputy, postNamed } from '../kernel/people/index.ts'
import { formGroup } from '../kernel/groups/index.ts'
import { act, type Runtime } from '../kernel/runtime.ts'
import { idOf } from './campus/actor-of.ts'
import type { Campus } from './campus/found-campus.ts'
import type { UnitCode } from './campus/units.ts'
import { DAY, TIME_ZONE } from './year/school-calendar.ts'

const HALF_A_YEAR = 183 * DAY

/** Duties of posts that the register shows whole; who reads them finds concrete matters, no phrases. */
const duties: readonly (readonly [unit: UnitCode, post: string, duties: string])[] = [
  [
    'HQ',
    '处长',
    '主持后勤处全面工作；每周一主持调度会，过问上周超时的每一单；审定年度维修计划和预算；分管安全，每月带队检查一次。',
  ],
  ['HQ', '副处长', '分管维修、公寓和外包单位；每日看超时单；每月给外包单位评分；主任不在时代行其职。'],
  ['HQ-KF', '调度员', '接听报修电话，十分钟内派单；盯住超时，催办、改派；每天下班前交接未了事项；对差评逐一回访。'],
  ['HQ-SD', '班长', '每天早上派活、讲安全；复核停水停电申请；抽查当天完工单的两成；保管配电间钥匙。'],
  ['HQ-SD', '水电工', '接单后三十分钟到场；停水停电先告知；换下的零件交回库房；完工拍照、写清原因。'],
  ['HQ-SD', '电工', '持高压或低压电工证上岗；每周巡查配电间一次并登记；应急照明每月试验一次。'],
  ['HQ-NT', '司炉工', '采暖季每两小时抄表一次；水位、压力异常立即停炉并报告班长；持证上岗。'],
  ['HQ-ZH', '焊工', '动火前办动火证、配灭火器、清可燃物；作业后看守三十分钟。'],
]
/** Needed and not filled. */
const vacancies: typeof duties = [
  ['HQ-SD', '高压电工', '高压设备操作与年检配合；本岗须持高压电工证，现由外请人员代检。'],
  ['HQ-GY', '值夜主管', '二十二点后统管各楼值班宿管，处理夜间突发事件。'],
]
/** Posts beside the own one. */
const besides: readonly (readonly [person: string, unit: UnitCode, post: string])[] = [
  ['H201', 'HQ', '安全员'],
  ['H602', 'HQ-MG', '木工'],
  ['H102', 'HQ', '档案员'],
]

type Area = readonly [place: string, category: string | null, unit: UnitCode, person?: string, hours?: 'day' | 'night']

/** Who answers where. The lift of the library and a canteen are left out or taken twice, as happens. */
const areas: readonly Area[] = [
  ['SITE-N', 'water', 'HQ-SD', 'H205'],
  ['SITE-N', 'power', 'HQ-SD', 'H204', 'day'],
  ['SITE-N', 'power', 'HQ-SD', 'H202', 'night'],
  ['SITE-N', 'light', 'HQ-SD', 'H203'],
  ['SITE-N', 'door', 'HQ-MG', 'H303'],
  ['SITE-N', 'furniture', 'HQ-MG', 'H302'],
  ['SITE-N', 'air', 'HQ-NT', 'H402'],
  ['SITE-N', 'toilet', 'HQ-ZH', 'H604'],
  ['SITE-N', 'network', 'HQ-DJ', 'H503'],
  ['SITE-N', 'other', 'HQ-ZH'],
  ['SITE-S', 'water', 'HQ-SD', 'H202'],
  ['SITE-S', 'power', 'HQ-SD', 'H204', 'day'],
  ['SITE-S', 'light', 'HQ-SD', 'H203'],
  ['SITE-S', 'door', 'HQ-MG', 'H303'],
  ['SITE-S', 'furniture', 'HQ-MG', 'H302'],
  ['SITE-S', 'toilet', 'HQ-ZH', 'H604'],
  ['SITE-S', 'network', 'HQ-DJ', 'H502'],
  ['SITE-S', 'other', 'HQ-ZH'],
  ['B-BLD-S', 'air', 'HQ-NT', 'H402'],
  ['G3-BLD-S', 'air', 'HQ-NT', 'H403'],
  ['T-BLD-N', 'network', 'HQ-DJ', 'H502'],
  ['T-BLD-N', 'network', 'HQ-DJ', 'H503'],
]

type Seats = readonly [
  head: string,
  deputies: readonly string[],
  members: readonly (readonly [person: string, duty: string])[],
]

const groups: readonly (readonly [name: string, purpose: string, seats: Seats])[] = [
  [
    '安全生产领导小组',
    '部署全院后勤安全生产，每季度开一次会，督办重大隐患整改。',
    [
      'H001',
      ['H002', 'T009'],
      [
        ['H201', '用电安全'],
        ['H401', '锅炉与暖通'],
        ['H801', '食堂用气'],
        ['W001', '电梯'],
      ],
    ],
  ],
  [
    '安全生产检查小组',
    '每月联合检查一次，当场开整改单，下月复查。',
    [
      'H002',
      [],
      [
        ['H204', '电气'],
        ['H603', '动火'],
        ['H701', '公寓'],
      ],
    ],
  ],
  [
    '食堂管理委员会',
    '听取师生意见，公示价格，每周抽查留样和晨检。',
    [
      'H002',
      ['H801'],
      [
        ['H802', '第二食堂'],
        ['T007', '学生代表联系'],
        ['24310108', '学生代表'],
      ],
    ],
  ],
]

/** What 示范学院 has written down about itself: posts, deputies, areas, and a team that changed its place. */
export async function organise(runtime: Runtime, campus: Campus, now: number): Promise<void> {
  const at = (moment: number, work: (ctx: Ctx) => Promise<unknown>) =>
    act(runtime, { actor: { kind: 'system' }, now: new Date(moment) }, work)
  await at(now - HALF_A_YEAR, async (ctx) => {
    await writePosts(ctx, campus)
    await divideAreas(ctx, campus)
    await moveNetworkTeam(ctx, campus)
    await formGroups(ctx, campus)
  })
  await at(now - 2 * DAY, (ctx) => nameDeputies(ctx, campus, now))
}

async function writePosts(ctx: Ctx, campus: Campus): Promise<void> {
  for (const [unit, name, text] of duties)
    await changePost(ctx, await postNamed(ctx, { unitId: idOf(campus.units, unit), name }), {
      version: 0,
      name,
      duties: text,
    })
  for (const [unit, name, text] of vacancies)
    await addPost(ctx, { unitId: idOf(campus.units, unit), name, duties: text })
  for (const [person, unit, post] of besides) {
    await joinUnit(ctx, idOf(campus.people, person), {
      version: 0,
      unitId: idOf(campus.units, unit),
      post,
      isHead: false,
      isPrimary: false,
      fromOn: ctx.today,
    })
  }
}

async function divideAreas(ctx: Ctx, campus: Campus): Promise<void> {
  for (const [place, category, unit, person, hours] of areas) {
    await assignResponsibility(ctx, {
      placeId: idOf(campus.places, place),
      categoryId: category === null ? undefined : idOf(campus.categories, category),
      unitId: idOf(campus.units, unit),
      personId: person === undefined ? undefined : idOf(campus.people, person),
      hours: hours && { from: hours === 'day' ? '07:00' : '19:00', to: hours === 'day' ? '19:00' : '07:00' },
      fromOn: ctx.today,
      note: '',
    })
  }
}

async function formGroups(ctx: Ctx, campus: Campus): Promise<void> {
  const person = (code: string) => idOf(campus.people, code)
  for (const [name, purpose, [head, deputies, members]] of groups) {
    await formGroup(ctx, {
      name,
      purpose,
      on: ctx.today,
      basis: '后勤处务会纪要',
      members: [
        { personId: person(head), role: 'head', duty: '' },
        ...deputies.map((code) => ({ personId: person(code), role: 'deputy' as const, duty: '' })),
        ...members.map(([code, duty]) => ({ personId: person(code), role: 'member' as const, duty })),
      ],
    })
  }
}

/** The network team was the information centre's until support services took it over. */
async function moveNetworkTeam(ctx: Ctx, campus: Campus): Promise<void> {
  const id = idOf(campus.units, 'HQ-DJ')
  const yearBefore = dayOf(new Date(ctx.now.getTime() - 365 * DAY), TIME_ZONE)
  await moveUnit(ctx, id, { version: 0, parentId: idOf(campus.units, 'XX'), on: yearBefore })
  await moveUnit(ctx, id, { version: 1, parentId: idOf(campus.units, 'HQ'), on: ctx.today })
}

async function nameDeputies(ctx: Ctx, campus: Campus, now: number): Promise<void> {
  const person = (code: string) => idOf(campus.people, code)
  const until = dayOf(new Date(now + 5 * DAY), TIME_ZONE)
  const days = { fromOn: ctx.today, toOn: until }
  await nameDeputy(ctx, { ...days, personId: person('H001'), deputyId: person('H002'), reason: '外出参加后勤管理培训' })
  await nameDeputy(ctx, { ...days, personId: person('H604'), deputyId: person('H602'), reason: '婚假' })
}
