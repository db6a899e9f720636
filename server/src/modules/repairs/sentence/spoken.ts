/** Chinese digits as they are read out, also 幺 for one. */
const DIGITS: Record<string, string> = {
  零: '0',
  〇: '0',
  幺: '1',
  一: '1',
  二: '2',
  两: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
}
const NUMERAL = '零〇幺一二两三四五六七八九十'
/** What a numeral stands before, or after 第, when it counts places; elsewhere 一 is a word: 一直, 一点. */
const COUNTED = '号栋幢楼层教食舍公餐座区病单门室床院诊中'

/**
 * Text as the matcher reads it: half-width, lower case, without spaces and dashes between signs, numerals of places as
 * digits (三教 → 3教, 三零二 → 302, 第十二层 → 第12层). Names of places are read in the same way, so that both meet.
 */
export function spoken(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[—–−‐_~·]/gu, '-')
    .replaceAll(/[零〇幺一二两三四五六七八九]{3,4}/gu, (run) => [...run].map((sign) => DIGITS[sign]).join(''))
    .replaceAll(new RegExp(`第([${NUMERAL}]{1,3})`, 'gu'), (_all, run: string) => `第${valueOf(run)}`)
    .replaceAll(new RegExp(`(?<![每有了坏共星期周])([${NUMERAL}]{1,3})(?=[${COUNTED}])`, 'gu'), (run) => valueOf(run))
    .replaceAll(
      /(?<=[教栋楼区房室舍座])[一二三四五六七八九十]{1,2}(?![个台些直点样次下起定般把只])/gu,
      (run, at: number, all: string) => (/\d/.test(all[at + run.length] ?? '') ? `${valueOf(run)}-` : valueOf(run)),
    )
    .replaceAll(/\s*-+\s*/gu, '-')
    .replaceAll(
      /(?<=\p{Script=Han}|\d)\s+(?=\p{Script=Han}|\d)|(?<=\p{Script=Han})\s+|\s+(?=\p{Script=Han})/gu,
      (gap, at: number, all: string) => (isBetweenDigits(all, at, gap.length) ? ' ' : ''),
    )
}

/** Two numbers stay two: 3 302 is not 3302. */
const isBetweenDigits = (all: string, at: number, length: number) =>
  /\d/.test(all[at - 1] ?? '') && /\d/.test(all[at + length] ?? '')

/** 十二 → 12, 二十 → 20, 三 → 3. */
function valueOf(run: string): string {
  const ten = run.indexOf('十')
  if (ten < 0) return [...run].map((sign) => DIGITS[sign]).join('')
  const tens = ten === 0 ? 1 : Number(DIGITS[run[ten - 1] ?? ''] ?? 1)
  const ones = ten === run.length - 1 ? 0 : Number(DIGITS[run[ten + 1] ?? ''] ?? 0)
  return String(tens * 10 + ones)
}
