import type { Fault } from './fault.ts'

/** Network and teaching equipment. */
export const teachingFaults: readonly Fault[] = [
  {
    kind: 'network-line', at: ['dorm'], weight: 14,
    title: '寝室网络断了',
    says: ['昨晚开始插网线显示“未识别的网络”，同寝室都上不了。', '网口灯不亮，换了网线也不行。'],
    done: ['楼层交换机 17 口损坏，改跳至 21 口，测速 92 Mbps。', '重做信息面板端接，8 芯全通。'],
  },
  {
    kind: 'network-line', at: ['classroom', 'reading', 'dorm', 'dining'], weight: 12,
    title: '无线信号很弱',
    says: ['后排连不上校园无线，信号只有一格。', '无线能连上但是打不开网页。'],
    done: ['无线接入点供电模块故障，更换后信号 −52 dBm。', '信道冲突，调整后测速正常。'],
  },
  {
    kind: 'network-line', at: ['office'], weight: 11, urgency: 'urgent',
    title: '办公室上不了网',
    says: ['电脑右下角是叉号，网线换过也不行，今天要报数据。', '整间办公室都断网了。'],
    done: ['重做水晶头 2 个，线路测试 8 芯通。', '室内小交换机死机，断电重启并更换电源适配器。'],
  },
  {
    kind: 'network-line', at: ['office'], weight: 4,
    title: '座机没有拨号音',
    says: ['座机拿起来没有声音，别人打进来是忙音。'],
    done: ['配线架模块松动，重新压接，通话正常。'],
  },
  {
    kind: 'network-screen', at: ['classroom'], weight: 18, urgency: 'urgent', scene: 'screen',
    title: '投影无信号',
    says: ['电脑连上以后投影显示无信号，下一节就要用。', '投影蓝屏，换了接口也不行。', '投影打不开，正在上课。'],
    done: ['更换 10 m HDMI 线 1 根，中控切换正常。', '分辨率不匹配，调整后显示正常，已教老师切换方法。'],
  },
  {
    kind: 'network-screen', at: ['classroom'], weight: 9, scene: 'screen',
    title: '投影发黄发暗',
    says: ['投影画面发黄发暗，后面看不清字。'],
    done: ['清洁滤网，更换灯泡 1 只，亮度恢复。'],
  },
  {
    kind: 'network-screen', at: ['classroom'], weight: 6,
    title: '幕布降不下来',
    says: ['幕布降到一半卡住了，遥控没反应。'],
    done: ['更换限位开关 1 只，升降 5 次正常。'],
  },
  {
    kind: 'network-screen', at: ['classroom', 'lab'], weight: 8,
    title: '一体机触摸不准',
    says: ['触摸屏点左边跳到右边，左半边没反应。'],
    done: ['清洁红外框并重新校准，更换连接线 1 根。'],
  },
  {
    kind: 'network-sound', at: ['classroom', 'office', 'gym'], weight: 11, urgency: 'urgent',
    title: '话筒没有声音',
    says: ['无线话筒没有声音，换了电池也不行。', '话筒断断续续，后排听不见。'],
    done: ['重新对频，更换接收天线 1 根。', '更换话筒咪头 1 只。'],
  },
  {
    kind: 'network-sound', at: ['classroom', 'lab'], weight: 6,
    title: '音箱有杂音',
    says: ['音箱一直有滋滋的电流声。'],
    done: ['更换音频线，加装隔离器 1 只，杂音消除。'],
  },
  {
    kind: 'network-sound', at: ['yard', 'gym'], weight: 3,
    title: '广播不响',
    says: ['操场广播没有声音，早操放不出音乐。'],
    done: ['功放保护，查出一路线路短接，排除后恢复。'],
  },
  {
    kind: 'network-computer', at: ['classroom'], weight: 12, urgency: 'urgent',
    title: '讲台电脑开不了机',
    says: ['讲台电脑按电源没反应，老师在等。', '电脑开机黑屏，只有风扇响。'],
    done: ['内存条氧化，清洁后重新插装，开机正常。', '更换电源 1 个，系统还原后正常。'],
  },
  {
    kind: 'network-computer', at: ['lab', 'reading'], weight: 9,
    title: '机房几台电脑蓝屏',
    says: ['3 台学生机蓝屏，上机课座位不够。', '电子阅览室有几台开机进不了系统。'],
    done: ['网络同传还原系统 3 台，更换硬盘 1 块。'],
  },
]
