import type { PauseReason } from '@houqin/contracts/cases'
import type { TeamCode } from '../campus/units.ts'

interface Pause {
  cause: PauseReason
  reason: string
}
const pause = (cause: PauseReason, reason: string): Pause => ({ cause, reason })

export const pauses: Record<TeamCode, readonly Pause[]> = {
  'HQ-SD': [
    pause('parts', '缺 DN20 铜闸阀，已报库房采购，约两天到货。'),
    pause('parts', '同型号断路器库存用完，已申领，明天下午到。'),
    pause('user', '室内无人，已电话约好明天中午上门。'),
  ],
  'HQ-MG': [
    pause('parts', '玻璃按尺寸定做，约三天。'),
    pause('user', '房间正在使用，约下班后维修。'),
    pause('money', '整樘门需更换，超出班组权限，报处里审批。'),
  ],
  'HQ-NT': [
    pause('parts', '风机电机无库存，已联系供货，约三天。'),
    pause('outside', '压缩机需厂家检测，已预约上门。'),
    pause('money', '更换压缩机费用较高，报处里审批。'),
  ],
  'HQ-DJ': [
    pause('parts', '等待投影灯泡到货。'),
    pause('user', '教室全天有课，约晚上处理。'),
    pause('outside', '线路在运营商侧，已报障，等待处理。'),
  ],
  'HQ-ZH': [
    pause('parts', '等待同色地砖到货。'),
    pause('user', '考试期间不能施工，约考完处理。'),
    pause('outside', '需要外请高压疏通车，已联系。'),
    pause('money', '维修面积较大，已做预算报审。'),
  ],
  'WB-DT': [pause('parts', '层门锁触点需从厂家调货，电梯已停用并挂牌。')],
}

export const returnReasons = [
  '人在南校区抢修，请改派他人。',
  '今日请假调休，请改派。',
  '需要两人登高作业，请改派人手充足的师傅。',
  '与手上的紧急单冲突，请改派。',
] as const
export const rejectReasons = [
  '同一故障已有单子在修，按原单办理。',
  '属于个人电器故障，不在后勤维修范围。',
  '电话核实现场正常，未发现故障。',
  '本房间已列入暑期改造，届时统一更换。',
] as const
export const cancelReasons = [
  '自己处理好了，谢谢。',
  '同学已经报过了，重复提交。',
  '房间号选错了，重新报。',
  '重启以后好了。',
] as const
export const reopenReasons = [
  '修好当天晚上又出现同样的问题。',
  '没有修好，麻烦再来看一下。',
  '好了两天又不行了。',
  '换的配件不合适，用起来还是有问题。',
] as const

/** Comments by stars, most rated without one. */
export const comments: Readonly<Record<number, readonly string[]>> = {
  5: [
    '很快，谢谢师傅。',
    '师傅态度好，修完还把地拖干净了。',
    '上午报下午就修好了，点赞。',
    '修得很仔细，还顺手检查了旁边的。',
    '终于不滴水了，满意。',
    '非常及时，没有耽误上课。',
    '师傅提前打了电话，很贴心。',
  ],
  4: ['修好了，就是等了半天。', '不错，希望提前说一下上门时间。', '问题解决了。', '可以，下次能早点更好。'],
  3: ['修是修好了，等得有点久。', '修完没有收拾，灰有点多。', '还行，跑了两趟才弄好。'],
  2: ['等了好几天，中间也没人说明情况。', '修好又坏，第二次才修好。'],
  1: ['一直没人来，打了两次电话才上门。', '态度不耐烦，修完也没说明原因。'],
}

/** Names that people at the door leave. */
export const callers = [
  '王同学',
  '李同学',
  '张老师',
  '陈同学',
  '赵老师',
  '刘阿姨',
  '保洁杨姐',
  '周同学',
  '吴老师',
  '孙同学',
] as const
