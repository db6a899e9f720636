import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { dimension, figure, indicatorDefinition, part } from './indicators.ts'
import { presets } from './periods/preset.ts'
import { listOf } from './shared/page.ts'
import { day, id, instant, line, ref, version, words } from './shared/values.ts'

/** How a tile looks: one figure · its course over time · its parts as bars · the parts in order. */
export const tileShow = z.enum(['figure', 'trend', 'split', 'ranking'])
/** With what a tile is held: nothing, the period before, the same of last year, the bound its owner has set. */
export const tileCompare = z.enum(['none', 'previous', 'year-ago', 'bound'])
export const tileSize = z.enum(['small', 'wide', 'large'])

/** A tile 图块: which figure a board shows and how. */
export const tile = z.object({
  /** Names the tile on its board, so that it can be moved. */
  id: z.string().regex(/^[\w-]{1,40}$/),
  indicator: z.string().max(80),
  /** Null: the name of the indicator. */
  title: words.extend({ zh: line(40), en: line(80) }).nullable(),
  period: z.enum(presets),
  compare: tileCompare,
  show: tileShow,
  /** What a split or ranking is by; the step of time of a trend, where it is not the month. */
  by: dimension.nullable(),
  slice: z.object({
    category: id.optional(),
    place: id.optional(),
    unit: id.optional(),
    team: id.optional(),
  }),
  size: tileSize,
})
export type Tile = z.infer<typeof tile>

const tiles = z.array(tile).max(24)
const roleRef = z.object({ id, code: z.string(), name: words })

/** A board 看板: tiles in order, and the roles that have it on their workbench. */
export const board = z.object({
  id,
  name: words,
  /** It came with a part of the program; it can be changed like any other. */
  builtIn: z.boolean(),
  roles: z.array(roleRef),
  tiles,
  /** A tile of it is by person: it cannot be shown on a wall. */
  personal: z.boolean(),
  /** Taken out of use. */
  retired: z.boolean(),
  version,
  changedAt: instant,
  can: z.object({ change: z.boolean() }),
})
export type Board = z.infer<typeof board>

const boardBody = z.object({
  name: z.object({ zh: line(30), en: line(60) }),
  roleIds: z.array(id).max(50),
  tiles: tiles.min(1),
})

const spanned = z.object({ from: day, to: day })
const boardIndicator = indicatorDefinition.pick({
  code: true,
  kind: true,
  name: true,
  unit: true,
  unitName: true,
  decimals: true,
  rounding: true,
  direction: true,
  bounds: true,
})

/** What a tile shows now. */
export const tileFigures = z.object({
  tile,
  /** Null: no part of the program declares it any more. */
  indicator: boardIndicator.nullable(),
  period: spanned,
  total: figure,
  compared: spanned.extend({ name: words, total: figure }).nullable(),
  /** In order of time, or the largest first; never more than can be told apart. */
  rows: z.array(figure.extend({ part })),
  /** How many parts are left out. */
  more: z.number().int(),
  /** The reader may not see figures of persons. */
  refused: z.boolean(),
})
export type TileFigures = z.infer<typeof tileFigures>

const params = z.object({ id })

export const listBoards = endpoint({
  method: 'GET',
  path: '/boards',
  summary: 'The boards of the house; `mine` are those of the reader’s roles',
  access: { permission: 'indicator.list' },
  query: z.object({ mine: z.enum(['true']).optional() }),
  response: z.object({ items: z.array(board) }),
})

export const getBoard = endpoint({
  method: 'GET',
  path: '/boards/{id}',
  summary: 'A board and its tiles',
  access: { permission: 'indicator.list' },
  params,
  response: board,
  errors: ['board.unknown'],
})

export const getBoardFigures = endpoint({
  method: 'GET',
  path: '/boards/{id}/figures',
  summary: 'The figures of all tiles of a board at once, each within what the reader may see',
  access: { permission: 'indicator.list' },
  params,
  response: z.object({ board, at: instant, tiles: z.array(tileFigures) }),
  errors: ['board.unknown'],
})

export const listBoardRoles = endpoint({
  method: 'GET',
  path: '/board-roles',
  summary: 'The roles that a board can be laid on the workbench of',
  access: { permission: 'board.change' },
  response: z.object({ items: z.array(roleRef) }),
})

const faults = ['board.tile-needs-by', 'board.tile-by-time', 'board.tile-twice', 'indicator.unknown'] as const

