import type { Use } from '../campus/buildings.ts'

export interface HazardText {
  category: string
  /** Where such a thing is found. */
  uses: readonly Use[]
  title: string
  description: string
  /** Team that mends it. */
  team: string
  measure: string
  result: string
  /** Mended by whoever finds it. */
  atOnce?: true
}

/** What rounds and checks of a college find. */
export const hazardTexts: readonly HazardText[] = [
  {
    category: 'fire',
    uses: ['corridor', 'dorm', 'classroom'],
    title: '疏散通道堆放杂物',
    description: '安全出口一侧堆放纸箱、旧桌椅，通道净宽不足。',
    team: 'HQ-ZH',
    measure: '清运杂物，张贴禁止堆放标识，楼长每日检查。',
    result: '杂物已清运，通道恢复畅通，张贴标识。',
    atOnce: true,
  },
  {
    category: 'fire',
    uses: ['corridor', 'classroom', 'lab', 'reading'],
    title: '灭火器压力不足',
    description: '干粉灭火器指针在红区，瓶体有锈迹。',
    team: 'HQ-ZH',
    measure: '送检充装，临时补足备用灭火器。',
    result: '已更换检验合格的灭火器，登记编号。',
  },
  {
    category: 'fire',
    uses: ['corridor', 'dorm', 'classroom'],
    title: '应急照明灯不亮',
    description: '断电测试时应急灯不亮，电池失效。',
    team: 'HQ-SD',
    measure: '更换电池或整灯，逐层复测。',
    result: '更换应急灯2盏，断电测试30分钟正常。',
  },
  {
    category: 'fire',
    uses: ['corridor', 'dorm'],
    title: '防火门闭门器损坏',
    description: '常闭式防火门不能自行关闭，被杂物顶住。',
    team: 'HQ-MG',
    measure: '更换闭门器，清除顶门杂物。',
    result: '闭门器更换完毕，防火门自行关闭。',
  },
  {
    category: 'electric',
    uses: ['dorm'],
    title: '宿舍使用大功率电器',
    description: '查寝发现电热毯、电煮锅各一件，插线板串接。',
    team: 'HQ-SD',
    measure: '收缴登记，通知辅导员，检查该室线路。',
    result: '违规电器收缴登记，线路检查无异常。',
    atOnce: true,
  },
  {
    category: 'electric',
    uses: ['lab', 'office', 'classroom'],
    title: '插座面板松动露线',
    description: '墙面插座脱落，导线外露。',
    team: 'HQ-SD',
    measure: '断电重新固定并更换面板。',
    result: '断电更换插座面板，绝缘测试合格。',
  },
  {
    category: 'electric',
    uses: ['plant', 'lab'],
    title: '配电箱无盖板、标识缺失',
    description: '配电箱门缺盖板，回路未标识。',
    team: 'HQ-SD',
    measure: '补装盖板，粘贴回路标识和警示标志。',
    result: '盖板补装，回路标识齐全。',
  },
  {
    category: 'gas',
    uses: ['kitchen'],
    title: '燃气软管超期使用',
    description: '灶台燃气软管超过使用年限，表面龟裂。',
    team: 'HQ-NT',
    measure: '停用该灶，更换金属波纹管，检漏。',
    result: '更换金属波纹管3根，肥皂水检漏合格。',
  },
  {
    category: 'structure',
    uses: ['classroom', 'corridor', 'gym'],
    title: '外窗风撑脱落',
    description: '外开窗风撑铆钉脱落，有坠落风险。',
    team: 'HQ-MG',
    measure: '先锁闭窗扇，更换风撑，同层排查。',
    result: '更换风撑，同层12樘窗逐一紧固。',
  },
  {
    category: 'structure',
    uses: ['classroom', 'reading'],
    title: '吊扇挂钩锈蚀',
    description: '开学前检查，吊扇挂钩锈蚀、螺丝松动。',
    team: 'HQ-SD',
    measure: '停用，更换挂钩，全楼逐台检查。',
    result: '更换挂钩并紧固，逐台登记。',
  },
  {
    category: 'structure',
    uses: ['yard'],
    title: '路面井盖松动',
    description: '污水井盖松动下沉，夜间有绊倒风险。',
    team: 'HQ-ZH',
    measure: '设围挡，更换井盖座。',
    result: '井盖及井座更换，路面恢复平整。',
  },
  {
    category: 'special',
    uses: ['lift'],
    title: '电梯轿厢应急电话不通',
    description: '轿厢五方对讲无应答。',
    team: 'WB-DT',
    measure: '维保单位检修对讲线路，修复前专人巡视。',
    result: '对讲线路修复，五方通话测试正常。',
  },
  {
    category: 'food',
    uses: ['kitchen'],
    title: '食品留样冰箱温度超标',
    description: '留样冰箱显示9℃，超过0～8℃要求。',
    team: 'HQ-NT',
    measure: '转移留样，检修制冷，复测记录。',
    result: '更换温控器，连续4小时测温4℃。',
  },
  {
    category: 'sports',
    uses: ['gym', 'yard'],
    title: '单杠立柱螺栓松动',
    description: '学期初自查，单杠晃动，地锚螺栓松动。',
    team: 'HQ-ZH',
    measure: '停用围挡，紧固螺栓并做承重检查。',
    result: '螺栓更换紧固，承重检查合格，恢复使用。',
  },
  {
    category: 'traffic',
    uses: ['yard'],
    title: '校内道路限速标志被遮挡',
    description: '行道树枝叶遮挡限速、让行标志。',
    team: 'HQ-ZH',
    measure: '修剪枝叶，清洗标志。',
    result: '枝叶修剪，标志清晰可见。',
  },
]

