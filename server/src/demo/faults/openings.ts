import type { Fault } from './fault.ts'

/** Doors, windows and furniture. */
export const openingFaults: readonly Fault[] = [
  {
    kind: 'door-lock', at: ['dorm'], weight: 16, urgency: 'urgent', scene: 'lock',
    title: '门锁打不开，人进不去',
    says: ['钥匙插进去转不动，人在门外进不去。', '钥匙断在锁芯里了。'],
    done: ['取出断钥匙，更换锁芯 1 只，配钥匙 4 把并交宿管登记。', '锁舌卡滞，注油调整后开启正常。'],
  },
  {
    kind: 'door-lock', at: ['classroom', 'office', 'lab'], weight: 10, scene: 'lock',
    title: '门锁不上',
    says: ['门锁不上，里面有多媒体设备，晚上不放心。', '锁舌缩不出来，门一推就开。'],
    done: ['更换执手锁 1 套，试开 10 次正常。'],
  },
  {
    kind: 'door-lock', at: ['wc'], weight: 8,
    title: '隔间门闩掉了',
    says: ['第二个隔间的门闩掉了，门锁不住。'],
    done: ['更换隔断指示锁 1 套，顺带紧固其余 3 扇门。'],
  },
  {
    kind: 'door-leaf', at: ['dorm', 'classroom', 'office'], weight: 10,
    title: '门下垂刮地，很难推开',
    says: ['门掉下来一点，开的时候刮地，声音很大。', '门的合页松了，关的时候要往上抬。'],
    done: ['更换合页 3 副，刨平门下沿 3 mm。'],
  },
  {
    kind: 'door-leaf', at: ['reading', 'dining', 'gym'], weight: 5,
    title: '大门地弹簧坏了，关不上',
    says: ['大门关不上，风直往里灌。'],
    done: ['更换地弹簧 1 只，调整闭门速度。'],
  },
  {
    kind: 'door-leaf', at: ['corridor'], weight: 5,
    title: '防火门关不拢',
    says: ['楼梯口的防火门闭门器漏油，门关不拢。'],
    done: ['更换闭门器 1 只，调整顺序器，自闭试验正常。'],
  },
  {
    kind: 'door-window', at: ['classroom', 'dorm', 'office'], weight: 6, urgency: 'urgent', scene: 'window',
    title: '窗玻璃碎了',
    says: ['窗户玻璃被风吹碎了，玻璃渣还挂在框上，很危险。', '玻璃裂了一道长缝，怕掉下去砸到人。'],
    done: ['清理碎玻璃，更换 5 mm 钢化玻璃 1 块（860 × 560 mm）。'],
  },
  {
    kind: 'door-window', at: ['classroom', 'dorm', 'office', 'reading'], weight: 12, scene: 'window',
    title: '窗户卡住关不上',
    says: ['推拉窗卡住关不上，下雨会进来。', '窗户的滑轮掉了，推不动。', '窗户把手松了，锁不上。'],
    done: ['更换窗滑轮 2 只，轨道清灰上油。', '更换月牙锁 1 只。'],
  },
  {
    kind: 'door-window', at: ['dorm'], weight: 10, season: 'cooling',
    title: '纱窗破了',
    says: ['纱窗破了个洞，蚊子都进来了。', '纱窗脱框，关不严。'],
    done: ['更换纱网 1 张（1.1 m²）。'],
  },
  {
    kind: 'furniture-desk', at: ['classroom'], weight: 11, scene: 'chair',
    title: '课桌面板翘起',
    says: ['第三排靠过道的课桌面板翘起来了，划到手。', '课桌抽屉底板掉了。'],
    done: ['更换桌面板 1 块，四角加固。', '重新钉装抽屉底板。'],
  },
  {
    kind: 'furniture-desk', at: ['classroom', 'dining', 'reading', 'dorm'], weight: 12, scene: 'chair',
    title: '椅子腿断了',
    says: ['椅子坐上去就歪，一条腿断了。', '椅子的焊点裂开了，同学差点摔倒。'],
    done: ['焊接加固并打磨补漆，承重试验正常。', '无法修复，换备用椅 1 把，旧椅已回收。'],
  },
  {
    kind: 'furniture-desk', at: ['office'], weight: 7,
    title: '办公椅升降失灵',
    says: ['办公椅坐上去就往下沉。', '转椅的轮子掉了一个。'],
    done: ['更换气压杆 1 支。', '更换万向轮 5 只。'],
  },
  {
    kind: 'furniture-desk', at: ['classroom'], weight: 5,
    title: '黑板推拉不动',
    says: ['推拉黑板卡住了，右边那块推不过去。'],
    done: ['清理上轨粉尘，更换吊轮 2 只。'],
  },
  {
    kind: 'furniture-bed', at: ['dorm'], weight: 12, urgency: 'urgent',
    title: '上铺梯子松动',
    says: ['上铺的梯子松了，踩上去晃得厉害。', '爬梯有一级脱焊了。'],
    done: ['更换 M8 螺栓 4 套，加装防松垫圈，逐级承重检查。'],
  },
  {
    kind: 'furniture-bed', at: ['dorm'], weight: 9,
    title: '床板断了',
    says: ['床板断了两根木条，翻身就响。'],
    done: ['更换床板条 3 根，加固横档。'],
  },
  {
    kind: 'furniture-bed', at: ['dorm'], weight: 4, urgency: 'urgent',
    title: '上铺护栏脱落',
    says: ['上铺护栏掉了一边，不敢睡。'],
    done: ['重新焊接护栏，打磨补漆，高度实测 320 mm。'],
  },
  {
    kind: 'furniture-cabinet', at: ['dorm'], weight: 12,
    title: '衣柜门掉了',
    says: ['衣柜门掉下来了，合页断了。', '柜子的锁扣坏了，锁不上。'],
    done: ['更换弹簧合页 2 只。', '更换锁扣 1 副。'],
  },
  {
    kind: 'furniture-cabinet', at: ['office'], weight: 5,
    title: '文件柜锁打不开',
    says: ['文件柜的锁坏了，里面有要用的材料。'],
    done: ['无损开锁，更换锁芯 1 只，钥匙 2 把已交使用人。'],
  },
  {
    kind: 'furniture-cabinet', at: ['classroom', 'office', 'lab'], weight: 8,
    title: '窗帘轨道掉了',
    says: ['窗帘轨道掉下来一边，投影时太亮看不清。'],
    done: ['重新固定轨道，补装滑轮 12 只。'],
  },
  {
    kind: 'furniture-cabinet', at: ['reading'], weight: 3,
    title: '书架隔板塌了',
    says: ['书架中间那层隔板弯了，书快掉下来了。'],
    done: ['更换隔板 2 块，加装加强筋。'],
  },
]
