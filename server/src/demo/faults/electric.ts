import type { Fault } from './fault.ts'

export const electricFaults: readonly Fault[] = [
  {
    kind: 'power-outage', at: ['dorm'], weight: 10, urgency: 'urgent',
    title: '寝室突然断电',
    says: ['刚才突然断电了，隔壁寝室都有电。', '寝室跳闸了，推上去又跳。'],
    done: ['超负荷跳闸，复位送电，已提醒勿用大功率电器。', '查出一只充电器短路，拔除后送电正常。'],
  },
  {
    kind: 'power-outage', at: ['classroom', 'office', 'lab'], weight: 5, urgency: 'emergency',
    title: '几间教室同时停电',
    says: ['东边几间突然停电，正在上课，请尽快来。', '整排房间都没电了，走廊灯也灭了。'],
    done: ['分支断路器触头老化，更换 63 A 断路器 1 只，恢复供电。'],
  },
  {
    kind: 'power-outage', at: ['kitchen'], weight: 3, urgency: 'emergency',
    title: '蒸饭柜一开就跳闸',
    says: ['蒸饭柜一通电就跳闸，影响中午供餐。'],
    done: ['加热管绝缘击穿，更换 12 kW 加热管 1 组，测绝缘电阻 20 MΩ。'],
  },
  {
    kind: 'power-outage', at: ['office', 'classroom'], weight: 5, urgency: 'urgent', season: 'cooling',
    title: '一开空调就跳闸',
    says: ['空调一开就跳闸，关掉空调就没事。'],
    done: ['空调专线接线端子松动发热，重新压接并更换 32 A 断路器。'],
  },
  {
    kind: 'power-socket', at: ['dorm', 'office', 'classroom', 'reading'], weight: 20, scene: 'socket',
    title: '插座没有电',
    says: ['靠墙的插座插什么都没反应，换了电器也一样。', '讲台旁边的插座没电，手提电脑充不了。', '桌边的插座没有电。'],
    done: ['零线脱落，重新接线，测量电压 226 V 正常。', '更换五孔插座 1 只，通电正常。'],
  },
  {
    kind: 'power-socket', at: ['dorm', 'office', 'classroom'], weight: 9, urgency: 'urgent', scene: 'socket',
    title: '插座面板松脱，有火花',
    says: ['插座面板掉出来了，能看到里面的电线，插的时候冒火花。', '插座发黑，有焦味，不敢用了。'],
    done: ['断电后更换五孔插座面板 1 只，线头重新做绝缘，通电正常。'],
  },
  {
    kind: 'power-switch', at: ['classroom', 'office', 'wc', 'dorm'], weight: 9,
    title: '电灯开关按了没反应',
    says: ['门口的开关按下去没反应，要按好几次灯才亮。'],
    done: ['更换双联开关 1 只。'],
  },
  {
    kind: 'power-switch', at: ['lab'], weight: 6, urgency: 'urgent',
    title: '实训台没有电',
    says: ['第三排实训台没有电，明天上午有实训课要用。', '工作台的急停按下以后复位不了，没电。'],
    done: ['漏电保护器动作，查出一台仪器绝缘不良，隔离后恢复供电。', '更换急停按钮 1 只，通电试验正常。'],
  },
  {
    kind: 'power-switch', at: ['plant'], weight: 2, urgency: 'urgent',
    title: '配电柜有异响',
    says: ['配电柜有嗡嗡的响声，比平时大，柜门发热。'],
    done: ['交流接触器触头磨损，更换 40 A 接触器 1 只，红外测温 38 ℃ 正常。'],
  },
  {
    kind: 'light-room', at: ['classroom'], weight: 18, scene: 'lamp',
    title: '教室后排灯不亮',
    says: ['后排两根灯管不亮，晚自习看不清。', '教室有三盏灯不亮。'],
    done: ['更换 18 W LED 灯管 2 支。', '灯盘驱动电源损坏，更换 1 个，全部点亮。'],
  },
  {
    kind: 'light-room', at: ['office', 'classroom', 'dorm', 'reading'], weight: 12, scene: 'lamp',
    title: '灯一闪一闪',
    says: ['灯一直闪，看久了眼睛疼。', '日光灯启动很慢，亮了以后一闪一闪。'],
    done: ['镇流器损坏，改换 LED 平板灯 1 套。'],
  },
  {
    kind: 'light-room', at: ['dorm'], weight: 14, scene: 'lamp',
    title: '寝室大灯不亮',
    says: ['寝室的大灯不亮了，开关没问题，卫生间的灯是好的。', '灯坏了，现在靠台灯。'],
    done: ['更换吸顶灯 24 W LED 模组 1 个。'],
  },
  {
    kind: 'light-room', at: ['classroom'], weight: 6,
    title: '黑板灯不亮',
    says: ['黑板灯不亮，后排看不清板书。'],
    done: ['更换黑板灯驱动电源 1 个，桌面照度实测 480 lx。'],
  },
  {
    kind: 'light-room', at: ['gym'], weight: 5,
    title: '场馆顶灯坏了两盏',
    says: ['羽毛球场上方两盏大灯不亮，打球看不清。'],
    done: ['用升降平台更换 150 W 高棚灯 2 套。'],
  },
  {
    kind: 'light-room', at: ['wc', 'tea'], weight: 10,
    title: '卫生间灯不亮',
    says: ['里面的灯全灭，晚上进去一片黑。', '感应灯人走了才亮。'],
    done: ['更换雷达感应灯 2 只。'],
  },
  {
    kind: 'light-corridor', at: ['corridor'], weight: 14,
    title: '楼梯拐角灯不亮',
    says: ['楼梯拐角的灯坏了，晚上下楼很黑。', '二楼到三楼之间的声控灯不亮。'],
    done: ['更换声光控灯头及 LED 球泡 2 套。'],
  },
  {
    kind: 'light-corridor', at: ['corridor'], weight: 5, urgency: 'urgent',
    title: '安全出口指示灯不亮',
    says: ['安全出口的指示灯不亮了，消防检查时发现的。'],
    done: ['更换应急灯蓄电池 2 组，放电试验 90 分钟正常。'],
  },
  {
    kind: 'light-outdoor', at: ['yard'], weight: 9,
    title: '路灯连着几盏不亮',
    says: ['连着三盏路灯不亮，晚上下自习要摸黑走。', '路灯白天亮晚上灭，时间好像不对。'],
    done: ['灯杆检修口内熔断器烧断，更换后三盏恢复。', '校正经纬时控器，今晚 18:40 按时亮灯。'],
  },
]
