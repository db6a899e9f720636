/** What people ask the service line, and what they are told. */
export const inquiries: readonly (readonly [asked: string, told: string])[] = [
  ['请问公寓晚上几点停热水', '热水供应到 23:00，周末到 23:30'],
  ['寝室网络怎么办理', '凭校园卡到信息中心一楼窗口，当天开通'],
  ['电费在哪里交', '公寓管理中心一楼自助机，或手机“水电缴费”'],
  ['二食堂几点开门', '早餐 6:30，午餐 10:50，晚餐 16:50'],
  ['能不能借一把梯子', '维修工具间可登记借用，当天归还'],
  ['换宿舍锁要钱吗', '自然损坏免费，钥匙丢失按公示价收成本'],
  ['图书馆暑假开放吗', '暑假每周二、四 8:30–17:00 开放'],
  ['阶梯教室怎么预约', '教务处网上申请，提前两个工作日'],
  ['洗衣房投币不出币找谁', '已转设备厂家，柜门电话可直接退款'],
  ['什么时候送暖气', '10 月 20 日试水，23 日正式供暖'],
  ['校车末班是几点', '南校区发车末班 21:20'],
  ['空调可以提前开吗', '按学校通知，室温高于 26 度时段开放'],
  ['快递点搬到哪里了', '已搬到北校区东门内 30 米'],
  ['我上次报的修怎么样了', '师傅已接单，今天下午上门'],
]

interface Phoned {
  content: string
  place: string
  category: string
  worker: string
  result: string
}

/** Repairs that came by telephone. */
export const phoned: readonly Phoned[] = [
  {
    content: '行政楼教务处灯管闪，看不了文件',
    place: 'X201N',
    category: 'light-room',
    worker: 'H204',
    result: '更换灯管两支',
  },
  {
    content: '第一食堂热菜间下水不畅',
    place: 'C102N',
    category: 'toilet-blocked',
    worker: 'H604',
    result: '疏通排水管，清理隔油池',
  },
  { content: '教学楼A的A301水龙头关不紧', place: 'A301N', category: 'water-tap', worker: 'H205', result: '更换阀芯' },
  {
    content: '体育馆器材室门锁打不开',
    place: 'Y104S',
    category: 'door-lock',
    worker: 'H303',
    result: '更换锁芯，配钥匙三把',
  },
  {
    content: '图书馆自习室空调不制冷',
    place: 'T202N',
    category: 'air-cooling',
    worker: 'H402',
    result: '清洗滤网，补充制冷剂',
  },
  {
    content: '财务处插座没电，打印机用不了',
    place: 'X301N',
    category: 'power-socket',
    worker: 'H204',
    result: '更换插座面板',
  },
  {
    content: '南校区阶梯教室话筒没有声音',
    place: 'B105S',
    category: 'network-sound',
    worker: 'H502',
    result: '更换话筒电池并校准音量',
  },
]

interface Complained {
  content: string
  about: string
  answerer: string
  result: string
}

/** Complaints that came by telephone, who answers them, and with what. */
export const complaints: readonly Complained[] = [
  {
    content: '报修三天没人上门，打电话也没人说清楚',
    about: 'late',
    answerer: 'H201',
    result: '核实为派单后漏接，当天上门修复，班组补课接单时限',
  },
  {
    content: '师傅修完水管没有清理，地上全是泥水',
    about: 'quality',
    answerer: 'H201',
    result: '已返场清理，完工拍照列入验收',
  },
  { content: '值班师傅说话很不耐烦', about: 'manner', answerer: 'H401', result: '当面道歉，班组学习服务用语' },
  { content: '食堂面条里吃出头发', about: 'food', answerer: 'H101', result: '退换餐品，窗口检查工帽佩戴，店长约谈' },
  { content: '公寓楼道垃圾中午没有清', about: 'hygiene', answerer: 'H601', result: '调整保洁时段，增加午间一次' },
  {
    content: '半夜维修施工太吵，影响休息',
    about: 'noise',
    answerer: 'H601',
    result: '施工改在 8:00–21:00，提前一天张贴通知',
  },
  { content: '换锁收费没有给票据', about: 'charge', answerer: 'H301', result: '补开收据，公示收费标准' },
  { content: '空调修了两次还是不冷', about: 'quality', answerer: 'H401', result: '更换压缩机，回访正常' },
]
