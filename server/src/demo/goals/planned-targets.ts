import type { GoalTargetBody } from '@houqin/contracts/goals'

type Body = GoalTargetBody extends infer B
  ? B extends unknown
    ? Omit<B, 'itemId' | 'unitId' | 'personId' | 'parentId'>
    : never
  : never

/** A target as the school plans it; `part` names the whole it is a part of. */
export type PlannedTarget = Body & { unit: string; item: keyof typeof items; part?: string }

/** Work items of the plan. */
export const items = {
  service: '提高维修服务质量',
  line: '办好24小时服务热线',
  cost: '降低运行成本',
  safety: '守住安全底线',
  team: '抓好队伍建设',
  works: '完成重点工程',
} as const

/** Units that take part, with who answers and what is demanded. */
export const taking = [
  { unit: 'HQ', person: 'H002', requirement: '统筹调度、保障有力、厉行节约、安全第一' },
  { unit: 'HQ-KF', person: 'H101', requirement: '有诉必应、首问负责、限时办结、回访到人' },
  { unit: 'HQ-SD', person: 'H201', requirement: '巡查在前、抢修及时、节水节电、安全作业' },
  { unit: 'HQ-MG', person: 'H301', requirement: '完善基础、注重细节、修旧利废、工完场清' },
  { unit: 'HQ-NT', person: 'H401', requirement: '保暖保供、按时开停、定期清洗、能耗受控' },
  { unit: 'HQ-DJ', person: 'H501', requirement: '保障教学、响应迅速、预防为主、备件充足' },
  { unit: 'HQ-ZH', person: 'H601', requirement: '服务到位、一次修好、控制返修、文明施工' },
] as const

const even = (monthly: string) => Array.from({ length: 12 }, () => monthly)
const yearly = '年终按完成情况计分，未完成不得分'
const monthly = '每月考核，一个月未达标即为未完成'

const figure = { kind: 'figure', months: null, method: yearly } as const

const satisfaction = (unit: string, value: string, weight: string): PlannedTarget => ({
  ...figure,
  unit,
  item: 'service',
  name: '维修满意率',
  indicator: 'repair.satisfaction.rate',
  slice: 'team',
  comparison: 'ge',
  mode: 'year',
  value,
  weight,
  measures: '修完当面验收，差评两日内回访；每周讲评一次服务',
})

const prompt = (unit: string, value: string): PlannedTarget => ({
  ...figure,
  unit,
  item: 'service',
  name: '72小时完成率',
  indicator: 'repair.within-72h.rate',
  slice: 'team',
  comparison: 'ge',
  mode: 'every-month',
  value,
  weight: '30',
  measures: '班前会派单，超48小时未完的由班长督办；常用备件保持一周用量',
  method: monthly,
})

const saving = (unit: string, value: string, weight: string): PlannedTarget => ({
  ...figure,
  unit,
  item: 'cost',
  name: '维修节支额',
  indicator: 'repair.saved',
  slice: 'team',
  comparison: 'ge',
  mode: 'total',
  value,
  months: even(String(Number(value) / 12)),
  weight,
  measures: '能自修的不外修，旧件修复再用，节支逐单登记原因',
  ...(unit === 'HQ' ? {} : { part: 'HQ' }),
})

const reopened = (unit: string, value: string, weight: string): PlannedTarget => ({
  ...figure,
  unit,
  item: 'service',
  name: '返修率',
  indicator: 'repair.reopened.rate',
  slice: 'team',
  comparison: 'le',
  mode: 'year',
  value,
  weight,
  measures: '返修单由原经手人负责到底，同类问题月底集中分析',
})

const work = (unit: string, name: string, { due, measures }: { due: string; measures: string }): PlannedTarget => ({
  kind: 'work',
  unit,
  item: 'works',
  name,
  dueOn: due,
  weight: '20',
  measures,
  method: '按期验收合格得满分，逾期不得分',
})

const house = (
  target: Pick<PlannedTarget, 'item' | 'name' | 'weight' | 'measures'> & {
    indicator: string
    comparison: 'ge' | 'le' | 'eq'
    mode: 'total' | 'every-month' | 'year'
    value: string
    unit?: string
  },
): PlannedTarget => ({
  ...figure,
  unit: 'HQ',
  slice: 'all',
  ...target,
  ...(target.mode === 'total' ? { months: even(String(Number(target.value) / 12)) } : {}),
})

