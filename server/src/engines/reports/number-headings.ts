import type { ReportBlock } from '@houqin/contracts/reports'

const DIGITS = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** 1 … 99 in Chinese figures. */
export function chineseNumber(number: number): string {
  const tens = Math.floor(number / 10)
  const ones = number % 10
  const head = tens === 0 ? '' : tens === 1 ? '十' : `${DIGITS[tens]}十`
  return head + (ones === 0 && tens > 0 ? '' : DIGITS[ones])
}

/** Numbers headings by the standard: 一、 then （一） then 1.; in English 1. then 1.1 then 1.1.1. */
export function numberHeadings(blocks: readonly ReportBlock[], language: 'zh' | 'en'): ReportBlock[] {
  let first = 0
  let second = 0
  let third = 0
  return blocks.map((block) => {
    if (block.kind !== 'heading') return block
    if (block.level === 1) {
      first += 1
      second = 0
      third = 0
      return {
        ...block,
        text: language === 'zh' ? `${chineseNumber(first)}、${block.text}` : `${first}. ${block.text}`,
      }
    }
    if (block.level === 3) {
      third += 1
      return { ...block, text: `${language === 'zh' ? '' : `${first}.${second}.`}${third}. ${block.text}` }
    }
    second += 1
    third = 0
    return {
      ...block,
      text: language === 'zh' ? `（${chineseNumber(second)}）${block.text}` : `${first}.${second} ${block.text}`,
    }
  })
}
