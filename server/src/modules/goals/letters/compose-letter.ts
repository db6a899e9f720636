import { createHash } from 'node:crypto'
import { demandText, type LetterContent } from '@houqin/contracts/goals'
import type { Ctx } from '../../../kernel/ctx.ts'
import type { Looks } from '../indicator-looks.ts'
import type { TargetRow } from '../plans/target-row.ts'

export interface LetterParts {
  plan: { title: string; year: number; letterText: string }
  organisation: string
  unit: string
  upper: string
  lower: string
  requirement: string
  targets: readonly TargetRow[]
  looks: Looks
}

/** A letter from the text of the plan: `{year}`, `{plan}`, `{unit}`, `{upper}` and `{lower}` become what they stand for. */
export function composeLetter(ctx: Pick<Ctx, 'say' | 'language'>, parts: LetterParts): LetterContent {
  const { plan, unit, upper, lower } = parts
  const words: Record<string, string> = { year: String(plan.year), plan: plan.title, unit, upper, lower }
  const filled = plan.letterText.replace(/\{(\w+)\}/g, (whole, key: string) => words[key] ?? whole)
  return {
    title: ctx.say('goal.letter.title', { year: plan.year, unit }),
    organisation: parts.organisation,
    paragraphs: filled.split(/\n+/).filter((line) => line.trim() !== ''),
    requirement: parts.requirement,
    columns: ['item', 'target', 'value', 'weight', 'measures'].map((one) => ctx.say(`goal.letter.column.${one}`)),
    rows: parts.targets.map((target) => [
      target.item,
      target.name,
      demandText({ ...target, indicator: parts.looks.get(target.indicator ?? '') ?? null }, ctx.language),
      target.weight,
      target.measures,
    ]),
  }
}

/** Pure: two letters with one code say the same. */
export const checkCodeOf = (content: LetterContent, parties: readonly string[]): string =>
  createHash('sha256')
    .update(JSON.stringify([content.title, content.paragraphs, content.requirement, content.rows, parties]))
    .digest('hex')
    .slice(0, 8)
    .toUpperCase()
