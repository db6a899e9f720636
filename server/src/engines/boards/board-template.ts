import type { Tile } from '@houqin/contracts/boards'
import type { DefaultRole } from '../../kernel/access/default-roles.ts'
import { extensionPoint } from '../../kernel/extension.ts'

type Words = readonly [zh: string, en: string]
type Given = Pick<Tile, 'indicator' | 'period'>

/** A tile as a part of the program declares it; what is left out is the plain figure, compared with nothing. */
export type TileTemplate = Given & Partial<Omit<Tile, 'title'>> & { title?: Words }

/** A board that a part of the program brings along. It is laid out once; afterwards it is the house's own. */
export interface BoardTemplate {
  code: string
  name: Words
  /** The starting roles that have it on their workbench. */
  roles: readonly DefaultRole[]
  /** Where it stands among the others; the lowest comes first. */
  position: number
  tiles: readonly TileTemplate[]
}

export const boardTemplate = extensionPoint<BoardTemplate>('board')

/** Pure: the tile that a template means. */
export function tileOf({ title, ...given }: TileTemplate, index: number): Tile {
  return {
    id: `t${index + 1}`,
    title: title ? { zh: title[0], en: title[1] } : null,
    compare: 'none',
    show: 'figure',
    by: null,
    slice: {},
    size: 'small',
    ...given,
  }
}
