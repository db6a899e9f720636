import type { OpinionChannel, OpinionTrack } from '@houqin/contracts/satisfaction/opinion'
import type { UnitCode } from '../campus/units.ts'

/** An opinion of the year: who said what by which channel, and what came of it. */
export interface OpinionSpec {
  /** Days before today on which it was given. */
  ago: number
  channel: OpinionChannel
  occasion?: string
  /** Who gave it in the system; without it the desk wrote it down. */
  by?: string
  raisedBy?: string
  unit?: UnitCode
  content: string
  track: OpinionTrack
  to: UnitCode
  handler: string
  reply: string
  improve: string
  implement: string
  judge: string
}

type Row = Omit<OpinionSpec, 'ago' | 'channel' | 'track'>
type When = readonly [ago: number, channel: OpinionChannel, track: OpinionTrack]
const of = ([ago, channel, track]: When, row: Row): OpinionSpec => ({ ago, channel, track, ...row })

/** Praise and what lies outside of the services: explained and closed. */
export const explained: readonly { ago: number; by: string; content: string; said: string }[] = [
  {
    ago: 301,
    by: 'T010',
    content: '表扬水电班王海涛师傅，除夕前一天冒雪抢修暖气。',
    said: '已转告本人并在班会上表扬，谢谢您。',
  },
  {
    ago: 188,
    by: 'T142',
    content: '建议学校把体育馆改成恒温泳池。',
    said: '属于基建规划，已转交基建处；后勤处没有立项权限。',
  },
  { ago: 96, by: '24340227', content: '表扬3号楼宿管蒋阿姨，帮我找回了学生证。', said: '已转告蒋玉梅，谢谢您的肯定。' },
]