const houseTargets: readonly PlannedTarget[] = [
  house({
    item: 'service',
    name: '全校维修满意率',
    indicator: 'repair.satisfaction.rate',
    comparison: 'ge',
    mode: 'every-month',
    value: '0.88',
    weight: '30',
    measures: '每月公示各班组满意率，连续两月靠后的约谈',
  }),
  saving('HQ', '30000', '20'),
  house({
    item: 'safety',
    name: '责任安全事故',
    indicator: 'r.incident.injury',
    comparison: 'eq',
    mode: 'every-month',
    value: '0',
    weight: '20',
    measures: '签订安全责任书，隐患整改销号，节前必查',
  }),
  house({
    item: 'safety',
    name: '应急演练',
    indicator: 'r.drill.held',
    comparison: 'ge',
    mode: 'total',
    value: '24',
    weight: '15',
    measures: '两校区每月各一次，演练后讲评并改进预案',
  }),
  house({
    item: 'team',
    name: '业务培训',
    indicator: 'r.training.sessions',
    comparison: 'ge',
    mode: 'total',
    value: '12',
    weight: '15',
    measures: '每月一课，考核上墙，不合格的补训',
  }),
]

const deskTargets: readonly PlannedTarget[] = [
  house({
    unit: 'HQ-KF',
    item: 'line',
    name: '咨询当场答复率',
    indicator: 'call.at-once.rate',
    comparison: 'ge',
    mode: 'every-month',
    value: '0.84',
    weight: '40',
    measures: '维护答询手册，每月更新常见问题',
  }),
  house({
    unit: 'HQ-KF',
    item: 'line',
    name: '投诉按时办结率',
    indicator: 'complaint.in-time.rate',
    comparison: 'ge',
    mode: 'year',
    value: '0.8',
    weight: '40',
    measures: '首问负责，办结前一日提醒承办人',
  }),
]

/** Targets of the year, wholes before their parts. */
export const targetsOf = (year: number): readonly PlannedTarget[] => [
  ...houseTargets,
  ...deskTargets,
  work('HQ-KF', '编印服务手册', { due: `${year}-04-30`, measures: '收集各班组服务事项与标准，三月底定稿' }),
  satisfaction('HQ-SD', '0.9', '30'),
  prompt('HQ-SD', '0.9'),
  saving('HQ-SD', '7200', '20'),
  work('HQ-SD', '供水管网检漏', { due: `${year}-06-30`, measures: '夜间测漏，分片关阀，漏点当周修复' }),
  satisfaction('HQ-MG', '0.88', '30'),
  prompt('HQ-MG', '0.8'),
  reopened('HQ-MG', '0.06', '20'),
  work('HQ-MG', '教室门锁更换', { due: `${year}-08-25`, measures: '暑假施工，每日换锁二十间，开学前验收' }),
  satisfaction('HQ-NT', '0.88', '30'),
  prompt('HQ-NT', '0.8'),
  saving('HQ-NT', '8400', '20'),
  work('HQ-NT', '供暖前管网试压', { due: `${year}-10-15`, measures: '九月清洗换热器，十月上旬分区打压' }),
  satisfaction('HQ-DJ', '0.88', '30'),
  prompt('HQ-DJ', '0.85'),
  saving('HQ-DJ', '9600', '20'),
  work('HQ-DJ', '标准化考点设备检修', { due: `${year}-05-20`, measures: '逐间测试，故障设备考前一周更换' }),
  satisfaction('HQ-ZH', '0.88', '30'),
  prompt('HQ-ZH', '0.8'),
  saving('HQ-ZH', '4800', '20'),
  work('HQ-ZH', '图书馆屋面防水', { due: `${year}-06-10`, measures: '雨季前完成，闭水试验合格后验收' }),
]

/** When pieces of work were done: the roof came a week late. */
export const doneOn = (year: number): Readonly<Record<string, string>> => ({
  编印服务手册: `${year}-04-22`,
  供水管网检漏: `${year}-06-24`,
  教室门锁更换: `${year}-08-20`,
  供暖前管网试压: `${year}-10-12`,
  标准化考点设备检修: `${year}-05-15`,
  图书馆屋面防水: `${year}-06-18`,
})

/** Why a target was missed, and what followed. */
export const causes = [
  {
    causeKind: 'objective',
    cause: '开学、换季报修集中，单量比上月多出近三成',
    measures: '相邻班组支援两人，超48小时的单每日过一遍',
  },
  {
    causeKind: 'subjective',
    cause: '派单后没有跟踪，个别单放了两天才处理',
    measures: '班长每天下班前清单，放单超一天的当日说明',
  },
  { causeKind: 'both', cause: '备件到货晚，领料申请也提得迟', measures: '常用备件提高到两周用量，月底前报下月用料' },
  { causeKind: 'subjective', cause: '修后没有当面试用，解释不到位', measures: '修完请报修人当面验收，讲评两起差评' },
  { causeKind: 'objective', cause: '连续降雨，室外作业停工五天', measures: '天晴后先做影响教学的单，周六加班补齐' },
] as const
