import type { Fault } from './fault.ts'

export const waterFaults: readonly Fault[] = [
  {
    kind: 'water-tap', at: ['wc', 'dorm'], weight: 26, scene: 'tap',
    title: '水龙头关不紧，一直滴水',
    says: ['洗手池左边第二个水龙头关不严，一直滴水，一晚上能接半桶。', '水龙头拧到底还在滴，晚上很吵，也浪费水。', '水龙头滴水，拧不紧，请来修一下。'],
    done: ['更换陶瓷阀芯 1 个，试水无滴漏。', '阀芯磨损，整只更换 DN15 快开水嘴 1 只，试水正常。'],
  },
  {
    kind: 'water-tap', at: ['wc', 'kitchen'], weight: 7,
    title: '水龙头把手断了',
    says: ['水龙头的把手断了，现在要用钳子才能拧开。', '把手空转，拧不开水。'],
    done: ['更换水龙头 1 只，清理过滤网。'],
  },
  {
    kind: 'water-tap', at: ['wc'], weight: 9,
    title: '感应龙头不出水',
    says: ['感应龙头伸手没反应，指示灯也不亮。', '三个感应龙头有两个不出水，课间排队洗手。'],
    done: ['电池耗尽，更换 5 号电池 4 节，重新调整感应距离。', '感应窗结垢，清洁后恢复；更换电磁阀 1 只。'],
  },
  {
    kind: 'water-leak', at: ['wc', 'dorm', 'office'], weight: 12, scene: 'pipe',
    title: '洗手池下面漏水',
    says: ['洗手池下面的软管接头漏水，地上一直是湿的。', '打开水龙头，池子下面就往外流水，柜子底板都泡了。'],
    done: ['更换 40 cm 不锈钢编织软管 1 根，紧固接头，观察 10 分钟无渗漏。', '下水管 S 弯密封圈老化，更换后无渗漏。'],
  },
  {
    kind: 'water-leak', at: ['dorm', 'classroom', 'office'], weight: 6, urgency: 'urgent', scene: 'ceiling',
    title: '天花板往下渗水',
    says: ['靠窗的天花板有一大片水渍，正往下滴，已经拿桶接着。', '楼上好像漏水，我们这里天花板湿了一片。'],
    done: ['楼上卫生间地漏接口渗漏，重做密封并做 24 小时闭水试验，天花干透后补刷。'],
  },
  {
    kind: 'water-leak', at: ['kitchen'], weight: 5, urgency: 'urgent', scene: 'pipe',
    title: '洗菜池下水管脱落',
    says: ['洗菜池下水管掉了，水直接流到地上，中午开餐前要用。'],
    done: ['重新安装 DN50 下水管，加固卡箍 2 只，放水试验正常。'],
  },
  {
    kind: 'water-burst', at: ['wc', 'dorm', 'kitchen'], weight: 3, urgency: 'emergency', season: 'frost', scene: 'pipe',
    title: '水管爆裂，往外喷水',
    says: ['水管爆了，水喷得到处都是，已经流到走廊，请马上来人。', '墙角的水管冻裂了，一直在喷水。'],
    done: ['关闭支路阀门，更换爆裂的 PPR 弯头 1 个，恢复供水，积水已清。', '更换 DN20 管 1.2 m 并加保温棉，恢复供水。'],
  },
  {
    kind: 'water-supply', at: ['wc', 'dorm'], weight: 6, urgency: 'urgent',
    title: '整层停水',
    says: ['早上起来整层都没有水，别的楼层是好的。', '没水了，没有看到停水通知。'],
    done: ['楼层总阀被误关，已打开并挂牌。', '水泵变频器报警停机，复位后压力 0.32 MPa，恢复供水。'],
  },
  {
    kind: 'water-supply', at: ['dorm'], weight: 7,
    title: '晚上水压很小',
    says: ['晚上十点以后水特别小，洗澡的水是细细一股。'],
    done: ['清洗入户过滤器，水压恢复到 0.25 MPa。'],
  },
  {
    kind: 'water-hot', at: ['tea'], weight: 12,
    title: '开水器不加热',
    says: ['开水器显示 45 度，一直不加热，整层都打不到开水。', '开水房的水是温的，早上就这样了。'],
    done: ['加热管断路，更换 9 kW 加热管 1 组，烧至 98 ℃ 出水正常。', '温控探头结垢，除垢后恢复；加热试验正常。'],
  },
  {
    kind: 'water-hot', at: ['tea'], weight: 6,
    title: '开水器龙头漏水，地面湿滑',
    says: ['开水器龙头底下一直滴水，地上很滑，怕有人摔倒烫伤。'],
    done: ['更换出水龙头密封圈 2 只，擦干地面并放置防滑垫。'],
  },
  {
    kind: 'water-hot', at: ['dorm'], weight: 9,
    title: '热水刷卡扣费但不出水',
    says: ['浴室热水刷卡有扣费但是不出水，扣了两块多。', '热水器控制器亮着，刷卡没有热水。'],
    done: ['清理电磁阀杂质，复位控制器，试水 3 次正常；扣费已报一卡通退回。'],
  },
]