export const previewTiles = endpoint({
  method: 'POST',
  path: '/board-previews',
  summary: 'The figures of tiles that are not saved yet',
  access: { permission: 'board.change' },
  body: z.object({ tiles }),
  response: z.object({ at: instant, tiles: z.array(tileFigures) }),
  errors: faults,
})

export const createBoard = endpoint({
  method: 'POST',
  path: '/boards',
  summary: 'Make a board',
  access: { permission: 'board.change' },
  body: boardBody,
  response: board,
  status: 201,
  errors: [...faults, 'board.role-unknown'],
})

export const changeBoard = endpoint({
  method: 'PUT',
  path: '/boards/{id}',
  summary: 'Change a board: name, roles, tiles and their order',
  access: { permission: 'board.change' },
  params,
  body: boardBody.extend({ version }),
  response: board,
  errors: [...faults, 'board.role-unknown', 'board.unknown', 'record.stale', 'board.on-wall'],
})

export const retireBoard = endpoint({
  method: 'POST',
  path: '/boards/{id}/retire',
  summary: 'Take a board out of use, or back into it',
  access: { permission: 'board.change' },
  params,
  body: z.object({ version, retired: z.boolean() }),
  response: board,
  errors: ['board.unknown', 'record.stale', 'board.on-wall'],
})

/** A display 大屏: a screen on a wall that shows boards without anybody signed in. */
export const display = z.object({
  id,
  name: z.string(),
  boards: z.array(ref),
  language: z.enum(['zh', 'en']),
  /** Seconds after which figures are asked for again, and after which the next board comes. */
  refreshSeconds: z.number().int(),
  turnSeconds: z.number().int(),
  createdAt: instant,
  createdBy: z.string().nullable(),
  lastSeenAt: instant.nullable(),
  revokedAt: instant.nullable(),
  version,
})
export type Display = z.infer<typeof display>

const displayBody = z.object({
  name: line(30),
  boardIds: z.array(id).min(1).max(12),
  language: z.enum(['zh', 'en']),
  refreshSeconds: z.number().int().min(15).max(3600),
  turnSeconds: z.number().int().min(5).max(600),
})

export const listDisplays = endpoint({
  method: 'GET',
  path: '/displays',
  summary: 'The screens on walls, and when each was last seen',
  access: { permission: 'display.change' },
  response: z.object({ items: z.array(display) }),
})

export const createDisplay = endpoint({
  method: 'POST',
  path: '/displays',
  summary: 'Let a screen show boards; its token is told this once',
  access: { permission: 'display.change' },
  body: displayBody,
  response: z.object({ display, token: z.string() }),
  status: 201,
  errors: ['board.unknown', 'display.personal'],
})

export const changeDisplay = endpoint({
  method: 'PUT',
  path: '/displays/{id}',
  summary: 'Change what a screen shows; it follows by itself',
  access: { permission: 'display.change' },
  params,
  body: displayBody.extend({ version }),
  response: display,
  errors: ['display.unknown', 'display.revoked', 'board.unknown', 'display.personal', 'record.stale'],
})

export const revokeDisplay = endpoint({
  method: 'POST',
  path: '/displays/{id}/revoke',
  summary: 'Take a screen its right to show anything, for good',
  access: { permission: 'display.change' },
  params,
  body: z.object({ version }),
  response: display,
  errors: ['display.unknown', 'display.revoked', 'record.stale'],
})

/** What hangs on the wall. The token travels in the body, so that it stands in no log. */
export const showDisplay = endpoint({
  method: 'POST',
  path: '/public/wall',
  summary: 'The boards of a screen with their figures; no figures of persons',
  access: {
    public: 'the token is a secret of 192 bits that only the screen has, and a board on a wall shows no persons',
  },
  body: z.object({ token: z.string().regex(/^[A-Za-z0-9_-]{32}$/) }),
  response: z.object({
    organisation: z.string(),
    timeZone: z.string(),
    name: z.string(),
    language: z.enum(['zh', 'en']),
    refreshSeconds: z.number().int(),
    turnSeconds: z.number().int(),
    at: instant,
    boards: z.array(z.object({ id, name: words, tiles: z.array(tileFigures) })),
  }),
  errors: ['display.unknown', 'display.revoked', 'request.too-many'],
})

export const listFigures = endpoint({
  method: 'GET',
  path: '/figures',
  summary: 'Whole figures of many indicators for one period at once; without codes, of all of them',
  access: { permission: 'indicator.list' },
  query: spanned.extend({ codes: listOf(z.string().max(80)).optional() }),
  response: z.object({ period: spanned, items: z.array(figure.extend({ code: z.string() })) }),
  errors: ['indicator.unknown', 'indicator.period-reversed'],
})