/** The major ones of the year, by where they end. */
export const majorTexts = [
  {
    place: 'H-BLD-N',
    days: 300,
    category: 'electric',
    title: '配电房地面铺设可燃草垫',
    description: '上级检查发现：配电房地面铺草垫防潮，与带电设备同处一室。',
    basis: '可燃物与带电设备同处，一旦起火将造成北校区全部停电',
    team: 'HQ-SD',
    person: 'H204',
    measures: '清除草垫，铺设35kV绝缘胶垫，增设除湿机和温湿度监测。',
    funds: '18600.00',
    emergency: '整改前专人24小时值守，备二氧化碳灭火器4具，停电预案报学院办公室。',
    result: '草垫清除，绝缘胶垫铺设28平方米，除湿机投用，湿度降至55%。',
    takes: 19,
  },
  {
    place: 'R-BLD-N',
    days: 176,
    category: 'special',
    title: '2号锅炉安全阀超期未校验',
    description: '专项检查发现2号锅炉安全阀校验有效期已过，铅封缺失。',
    basis: '特种设备安全附件超期未检，依《特种设备安全法》第四十条不得继续使用',
    team: 'HQ-NT',
    person: 'H403',
    measures: '停用2号炉，安全阀送特检机构校验，建立附件到期提醒。',
    funds: '5200.00',
    emergency: '启用1号炉供热，停炉挂牌上锁，司炉班每班巡查。',
    result: '安全阀校验合格重新铅封，2号炉恢复备用。',
    takes: 12,
  },
  {
    place: 'G2-BLD-N',
    days: 41,
    category: 'fire',
    title: '学生公寓2号楼消防给水管网锈蚀渗漏',
    description: '季度联动测试时，三层以上末端试水压力不足0.05MPa，管网多处渗漏。',
    basis: '消防给水系统不能有效供水，须停水分区更换管网',
    team: 'HQ-SD',
    person: 'H205',
    measures: '分区更换镀锌钢管约260米，更换末端试水装置，全楼联动测试。',
    funds: '196000.00',
    emergency: '夜间加密巡查每两小时一次，各层增配灭火器8具，设临时消防水带接口。',
    result: '',
    takes: 0,
  },
] as const
