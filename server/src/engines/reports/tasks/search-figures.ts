import type { FigureReference } from '@houqin/contracts/narrative'
import { referenceKey } from '@houqin/contracts/narrative'
import type { Ctx } from '../../../kernel/ctx.ts'
import { initialsOf } from '../../../kernel/people/index.ts'
import { indicatorsOf, readDefined, type Indicator } from '../../ledger/index.ts'
import { resolveReferences } from './references.ts'
import { getVisiblePart } from './present.ts'
import type { PartData } from './rows.ts'

const SHOWN = 6

/**
 * Figures for what was typed after @: name, code or pinyin initials; first of the part's own unit or person, then of the
 * whole house. One who writes of oneself finds one's own figures only.
 */
export async function searchFigures(ctx: Ctx, id: string, q: string) {
  const part = await getVisiblePart(ctx, id)
  await readDefined(ctx)
  const found = rank(indicatorsOf(ctx), q.trim().toLowerCase()).slice(0, SHOWN)
  const choices = found.flatMap(({ code }) =>
    slicesOf(part).map(({ slice, query }) => ({
      slice: ctx.say(slice),
      reference: {
        indicator: code,
        query: { from: part.from_on, to: part.to_on, ...query },
        format: null,
      } satisfies FigureReference,
    })),
  )
  const resolved = await resolveReferences(
    ctx,
    choices.map(({ reference }) => reference),
    part.language,
  )
  return {
    items: choices.flatMap(({ slice, reference }) => {
      const figure = resolved.get(referenceKey(reference))
      return figure ? [{ ...figure, slice, reference }] : []
    }),
  }
}

type Slice = Pick<FigureReference['query'], 'team' | 'person'>

function slicesOf({ unit_id: team, person_id: person }: PartData): { slice: string; query: Slice }[] {
  if (person !== null) return [{ slice: 'report-part.slice-person', query: { person } }]
  const house = { slice: 'report-part.slice-house', query: {} }
  return team === null ? [house] : [{ slice: 'report-part.slice-unit', query: { team } }, house]
}

/** The best first: what begins so, then what holds it; nothing typed: as they are declared. */
function rank(indicators: readonly Indicator[], q: string): Indicator[] {
  const score = ({ name: [zh, en], code }: Indicator): number => {
    const names = [zh, en.toLowerCase(), code, initialsOf(zh).toLowerCase()]
    return names.some((one) => one.startsWith(q)) ? 0 : names.some((one) => one.includes(q)) ? 1 : fits(zh, q) ? 2 : 9
  }
  return indicators
    .map((one) => ({ one, score: score(one) }))
    .filter((scored) => scored.score < 9)
    .toSorted((a, b) => a.score - b.score)
    .map(({ one }) => one)
}

/** Every character typed stands in the name, in order: 维完 finds 维修完工数. */
function fits(name: string, q: string): boolean {
  let at = 0
  for (const char of q) {
    at = name.indexOf(char, at) + 1
    if (at === 0) return false
  }
  return true
}
