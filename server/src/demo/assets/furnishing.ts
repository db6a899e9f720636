import type { Use } from '../campus/buildings.ts'

export interface Thing {
  name: string
  spec: string
  /** Class of GB/T 14885. */
  class: string
  unitWord: string
  quantity: number
  /** Yuan a piece. */
  price: number
}

const one = (
  name: string,
  [spec, code, unitWord]: readonly [string, string, string],
  [quantity, price]: readonly [number, number],
): Thing => ({
  name,
  spec,
  class: code,
  unitWord,
  quantity,
  price,
})

/** What stands in a room of each use. */
export const furnishing: Partial<Record<Use, readonly Thing[]>> = {
  classroom: [
    one('课桌椅', ['双人 1200×400', 'A0501', '套'], [30, 268]),
    one('投影机', ['EB-C760X 4200流明', 'A0209', '台'], [1, 5200]),
    one('多媒体讲台', ['钢木 1100×780', 'A0501', '张'], [1, 3680]),
    one('柜式空调', ['KFR-72LW', 'A0206', '台'], [2, 4899]),
  ],
  lab: [
    one('台式计算机', ['启天 M455', 'A0201', '台'], [24, 4680]),
    one('实验台', ['钢木 1500×750', 'A0501', '张'], [12, 1250]),
    one('柜式空调', ['KFR-72LW', 'A0206', '台'], [2, 4899]),
  ],
  office: [
    one('办公桌', ['1400×700', 'A0501', '张'], [2, 980]),
    one('办公椅', ['网布转椅', 'A0501', '把'], [2, 420]),
    one('台式计算机', ['启天 M455', 'A0201', '台'], [2, 4680]),
    one('激光打印机', ['M7206W', 'A0202', '台'], [1, 1699]),
    one('文件柜', ['铁皮 1800×850', 'A0501', '个'], [2, 560]),
  ],
  reading: [
    one('阅览桌', ['实木 2400×1200', 'A0501', '张'], [12, 1860]),
    one('阅览椅', ['实木', 'A0501', '把'], [48, 265]),
  ],
  kitchen: [
    one('双门蒸饭柜', ['24盘 电气两用', 'A0224', '台'], [2, 5600]),
    one('四门冷柜', ['双温 1000L', 'A0224', '台'], [2, 6800]),
  ],
  dining: [one('连体餐桌椅', ['四人位 不锈钢', 'A0501', '套'], [40, 780])],
  gym: [one('跑步机', ['商用 4HP', 'A0246', '台'], [4, 12_800])],
}

/** What nobody used at the start of the year. */
export const spare: readonly Thing[] = [
  one('投影机', ['EB-C301MN 3800流明', 'A0209', '台'], [1, 4600]),
  one('投影机', ['EB-C301MN 3800流明', 'A0209', '台'], [1, 4600]),
  one('会议桌', ['3600×1400', 'A0501', '张'], [1, 3200]),
  one('文件柜', ['铁皮 1800×850', 'A0501', '个'], [6, 560]),
  one('激光打印机', ['M7206W', 'A0202', '台'], [1, 1699]),
  one('台式计算机', ['启天 M428', 'A0201', '台'], [8, 3980]),
  one('屏风隔断', ['1200×1100', 'A0501', '组'], [4, 640]),
  one('移动音箱', ['拉杆式 15寸', 'A0209', '台'], [1, 1380]),
]

/** Bought in the course of the year: days ago, where, what. */
export const bought: readonly { ago: number; place: string; unit: string; thing: Thing; supplier: string }[] = [
  {
    ago: 268,
    place: 'A301N',
    unit: 'JW',
    thing: one('智慧黑板', ['86寸 触控', 'A0209', '台'], [1, 15_800]),
    supplier: '启明教育装备有限公司',
  },
  {
    ago: 190,
    place: 'A302N',
    unit: 'JW',
    thing: one('智慧黑板', ['86寸 触控', 'A0209', '台'], [1, 15_800]),
    supplier: '启明教育装备有限公司',
  },
  {
    ago: 96,
    place: 'A303N',
    unit: 'JW',
    thing: one('智慧黑板', ['86寸 触控', 'A0209', '台'], [1, 15_600]),
    supplier: '启明教育装备有限公司',
  },
  {
    ago: 41,
    place: 'A201N',
    unit: 'JW',
    thing: one('护眼教室灯', ['LED 36W', 'A0206', '盏'], [9, 320]),
    supplier: '明光照明工程有限公司',
  },
]

/** Those who found what they needed in the pool: the place among the spare things, who, days ago, what for. */
export const reuses = [
  { spare: 0, by: 'T112', ago: 300, reason: '信管实训室原投影机灯泡老化，申请调剂一台', saved: '5200' },
  { spare: 2, by: 'T121', ago: 214, reason: '经管学院教研活动室缺会议桌', saved: '3800' },
  { spare: 3, by: 'T005', ago: 150, reason: '学生档案存放，需文件柜', saved: '3600' },
  { spare: 4, by: 'T132', ago: 62, reason: '护理实训登记处打印实训单', saved: '1899' },
] as const

export const disposals = [
  {
    thing: one('台式计算机', ['启天 M4300', 'A0201', '台'], [12, 3600]),
    ago: 170,
    way: 'scrap',
    reason: '使用十年，主板停产，无维修价值',
    appraisal: '十二台均无法开机，配件停产，同意报废',
    proceeds: '720',
  },
  {
    thing: one('立式饮水机', ['温热型', 'A0502', '台'], [3, 460]),
    ago: 80,
    way: 'scrap',
    reason: '内胆腐蚀漏水，存在用电隐患',
    appraisal: '内胆穿孔，绝缘不合格，应报废',
    proceeds: '45',
  },
] as const
