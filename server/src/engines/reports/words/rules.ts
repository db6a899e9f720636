import { readRule, type RuleDefinition } from '../../../kernel/rules/rule.ts'
import type { Ctx } from '../../../kernel/ctx.ts'
import type { WordBounds } from './round-number.ts'

const style = [
  '本单位行文习惯：约数由准确数按此界限生成，附表列出准确数',
  'The house’s style: approximate words are made from the exact figure within this bound; the annex lists the exact one',
] as const

const near = {
  code: 'reports.words-near-percent',
  default: 5,
  min: 0.1,
  max: 10,
  unit: '%',
  name: ['“近”：准确数低于整数不超过', '“Nearly”: below the round number by at most'],
  basis: style,
} as const satisfies RuleDefinition

const about = {
  code: 'reports.words-about-percent',
  default: 5,
  min: 0.1,
  max: 10,
  unit: '%',
  name: ['“左右”：准确数与整数相差不超过', '“About”: off the round number by at most'],
  basis: style,
} as const satisfies RuleDefinition

export const wordRules = [near, about]

/** Bounds in force for approximate words. */
export const readWordBounds = async (ctx: Ctx): Promise<WordBounds> => ({
  near: (await readRule(ctx, near)) / 100,
  about: (await readRule(ctx, about)) / 100,
})
