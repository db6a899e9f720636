import type { Tile } from '@houqin/contracts/boards'
import type { Dimension } from '@houqin/contracts/indicators'
import type { Ctx } from '../../kernel/ctx.ts'
import { badField } from '../../kernel/errors.ts'
import { indicatorsOf, readDefined } from '../ledger/index.ts'

const times: readonly Dimension[] = ['year', 'quarter', 'month', 'day']

/** @throws board.tile-needs-by, board.tile-by-time, board.tile-twice, indicator.unknown */
export async function assertTiles(ctx: Ctx, tiles: readonly Tile[]): Promise<void> {
  await readDefined(ctx)
  const known = new Set(indicatorsOf(ctx).map(({ code }) => code))
  const ids = new Set<string>()
  tiles.forEach(({ id, indicator, show, by }, index) => {
    const field = (name: string) => `tiles.${index}.${name}`
    if (ids.has(id)) throw badField(field('id'), 'board.tile-twice')
    ids.add(id)
    if (!known.has(indicator)) throw badField(field('indicator'), 'indicator.unknown')
    if ((show === 'split' || show === 'ranking') && by === null) throw badField(field('by'), 'board.tile-needs-by')
    if (show === 'trend' && by !== null && !times.includes(by)) throw badField(field('by'), 'board.tile-by-time')
    if (show === 'ranking' && by !== null && times.includes(by)) throw badField(field('by'), 'board.tile-needs-by')
  })
}