export const opinions: readonly OpinionSpec[] = [
  of([338, 'forum', 'quick'], {
    occasion: '冬季学生座谈会',
    raisedBy: '学生代表',
    unit: 'XY-XG',
    content: '宿舍2号楼热水每天只供两小时，下晚自习就没有了。',
    to: 'HQ-NT',
    handler: 'H401',
    reply: '已核实，供水时间按旧作息排的，与晚自习冲突。',
    improve: '供水时段改为 17:00 至 22:30，周末加早上一段。',
    implement: '新时段已设定并张贴到各楼门厅。',
    judge: '抽问 12 间宿舍，均反映下自习后有热水。',
  }),
  of([305, 'box', 'quick'], {
    content: '教学楼A座一楼卫生间没有洗手液，冬天水也太凉。',
    unit: 'XY-JG',
    to: 'HQ-ZH',
    handler: 'H601',
    reply: '洗手液当日补齐；热水需要加装小厨宝。',
    improve: '一楼两间各加装一台小厨宝，洗手液列入每日巡查。',
    implement: '两台已装好并接漏电保护，巡查表增加一项。',
    judge: '一个月内巡查表无缺项，无再次反映。',
  }),
  of([270, 'forum', 'study'], {
    occasion: '教代会后勤专题座谈',
    raisedBy: '教工代表',
    unit: 'XY-JD',
    content: '实训楼电梯早高峰排队十几分钟，老师上课迟到。',
    to: 'WB-DT',
    handler: 'W001',
    reply: '两部电梯运力已满，短期不能增设，先从调度上想办法。',
    improve: '7:30 至 8:10 分单双层停靠，货物一律走南梯且避开高峰。',
    implement: '控制程序已调整，梯厅设分层停靠说明。',
    judge: '早高峰平均候梯由 9 分钟降到 4 分钟。',
  }),
  of([241, 'online', 'quick'], {
    by: '24310108',
    content: '北校区篮球场灯晚上八点就关了，能不能延到九点半。',
    to: 'HQ-SD',
    handler: 'H204',
    reply: '照明用的是定时器，可以调整。',
    improve: '3 月起定时改为 21:30，考试周 20:30。',
    implement: '定时器已重设，值班电工每周核对一次。',
    judge: '现场查看两晚，均按时关灯。',
  }),
  of([214, 'visit', 'quick'], {
    occasion: '走访图书馆',
    raisedBy: '苏文静',
    unit: 'TS',
    content: '三楼阅览室饮水机只有一台，考试周要排队。',
    to: 'HQ-SD',
    handler: 'H201',
    reply: '已到现场看过，电源和下水都有条件。',
    improve: '加装一台，滤芯更换纳入季度保养。',
    implement: '新机已装，水质自测合格。',
    judge: '考试周未再排队，馆方认可。',
  }),
  of([190, 'reception', 'study'], {
    occasion: '5 月后勤接待日',
    raisedBy: '辅导员',
    unit: 'XS',
    content: '4号楼地下自行车库漏雨，下大雨就积水。',
    to: 'HQ-ZH',
    handler: 'H601',
    reply: '是伸缩缝老化，需暑期停用才能做防水，先用沙袋和水泵。',
    improve: '列入暑期维修计划，重做伸缩缝防水 46 米。',
    implement: '8 月 12 日完工，闭水 48 小时不渗。',
    judge: '9 月两场大雨后现场查看，无积水。',
  }),
  of([171, 'survey', 'quick'], {
    unit: 'XY-HL',
    content: '护理实训室空调噪声太大，上课听不清。',
    to: 'HQ-NT',
    handler: 'H402',
    reply: '风机轴承磨损，已下单采购。',
    improve: '更换两台内机轴承，并清洗风轮。',
    implement: '两台均已更换，噪声由 62 分贝降到 48 分贝。',
    judge: '实训教师反映可以正常上课。',
  }),
  of([143, 'committee', 'quick'], {
    occasion: '膳食与服务监督委员会例会',
    raisedBy: '监督委员会',
    content: '公寓报修完工后，宿管不知道谁来过、修了什么。',
    to: 'HQ-KF',
    handler: 'H101',
    reply: '维修进楼前后都应在值班室登记，执行不严。',
    improve: '派单时抄送楼栋宿管，完工短信同时发宿管。',
    implement: '已在系统里设为关注人，四栋楼宿管都能看到进度。',
    judge: '抽查 20 单，宿管全部知情。',
  }),
  of([118, 'online', 'study'], {
    by: 'T122',
    content: '公共教室的插座大多没有电，学生上课无法给电脑充电。',
    to: 'HQ-SD',
    handler: 'H204',
    reply: '老教学楼线路容量不足，一次放开有安全风险。',
    improve: '先放开B座一、二层，增设独立回路和过载保护，其余列入明年预算。',
    implement: 'B座一、二层 18 间教室已改造并验收。',
    judge: '两周内无跳闸，教务处反馈良好。',
  }),
  of([92, 'forum', 'quick'], {
    occasion: '新学期学生座谈会',
    raisedBy: '学生代表',
    unit: 'XY-YS',
    content: '琴房隔音门坏了好几扇，互相影响练习。',
    to: 'HQ-MG',
    handler: 'H303',
    reply: '已逐间查看，6 扇门密封条老化。',
    improve: '更换密封条和闭门器，开学前完成。',
    implement: '6 扇全部更换，逐间关门测试。',
    judge: '学生代表到场试听，认可。',
  }),
  of([66, 'union', 'quick'], {
    occasion: '工会小组会',
    raisedBy: '工会小组',
    unit: 'CW',
    content: '办公楼二楼女卫生间门锁总是卡住。',
    to: 'HQ-MG',
    handler: 'H302',
    reply: '今天就去看。',
    improve: '更换整套把手锁，其他楼层一并检查。',
    implement: '二楼已换，另查出四楼一处一并更换。',
    judge: '未再反映。',
  }),
  of([41, 'online', 'study'], {
    by: '25320306',
    content: '希望宿舍能装晾衣杆，冬天衣服没有地方晾。',
    to: 'HQ-GY',
    handler: 'H702',
    reply: '外墙不允许加装，阳台内侧需统一样式，正在比选。',
    improve: '2号楼先试装 20 间，按使用情况再推广。',
    implement: '20 间已试装，收集使用意见中。',
    judge: '试装宿舍 19 间满意。',
  }),
  of([24, 'forum', 'quick'], {
    occasion: '秋季学生座谈会',
    raisedBy: '学生代表',
    unit: 'XY-JD',
    content: '实训楼一楼大厅地砖湿滑，下雨天有人摔倒。',
    to: 'HQ-ZH',
    handler: 'H602',
    reply: '已放置提示牌和地垫。',
    improve: '入口 6 米范围做防滑处理，雨天安排专人拖地。',
    implement: '防滑处理完成，摩擦系数检测合格。',
    judge: '雨天现场查看，无打滑。',
  }),
  of([12, 'box', 'quick'], {
    content: '图书馆门口共享单车停得太乱，轮椅过不去。',
    unit: 'TS',
    to: 'HQ-KF',
    handler: 'H101',
    reply: '已联系保卫处共同划线。',
    improve: '划出停放区并留 1.5 米无障碍通道。',
    implement: '标线已画。',
    judge: '通道畅通。',
  }),
  of([6, 'online', 'study'], {
    by: 'T132',
    content: '护理楼能不能增加一间母婴室，进修学员很需要。',
    to: 'HQ-ZH',
    handler: 'H601',
    reply: '已向学院了解需求，选址比较中。',
    improve: '利用二楼闲置储物间改造。',
    implement: '改造完成。',
    judge: '投入使用。',
  }),
  of([1, 'online', 'quick'], {
    by: '23350118',
    content: '南校区快递柜旁边的路灯不亮，晚上取件看不清。',
    to: 'HQ-SD',
    handler: 'H203',
    reply: '今晚去修。',
    improve: '更换灯具。',
    implement: '已更换。',
    judge: '照明正常。',
  }),
]
