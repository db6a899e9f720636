import type { Fault } from './fault.ts'

/** Toilets, drains, and what belongs to no trade of its own. */
export const drainFaults: readonly Fault[] = [
  {
    kind: 'toilet-blocked', at: ['wc', 'dorm'], weight: 24, urgency: 'urgent', scene: 'drain',
    title: '蹲便器堵了',
    says: ['冲水下不去，快漫出来了。', '最里面那个坑堵了，味道很大。', '厕所堵了，水往外溢。'],
    done: ['用电动疏通机疏通，取出异物（纸团、塑料袋），冲水 5 次通畅。', '手动疏通无效，拆检后取出拖把头，恢复安装并打胶。'],
  },
  {
    kind: 'toilet-blocked', at: ['dorm', 'wc'], weight: 16, scene: 'drain',
    title: '地漏下水慢',
    says: ['洗漱间地漏下水很慢，积水有两公分。', '洗澡的时候水下不去，会漫到门口。'],
    done: ['拆洗地漏，清出头发杂物，下水通畅。'],
  },
  {
    kind: 'toilet-blocked', at: ['wc', 'dorm', 'office'], weight: 9,
    title: '洗手池下水不通',
    says: ['洗手池的水半天下不去，泛着沫。'],
    done: ['拆洗存水弯，清出杂物，更换密封圈 1 只。'],
  },
  {
    kind: 'toilet-blocked', at: ['kitchen'], weight: 5, urgency: 'urgent', scene: 'drain',
    title: '隔油池返水',
    says: ['后厨地沟返水，油污往上冒，影响操作。'],
    done: ['高压水车疏通主管 30 m，清掏隔油池，记录已交食堂。'],
  },
  {
    kind: 'toilet-flush', at: ['wc'], weight: 16,
    title: '冲水阀常流水',
    says: ['脚踏冲水阀踩下去弹不回来，一直流水。', '冲水按钮按不动。'],
    done: ['更换脚踏阀芯 1 套，试用正常。'],
  },
  {
    kind: 'toilet-flush', at: ['wc'], weight: 9,
    title: '小便池感应冲水失灵',
    says: ['小便池感应器没反应，好几个都不冲水。', '小便池一直不停地冲水。'],
    done: ['调整感应距离，更换电磁阀 1 只、电池 4 节。'],
  },
  {
    kind: 'toilet-flush', at: ['dorm'], weight: 9,
    title: '马桶水箱不上水',
    says: ['水箱不上水，冲不了。', '水箱一直进水停不下来。'],
    done: ['更换进水阀及浮球 1 套。'],
  },
  {
    kind: 'toilet-fixture', at: ['wc', 'dorm'], weight: 5,
    title: '洗手盆裂了',
    says: ['洗手盆裂了一道缝，边上会割手。'],
    done: ['更换台下盆 1 只，重新打防霉胶。'],
  },
  {
    kind: 'toilet-fixture', at: ['wc', 'dorm'], weight: 11, season: 'cooling',
    title: '下水道返臭味',
    says: ['天热以后返臭味很重，关着门都能闻到。'],
    done: ['更换防臭地漏芯 2 只，管口补打密封胶。'],
  },
  {
    kind: 'other-lift', at: ['lift'], weight: 1.5, urgency: 'emergency',
    title: '电梯停在两层之间，有人被困',
    says: ['电梯停住了，里面有两个人，已经按了警铃，请马上来。'],
    done: ['到场后盘车平层，人员安全放出；更换层门锁触点 1 副，试运行 2 小时正常，已报告特种设备管理员。'],
  },
  {
    kind: 'other-lift', at: ['lift'], weight: 5,
    title: '电梯按钮不灵',
    says: ['三层的外呼按钮按了没反应。', '轿厢里一层的按钮按不亮。'],
    done: ['更换按钮板 1 块，功能测试正常。'],
  },
  {
    kind: 'other-lift', at: ['lift'], weight: 4, urgency: 'urgent',
    title: '电梯运行有异响',
    says: ['电梯上行时有咯噔咯噔的声音，还抖一下。'],
    done: ['导靴靴衬磨损，更换 4 只并加注导轨油，试运行平稳。'],
  },
  {
    kind: 'other-surface', at: ['classroom', 'dorm', 'corridor', 'office'], weight: 10, scene: 'ceiling',
    title: '墙皮脱落',
    says: ['墙皮掉了一大片，落得床上都是灰。', '墙角返潮起皮，一碰就掉。'],
    done: ['铲除空鼓，批腻子两遍，补刷乳胶漆 2 m²。'],
  },
  {
    kind: 'other-surface', at: ['corridor', 'dining', 'wc'], weight: 9,
    title: '地砖翘起绊人',
    says: ['地砖空鼓翘起来，走路会绊到。', '地砖碎了两块，边上很锋利。'],
    done: ['重新铺贴 600 × 600 mm 地砖 2 块，养护 24 小时。'],
  },
  {
    kind: 'other-surface', at: ['office', 'reading', 'classroom'], weight: 5, urgency: 'urgent', scene: 'ceiling',
    title: '吊顶板掉下来了',
    says: ['吊顶板掉下来一块，没有砸到人，旁边那块也松了。'],
    done: ['更换 600 × 600 mm 矿棉板 2 块，加固龙骨吊筋。'],
  },
  {
    kind: 'other-surface', at: ['corridor'], weight: 4, urgency: 'urgent',
    title: '楼梯扶手松动',
    says: ['楼梯扶手晃动，靠上去有点吓人。'],
    done: ['立柱根部重新焊接，打磨补漆，推力检查无晃动。'],
  },
  {
    kind: 'other-roof', at: ['gym', 'classroom', 'dining', 'dorm'], weight: 16, season: 'rain', scene: 'ceiling',
    title: '下雨屋顶漏水',
    says: ['一下雨就漏，地板湿了一大片。', '顶层靠东边漏雨，桌子都搬开了。'],
    done: ['清理落水口，SBS 卷材修补 3 m²，淋水试验不漏。'],
  },
  {
    kind: 'other-outdoor', at: ['yard'], weight: 5, urgency: 'urgent',
    title: '井盖松动',
    says: ['路中间的井盖踩上去会响会翘，骑车很危险。'],
    done: ['先围挡，更换防沉降球墨铸铁井盖 1 套。'],
  },
  {
    kind: 'other-outdoor', at: ['yard'], weight: 9, season: 'rain', urgency: 'urgent',
    title: '大风吹断树枝',
    says: ['昨晚大风，树枝断了搭在路上，挡住一半路。'],
    done: ['锯除断枝，检查相邻 3 棵，清运完毕，道路畅通。'],
  },
]
