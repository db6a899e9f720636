import type { Fault } from './fault.ts'

/** Heating, cooling, fans and cold stores. */
export const climateFaults: readonly Fault[] = [
  {
    kind: 'air-heating', at: ['dorm', 'office', 'classroom', 'lab'], weight: 70, season: 'heating', scene: 'radiator',
    title: '暖气不热',
    says: ['暖气片摸着是凉的，屋里只有 14 度。', '来暖一周了，我们这间一直不热，同学都裹着羽绒服上课。', '暖气不热，请来看看。'],
    done: ['立管气堵，排气后回水温度 46 ℃，室温升至 19 ℃。', '支管过滤器堵塞，清洗后散热器温度正常，室温 20 ℃。'],
  },
  {
    kind: 'air-heating', at: ['dorm', 'office', 'classroom'], weight: 26, season: 'heating', scene: 'radiator',
    title: '暖气片上热下凉',
    says: ['暖气片上面热、下面凉，整体温度不够。', '靠门那组暖气只有一半是热的。'],
    done: ['冲洗散热器，清出锈渣，上下温差 5 ℃，恢复正常。'],
  },
  {
    kind: 'air-heating', at: ['dorm', 'office', 'corridor', 'reading'], weight: 22, season: 'heating', urgency: 'urgent', scene: 'radiator',
    title: '暖气阀门漏水',
    says: ['暖气阀门那里滴水，地板湿了一片。', '暖气片接头处往外渗黄水。'],
    done: ['更换 DN20 温控阀 1 只，试压 0.4 MPa 不漏。', '更换活接密封垫，补水排气后正常。'],
  },
  {
    kind: 'air-heating', at: ['plant'], weight: 3, season: 'heating', urgency: 'emergency',
    title: '锅炉出水温度上不去',
    says: ['2 号锅炉出水只有 52 度，公寓那边都打电话说不热。'],
    done: ['燃烧器滤网堵塞，清洗并调整风门，出水恢复到 68 ℃，运行记录已补填。'],
  },
  {
    kind: 'air-cooling', at: ['office', 'classroom', 'reading', 'dorm', 'lab'], weight: 62, season: 'cooling', scene: 'aircon',
    title: '空调不制冷',
    says: ['空调开了一小时，吹出来的还是热风。', '空调不凉，屋里 31 度，没法上课。', '开到 18 度也不制冷。'],
    done: ['清洗滤网和冷凝器，补 R410A 制冷剂 0.4 kg，出风 13 ℃。', '室外机电容失效，更换后压缩机启动正常，出风 12 ℃。'],
  },
  {
    kind: 'air-cooling', at: ['office', 'dorm', 'classroom'], weight: 30, season: 'cooling', scene: 'aircon',
    title: '空调漏水',
    says: ['空调内机往下滴水，滴到桌子上了。', '空调出风口一直滴水，下面放了个盆。'],
    done: ['疏通冷凝水管，调整坡度，运行 30 分钟无滴水。'],
  },
  {
    kind: 'air-cooling', at: ['office', 'classroom', 'dorm'], weight: 8,
    title: '空调开不了机',
    says: ['遥控器换了电池也没反应，显示屏不亮。', '空调按了没反应，报 E6。'],
    done: ['更换室内机主控板保险管 1 只。', '内外机通信线虚接，重新压接，故障代码消除。'],
  },
  {
    kind: 'air-cooling', at: ['office', 'reading'], weight: 10, season: 'cooling',
    title: '空调外机响得厉害',
    says: ['外机响得像拖拉机，影响看书。'],
    done: ['紧固外机支架，更换减振垫 4 个，噪声明显下降。'],
  },
  {
    kind: 'air-fan', at: ['classroom', 'dorm', 'dining'], weight: 40, season: 'cooling', scene: 'fan',
    title: '吊扇不转',
    says: ['中间那台吊扇不转，按哪档都不动。', '风扇只有最快一档，调不了。'],
    done: ['更换启动电容 2.5 μF，三档正常。', '更换调速器 1 只。'],
  },
  {
    kind: 'air-fan', at: ['classroom', 'dorm'], weight: 14, season: 'cooling', urgency: 'urgent', scene: 'fan',
    title: '吊扇晃得厉害',
    says: ['吊扇转起来晃得很厉害，怕掉下来，现在不敢开。'],
    done: ['紧固吊杆螺栓，更换开口销，加装防坠链 1 条。'],
  },
  {
    kind: 'air-fan', at: ['wc'], weight: 8,
    title: '排气扇不转',
    says: ['排气扇不转，味道很大。'],
    done: ['更换 300 × 300 mm 排气扇 1 台。'],
  },
  {
    kind: 'air-fan', at: ['kitchen'], weight: 4, urgency: 'urgent',
    title: '排烟罩吸力很小',
    says: ['排烟罩吸不动，后厨全是油烟。'],
    done: ['清洗净化器电场，更换风机皮带 2 条，风量恢复。'],
  },
  {
    kind: 'air-cold', at: ['kitchen'], weight: 3, urgency: 'emergency',
    title: '冷库温度升高',
    says: ['冷库显示 2 度，里面有肉，请马上来。', '冷柜压缩机一直不启动，温度往上走。'],
    done: ['更换压缩机启动继电器 1 只，2 小时后降至 −18 ℃，食材已由食堂复检。'],
  },
]
