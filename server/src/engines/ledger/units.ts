/** What indicators are given in, and how that is written. `ratio` is a share between 0 and 1, shown in per cent. */
export const units = {
  '1': ['件', ''],
  ratio: ['%', '%'],
  h: ['小时', 'h'],
  min: ['分钟', 'min'],
  d: ['天', 'd'],
  times: ['次', 'times'],
  people: ['人', 'people'],
  'people-times': ['人次', 'attendances'],
  items: ['项', 'items'],
  pieces: ['个', 'pieces'],
  cases: ['起', 'cases'],
  beds: ['床', 'beds'],
  vehicles: ['辆', 'vehicles'],
  meals: ['份', 'meals'],
  points: ['分', 'points'],
  yuan: ['元', 'CNY'],
  '10k-yuan': ['万元', '10,000 CNY'],
  kWh: ['千瓦时', 'kWh'],
  m3: ['立方米', 'm³'],
  m2: ['平方米', 'm²'],
  t: ['吨', 't'],
  kg: ['千克', 'kg'],
  L: ['升', 'L'],
  km: ['千米', 'km'],
} as const satisfies Record<string, readonly [zh: string, en: string]>

export type Unit = keyof typeof units
