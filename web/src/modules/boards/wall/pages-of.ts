import type { TileFigures } from '@houqin/contracts/boards'

/** One screenful of a board. */
export interface WallPage {
  /** Single figures, side by side on top. */
  figures: TileFigures[]
  /** Drawings below them. */
  drawings: TileFigures[]
}

/** As many as can be read from five metres. */
const FIGURES = 4
const DRAWINGS = 2
/** Figures alone stand in two rows. */
const FIGURES_ALONE = 8

/** Pure: a board cut into screenfuls; every tile stands on one of them, in the order of the board. */
export function pagesOf(tiles: readonly TileFigures[]): WallPage[] {
  const drawings = tiles.filter(({ tile }) => tile.show !== 'figure')
  const figures = tiles.filter(({ tile }) => tile.show === 'figure')
  const pages: WallPage[] = []
  while (drawings.length > 0)
    pages.push({ figures: figures.splice(0, FIGURES), drawings: drawings.splice(0, DRAWINGS) })
  while (figures.length > 0) pages.push({ figures: figures.splice(0, FIGURES_ALONE), drawings: [] })
  return pages
}
