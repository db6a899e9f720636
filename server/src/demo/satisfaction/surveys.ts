import type { Question } from '@houqin/contracts/satisfaction/survey'
import type { UnitCode } from '../campus/units.ts'

/** A question of the school’s surveys; `unit` is whose service it grades. */
export type Asked = { key: string; text: string; unit?: UnitCode } & (
  | { kind: 'grade'; /** How content people are, 0 to 1. */ mood: number }
  | { kind: 'text'; said: readonly string[] }
  | { kind: 'choice'; options: string[] }
)

export interface SurveySpec {
  /** Days before today: opened, closed, published. */
  days: readonly [opened: number, closed: number, published: number | null]
  title: string
  series: string
  intro: string
  side: 'users' | 'staff'
  audience: readonly UnitCode[]
  asked: readonly Asked[]
  /** Questionnaires on paper from each of these units. */
  paper: readonly (readonly [unit: UnitCode, count: number])[]
  conclusion: string
}

const served: readonly UnitCode[] = [
  'DB',
  'JW',
  'XS',
  'CW',
  'BW',
  'TS',
  'TY',
  'XY-JD',
  'XY-XG',
  'XY-JG',
  'XY-HL',
  'XY-YS',
]
const colleges: readonly UnitCode[] = ['XY-JD', 'XY-XG', 'XY-JG', 'XY-HL', 'XY-YS']

const services = (lift: number): Asked[] => [
  { kind: 'grade', key: 'speed', text: '报修后处理是否及时', unit: 'HQ-SD', mood: 0.72 + lift },
  { kind: 'grade', key: 'quality', text: '维修质量如何', unit: 'HQ-SD', mood: 0.8 + lift },
  { kind: 'grade', key: 'manner', text: '维修人员服务态度如何', unit: 'HQ-SD', mood: 0.88 + lift },
  { kind: 'grade', key: 'heating', text: '供暖与空调是否正常', unit: 'HQ-NT', mood: 0.7 + lift },
  { kind: 'grade', key: 'canteen', text: '食堂饭菜与卫生如何', unit: 'HQ-YS', mood: 0.62 + lift },
  { kind: 'grade', key: 'dormitory', text: '公寓管理与保洁如何', unit: 'HQ-GY', mood: 0.76 + lift },
  { kind: 'grade', key: 'desk', text: '客服电话接听与答复如何', unit: 'HQ-KF', mood: 0.84 + lift },
  { kind: 'choice', key: 'way', text: '您多用哪种方式报修', options: ['扫码', '手机登录', '电话', '找宿管'] },
  {
    kind: 'text',
    key: 'wish',
    text: '您最希望改进什么',
    said: [
      '热水供应时间再长一点',
      '食堂早餐品种少，豆浆经常没有',
      '晚上维修来得慢',
      '空调遥控器总是找不到',
      '维修师傅态度很好，点赞',
      '卫生间异味重，希望多通风',
      '教室投影有几间看不清',
    ],
  },
]

export const surveys: readonly SurveySpec[] = [
  {
    days: [206, 195, 189],
    title: '5月后勤服务满意度测评',
    series: '后勤服务满意度',
    intro: '请按近半年的感受作答，大约两分钟。',
    side: 'users',
    audience: served,
    asked: services(0),
    paper: colleges.map((unit) => [unit, 46] as const),
    conclusion:
      '一、食堂与供热两项满意率偏低。二、措施：第一食堂增加早餐窗口两个；锅炉房供水时段按作息调整；夜间维修增加一名值班水工。三、11 月复测。',
  },
  {
    days: [16, 9, 3],
    title: '11月后勤服务满意度测评',
    series: '后勤服务满意度',
    intro: '与 5 月同样的问题，看看这半年有没有改进。',
    side: 'users',
    audience: served,
    asked: services(0.06),
    paper: colleges.map((unit) => [unit, 52] as const),
    conclusion:
      '一、七项满意率均高于 5 月，及时性提高最多。二、食堂仍是最低的一项，明年一季度更换第二食堂承包条款，菜价与品种按月公示。三、对“卫生间异味”的意见逐栋排查，已登记为意见办理。',
  },
  {
    days: [14, 8, null],
    title: '11月后勤员工满意度测评',
    series: '后勤员工满意度',
    intro: '匿名作答，请放心填写。',
    side: 'staff',
    audience: ['HQ'],
    asked: [
      { kind: 'grade', key: 'tools', text: '工具与劳保用品是否够用', mood: 0.7 },
      { kind: 'grade', key: 'load', text: '排班与工作量是否合理', mood: 0.6 },
      { kind: 'grade', key: 'training', text: '培训是否有用', mood: 0.75 },
      {
        kind: 'text',
        key: 'wish',
        text: '您最需要的支持',
        said: ['夜班补贴希望按月发', '电动工具电池不够用', '高空作业想换新的安全带'],
      },
    ],
    paper: [],
    conclusion: '',
  },
]

/** Still open: everyone may answer it today. */
export const running: SurveySpec = {
  days: [2, -6, null],
  title: '冬季供暖满意度测评',
  series: '供暖满意度',
  intro: '供暖两周了，屋里暖和吗？',
  side: 'users',
  audience: served,
  asked: [
    { kind: 'grade', key: 'warmth', text: '室内温度是否达标', unit: 'HQ-NT', mood: 0.7 },
    { kind: 'grade', key: 'answer', text: '不热时报修，处理得如何', unit: 'HQ-NT', mood: 0.75 },
    { kind: 'text', key: 'where', text: '哪里不热，请写明楼号房间', said: ['4号楼顶层偏凉', '图书馆北侧阅览区冷'] },
  ],
  paper: [],
  conclusion: '',
}

export const questionOf = ({ key, text, unit, ...rest }: Asked, unitId: (code: string) => string): Question => {
  if (rest.kind === 'grade')
    return { kind: 'grade', key, text, required: true, ...(unit === undefined ? {} : { unitId: unitId(unit) }) }
  if (rest.kind === 'choice') return { kind: 'choice', key, text, required: false, options: rest.options }
  return { kind: 'text', key, text, required: false }
}
