/** An operation of the fault catalogue and what it usually takes. */
export interface Operation {
  /** Kind of the catalogue it belongs to. */
  kind: string
  code: string
  name: string
  nameEn: string
  unit: string
  /** Standard hours and price of labour for one. */
  hours: string
  price: string
  material: { name: string; unit: string; price: string } | null
  /** What a firm would ask, where own repair is worth counting. */
  firm?: string
}

const operation = (
  [kind, code, name, nameEn]: readonly [string, string, string, string],
  [unit, hours, price]: readonly [string, string, string],
  [material, firm]: readonly [readonly [string, string, string] | null, string?] = [null],
): Operation => ({
  kind,
  code,
  name,
  nameEn,
  unit,
  hours,
  price,
  material: material && { name: material[0], unit: material[1], price: material[2] },
  ...(firm ? { firm } : {}),
})

/** The fault catalogue of the house: one usual operation for every kind of fault. */
export const operations: readonly Operation[] = [
  operation(
    ['water-tap', 'SD-101', '更换水龙头或阀芯', 'Change a tap or its core'],
    ['个', '0.50', '20.00'],
    [['DN15 快开水嘴', '只', '28.50']],
  ),
  operation(
    ['water-leak', 'SD-102', '处理管道渗漏', 'Mend a leaking pipe'],
    ['处', '1.50', '60.00'],
    [['40 cm 编织软管', '根', '16.80']],
  ),
  operation(
    ['water-burst', 'SD-103', '抢修爆管', 'Mend a burst pipe'],
    ['处', '3.00', '180.00'],
    [['PPR 管件 DN25', '套', '46.00'], '980.00'],
  ),
  operation(
    ['water-supply', 'SD-104', '检修给水阀门', 'Mend a supply valve'],
    ['处', '1.20', '50.00'],
    [['DN25 闸阀', '只', '62.00']],
  ),
  operation(
    ['water-hot', 'SD-105', '检修开水器', 'Mend a water boiler'],
    ['台', '1.50', '80.00'],
    [['加热管 3 kW', '支', '118.00'], '450.00'],
  ),
  operation(
    ['power-outage', 'SD-201', '排查跳闸回路', 'Trace a tripped circuit'],
    ['处', '1.00', '50.00'],
    [['2P 32 A 断路器', '只', '46.50']],
  ),
  operation(
    ['power-socket', 'SD-202', '更换插座', 'Change a socket'],
    ['个', '0.40', '15.00'],
    [['五孔插座', '只', '12.80']],
  ),
  operation(
    ['power-switch', 'SD-203', '更换开关或接触器', 'Change a switch or contactor'],
    ['个', '0.60', '20.00'],
    [['单联开关', '只', '9.90']],
  ),
  operation(
    ['light-room', 'SD-301', '更换室内灯具', 'Change a lamp'],
    ['盏', '0.40', '15.00'],
    [['LED 灯管 T8 18 W', '支', '14.50']],
  ),
  operation(
    ['light-corridor', 'SD-302', '更换楼道灯、应急灯', 'Change a corridor light'],
    ['盏', '0.50', '20.00'],
    [['声光控 LED 吸顶灯', '只', '32.00']],
  ),
  operation(
    ['light-outdoor', 'SD-303', '检修路灯', 'Mend an outdoor light'],
    ['盏', '1.50', '80.00'],
    [['LED 路灯光源 60 W', '套', '138.00'], '360.00'],
  ),
  operation(
    ['door-lock', 'MG-101', '更换门锁', 'Change a lock'],
    ['把', '0.80', '30.00'],
    [['执手门锁', '把', '68.00']],
  ),
  operation(
    ['door-leaf', 'MG-102', '校正门扇、更换闭门器', 'Set a door, change its closer'],
    ['樘', '1.00', '40.00'],
    [['闭门器', '只', '75.00']],
  ),
  operation(
    ['door-window', 'MG-103', '更换玻璃', 'Change a pane'],
    ['平方米', '1.50', '60.00'],
    [['5 mm 钢化玻璃', '平方米', '85.00']],
  ),
  operation(
    ['air-heating', 'NT-101', '检修暖气', 'Mend a radiator'],
    ['组', '1.20', '60.00'],
    [['散热器温控阀', '只', '58.00']],
  ),
  operation(
    ['air-cooling', 'NT-102', '检修分体空调', 'Mend an air conditioner'],
    ['台', '2.00', '120.00'],
    [['R410A 制冷剂', '千克', '65.00'], '520.00'],
  ),
  operation(
    ['air-fan', 'NT-103', '检修风扇、排风', 'Mend a fan'],
    ['台', '0.80', '30.00'],
    [['启动电容 2 μF', '只', '8.50']],
  ),
  operation(
    ['air-cold', 'NT-104', '检修冷库、冷柜', 'Mend a cold store'],
    ['台', '3.00', '200.00'],
    [['压缩机启动器', '套', '156.00'], '1380.00'],
  ),
  operation(['toilet-blocked', 'ZH-101', '疏通下水', 'Clear a drain'], ['处', '0.80', '50.00']),
  operation(
    ['toilet-flush', 'ZH-102', '更换冲水阀、水箱配件', 'Change a flush valve'],
    ['套', '0.60', '30.00'],
    [['脚踏冲洗阀', '套', '78.00']],
  ),
  operation(
    ['toilet-fixture', 'ZH-103', '检修洁具', 'Mend a fixture'],
    ['件', '1.00', '40.00'],
    [['防臭地漏芯', '只', '18.00']],
  ),
  operation(
    ['network-line', 'DJ-101', '排查网络、电话线路', 'Trace a line'],
    ['点', '0.60', '30.00'],
    [['六类水晶头跳线', '根', '11.00']],
  ),
  operation(
    ['network-screen', 'DJ-102', '检修投影、多媒体', 'Mend a projector'],
    ['套', '1.20', '80.00'],
    [['HDMI 光纤线 15 m', '根', '168.00'], '600.00'],
  ),
  operation(
    ['network-sound', 'DJ-103', '检修音响、广播', 'Mend a sound system'],
    ['套', '1.00', '60.00'],
    [['话筒咪头', '只', '35.00']],
  ),
  operation(
    ['network-computer', 'DJ-104', '检修公用电脑', 'Mend a shared computer'],
    ['台', '1.00', '50.00'],
    [['固态硬盘 256 GB', '块', '165.00'], '380.00'],
  ),
  operation(
    ['furniture-desk', 'MG-201', '修理桌椅', 'Mend a desk or chair'],
    ['件', '0.60', '25.00'],
    [['桌椅五金件', '套', '9.50']],
  ),
  operation(
    ['furniture-bed', 'MG-202', '修理床架', 'Mend a bed'],
    ['张', '0.80', '35.00'],
    [['床板条', '根', '15.00']],
  ),
  operation(
    ['furniture-cabinet', 'MG-203', '修理柜、架、窗帘', 'Mend a cabinet or curtain'],
    ['件', '0.70', '30.00'],
    [['液压铰链', '副', '8.80']],
  ),
  operation(['other-lift', 'DT-101', '电梯维保处理', 'Lift contractor’s visit'], ['台次', '1.50', '0.00']),
  operation(
    ['other-surface', 'ZH-201', '修补墙面、地面、吊顶', 'Mend a wall, floor or ceiling'],
    ['平方米', '1.50', '60.00'],
    [['矿棉吸音板', '块', '14.00']],
  ),
  operation(
    ['other-roof', 'ZH-202', '屋面补漏', 'Mend a roof'],
    ['平方米', '2.00', '90.00'],
    [['SBS 防水卷材', '平方米', '32.00'], '1600.00'],
  ),
  operation(
    ['other-outdoor', 'ZH-203', '修复道路、井盖', 'Mend a road or manhole'],
    ['处', '2.00', '100.00'],
    [['球墨铸铁井盖', '套', '265.00']],
  ),
]

/** The operation of a kind, or the first below a symptom. */
export const operationFor = (category: string): Operation | undefined =>
  operations.find(({ kind }) => kind === category) ?? operations.find(({ kind }) => kind.startsWith(`${category}-`))
