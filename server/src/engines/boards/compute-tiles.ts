import type { Tile, TileFigures } from '@houqin/contracts/boards'
import type { Dimension, Figure } from '@houqin/contracts/indicators'
import { comparedWith, monthsBetween, periodOfPreset, type PeriodDates, type Span } from '@houqin/contracts/periods'
import { scopeOf } from '../../kernel/access/actor.ts'
import type { Ctx } from '../../kernel/ctx.ts'
import {
  computeFigure,
  computeFigures,
  indicatorsOf,
  presentIndicators,
  readDefined,
  readPeriodDates,
} from '../ledger/index.ts'
import { isPersonal } from './select-boards.ts'

/** Most parts of a tile that can be told apart. */
const MOST_PARTS = 8
/** A trend over fewer months than this is drawn by days. */
const FEWEST_MONTHS = 3

const nothing: Figure = { value: null, exact: null, numerator: null, denominator: null, records: 0 }

type Known = Map<string, NonNullable<TileFigures['indicator']>>

/**
 * The figures of all tiles at once. Whole figures of the same period and slice are read together; each figure is the one
 * that the page of its indicator shows, within what the reader may see.
 */
export async function computeTiles(ctx: Ctx, tiles: readonly Tile[]): Promise<TileFigures[]> {
  await readDefined(ctx)
  const known = await readIndicators(ctx, tiles)
  const dates = await readPeriodDates(ctx)
  const drawn = tiles.map((tile) => spansOf(tile, { today: ctx.today, dates }))
  const wholes = await readWholes(
    ctx,
    drawn.filter(({ tile }) => known.has(tile.indicator)),
  )
  const answers: TileFigures[] = []
  for (const { tile, period, compared } of drawn) {
    const refused = isPersonal(tile) && scopeOf(ctx.actor, 'person.list') === undefined
    const readable = known.has(tile.indicator) && !refused
    const parts = readable ? await readParts(ctx, tile, period) : { rows: [], more: 0 }
    answers.push({
      tile,
      indicator: known.get(tile.indicator) ?? null,
      period,
      total: wholes(tile, period),
      compared: compared && { ...compared, total: wholes(tile, compared) },
      ...parts,
      refused,
    })
  }
  return answers
}

async function readIndicators(ctx: Ctx, tiles: readonly Tile[]): Promise<Known> {
  const codes = new Set(tiles.map(({ indicator }) => indicator))
  const declared = indicatorsOf(ctx).filter(({ code }) => codes.has(code))
  return new Map(
    (await presentIndicators(ctx, declared)).map(
      ({ code, kind, name, unit, unitName, decimals, rounding, direction, bounds }) => [
        code,
        { code, kind, name, unit, unitName, decimals, rounding, direction, bounds },
      ],
    ),
  )
}

interface Drawn {
  tile: Tile
  period: Span
  compared: (Span & { name: { zh: string; en: string } }) | null
}

/** Pure: the days a tile speaks of, and those it is held against. */
export function spansOf(tile: Tile, { today, dates }: { today: string; dates: PeriodDates }): Drawn {
  const period = periodOfPreset(tile.period, today, dates)
  const held = tile.compare === 'previous' || tile.compare === 'year-ago' ? tile.compare : null
  if (held === null) return { tile, period, compared: null }
  const { from, to, name } = comparedWith(period, held, dates)
  return { tile, period, compared: { from, to, name } }
}

/** Reads the whole figures, once for each period and slice that several tiles share. */
async function readWholes(ctx: Ctx, drawn: readonly Drawn[]): Promise<(tile: Tile, span: Span) => Figure> {
  const keyOf = ({ slice }: Tile, { from, to }: Span) =>
    JSON.stringify([from, to, slice.category, slice.place, slice.unit, slice.team])
  const asked = drawn.flatMap(({ tile, period, compared }) =>
    [period, ...(compared ? [compared] : [])].map((span) => ({ tile, span, key: keyOf(tile, span) })),
  )
  const figures = new Map<string, Figure>()
  for (const [key, together] of Map.groupBy(asked, (one) => one.key)) {
    const [first] = together
    if (!first) continue
    const { from, to } = first.span
    const query = { from, to, ...first.tile.slice }
    const codes = together.map(({ tile }) => tile.indicator)
    for (const [code, { total }] of await computeFigures(ctx, codes, query)) figures.set(`${code} ${key}`, total)
  }
  return (tile, span) => figures.get(`${tile.indicator} ${keyOf(tile, span)}`) ?? nothing
}

/** Pure: by what a tile is split; a short trend goes day by day. */
export function splitOf({ show, by }: Tile, { from, to }: Span): Dimension | null {
  if (show === 'figure') return null
  if (show !== 'trend') return by
  return by ?? (monthsBetween(from, to) + 1 < FEWEST_MONTHS ? 'day' : 'month')
}

async function readParts(ctx: Ctx, tile: Tile, { from, to }: Span): Promise<Pick<TileFigures, 'rows' | 'more'>> {
  const by = splitOf(tile, { from, to })
  if (by === null) return { rows: [], more: 0 }
  const { rows } = await computeFigure(ctx, tile.indicator, { from, to, ...tile.slice, by: [by] })
  const named = rows.flatMap(({ parts, ...figure }) => {
    const part = parts[by]
    return part ? [{ ...figure, part }] : []
  })
  if (tile.show === 'trend') return { rows: named, more: 0 }
  const ordered = named.toSorted((a, b) => (b.value ?? -Infinity) - (a.value ?? -Infinity))
  return { rows: ordered.slice(0, MOST_PARTS), more: Math.max(0, ordered.length - MOST_PARTS) }
}
