import { Decimal } from 'decimal.js'
import Nzh from 'nzh'

/** 万 and 亿, from the largest. */
const GROUPS = [
  { power: 8, name: '亿' },
  { power: 4, name: '万' },
] as const

/**
 * Pure. A round number as it is written in running text: 600, 35000, 5万, 1000万, 3亿; with numerals 六百, 五万. What says
 * "and more" stands before 万 where two or more digits do: 4万余, but 100余万.
 */
export function roundInChinese(round: Decimal, { more = '', numerals = false } = {}): string {
  const group = GROUPS.find(({ power }) => isMultiple(round, power)) ?? { power: 0, name: '' }
  const count = round.dividedBy(new Decimal(10).pow(group.power))
  const said = numerals ? Nzh.cn.encodeS(count.toFixed()) : count.toFixed()
  return group.name !== '' && count.gte(10) ? `${said}${more}${group.name}` : `${said}${group.name}${more}`
}

const isMultiple = (value: Decimal, power: number): boolean =>
  value.gte(new Decimal(10).pow(power)) && value.mod(new Decimal(10).pow(power)).isZero()

/** Pure. An exact number in Chinese numerals: 三十七, 十二点五; two of something is 两. */
export const exactInChinese = (value: Decimal): string =>
  value.eq(2) ? '两' : (Nzh.cn.encodeS(value.toFixed()) as string)

/** Pure. The order of a number: 十几, 几十, 几百, 几千, 几万. */
export function orderInChinese(value: Decimal): string {
  if (value.gte(10) && value.lt(20)) return '十几'
  const names = ['', '十', '百', '千', '万', '十万', '百万', '千万', '亿', '十亿', '百亿', '千亿']
  return `几${names[Math.max(0, Math.min(value.e, names.length - 1))] ?? ''}`
}

/** Pure. The same in English: several dozen, several hundred. */
export function orderInEnglish(value: Decimal): string {
  const names = ['', 'dozen', 'hundred', 'thousand', 'ten thousand', 'hundred thousand', 'million']
  if (value.lt(10)) return 'several'
  return `several ${names[Math.min(value.e, names.length - 1)] ?? 'million'}`
}
