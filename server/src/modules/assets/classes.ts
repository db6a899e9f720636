import { ensureCategories } from '../../engines/cases/index.ts'
import type { Ctx } from '../../kernel/ctx.ts'

export interface AssetClass {
  /** GB/T 14885-2022: first class, and the second of equipment. */
  code: string
  zh: string
  en: string
  /** Years of depreciation (政府会计准则第3号应用指南, table 1: the least); null: not depreciated. */
  lifeYears: number | null
  /** Class of GB/T 14885-2010, which accounting tables still print. */
  old: OldClass
}

/** The six classes before 2022. */
export const oldClasses = {
  building: ['土地、房屋及构筑物', 'Land, buildings and structures'],
  general: ['通用设备', 'General equipment'],
  special: ['专用设备', 'Special equipment'],
  relic: ['文物和陈列品', 'Relics and exhibits'],
  book: ['图书、档案', 'Books and archives'],
  furniture: ['家具、用具、装具及动植物', 'Furniture, utensils, animals and plants'],
} as const
type OldClass = keyof typeof oldClasses

const one = (
  code: string,
  [zh, en]: readonly [string, string],
  [lifeYears, old]: readonly [number | null, OldClass],
) => ({
  code,
  zh,
  en,
  lifeYears,
  old,
})

const assetClasses: readonly AssetClass[] = [
  one('A01', ['房屋和构筑物', 'Buildings and structures'], [50, 'building']),
  one('A0201', ['信息化设备', 'Information technology'], [6, 'general']),
  one('A0202', ['办公设备', 'Office equipment'], [6, 'general']),
  one('A0203', ['车辆', 'Vehicles'], [8, 'general']),
  one('A0204', ['图书档案设备', 'Library and archive equipment'], [5, 'general']),
  one('A0205', ['机械设备', 'Machinery'], [10, 'general']),
  one('A0206', ['电气设备', 'Electrical equipment'], [5, 'general']),
  one('A0208', ['通信设备', 'Communication equipment'], [5, 'general']),
  one('A0209', ['广播、电视、电影设备', 'Broadcasting and projection equipment'], [5, 'general']),
  one('A0210', ['仪器仪表', 'Instruments'], [5, 'general']),
  one('A0211', ['电子和通信测量设备', 'Electronic measuring equipment'], [5, 'general']),
  one('A0212', ['计量标准器具及量具、衡器', 'Measures and scales'], [5, 'general']),
  one('A0224', ['食品加工专用设备', 'Food processing equipment'], [10, 'special']),
  one('A0232', ['医疗设备', 'Medical equipment'], [5, 'special']),
  one('A0233', ['电工、电子生产设备', 'Electrical production equipment'], [5, 'special']),
  one('A0234', ['安全生产设备', 'Safety equipment'], [10, 'special']),
  one('A0236', ['环境污染防治设备', 'Pollution control equipment'], [10, 'special']),
  one('A0237', ['政法、消防、检测设备', 'Fire-fighting and inspection equipment'], [10, 'special']),
  one('A0245', ['文艺设备', 'Stage and music equipment'], [5, 'special']),
  one('A0246', ['体育设备', 'Sports equipment'], [5, 'special']),
  one('A0299', ['其他设备', 'Other equipment'], [5, 'special']),
  one('A03', ['文物和陈列品', 'Relics and exhibits'], [null, 'relic']),
  one('A04', ['图书和档案', 'Books and archives'], [null, 'book']),
  one('A0501', ['家具', 'Furniture'], [15, 'furniture']),
  one('A0502', ['用具', 'Utensils'], [5, 'furniture']),
  one('A06', ['特种动植物', 'Animals and plants'], [null, 'furniture']),
  one('A08', ['无形资产', 'Intangible assets'], [10, 'general']),
]

const byCode = new Map(assetClasses.map((one) => [one.code, one]))
export const classOf = (code: string): AssetClass | undefined => byCode.get(code)

export const ASSET_CATEGORY = 'asset'

/** Puts the classes where the ledger finds what things are sorted by. */
export const ensureClasses = (ctx: Ctx): Promise<void> =>
  ensureCategories(
    ctx,
    ASSET_CATEGORY,
    assetClasses.map(({ code, zh, en }) => ({ code, name: zh, nameEn: en })),
  )
