import { api } from '@houqin/contracts'
import { mount } from '../../kernel/http/mount.ts'
import { manifest } from '../../kernel/manifest.ts'
import { act } from '../../kernel/runtime.ts'
import { assertTiles } from './assert-tiles.ts'
import { changeDisplay, createDisplay, revokeDisplay } from './change-display.ts'
import { computeTiles } from './compute-tiles.ts'
import { layOutBoards } from './lay-out-boards.ts'
import { changeBoard, createBoard, retireBoard } from './save-board.ts'
import { getBoard, listBoardRoles, listBoards } from './select-boards.ts'
import { listDisplays } from './select-displays.ts'
import { showDisplay } from './show-display.ts'
import { boardTerms } from './terms.ts'

export { boardTemplate, type BoardTemplate } from './board-template.ts'
export { createDisplay } from './change-display.ts'
export { createBoard } from './save-board.ts'
export { listBoards } from './select-boards.ts'

export const boards = manifest({
  name: 'boards',
  tables: ['board', 'board_role', 'display', 'display_board'],
  permissions: {
    'board.change': { name: ['编排看板', 'Arrange boards'], grants: { head: 'all', admin: 'all' } },
    'display.change': { name: ['管理大屏', 'Manage screens on walls'], grants: { head: 'all', admin: 'all' } },
  },
  start: (runtime) => act(runtime, { actor: { kind: 'system' } }, layOutBoards),
  routes: [
    mount(api.listBoards, async (ctx, { query }) => ({ items: await listBoards(ctx, query) })),
    mount(api.getBoard, (ctx, { params }) => getBoard(ctx, params.id)),
    mount(api.getBoardFigures, async (ctx, { params }) => {
      const board = await getBoard(ctx, params.id)
      return { board, at: ctx.now.toISOString(), tiles: await computeTiles(ctx, board.tiles) }
    }),
    mount(api.listBoardRoles, async (ctx) => ({ items: await listBoardRoles(ctx) })),
    mount(api.previewTiles, async (ctx, { body }) => {
      await assertTiles(ctx, body.tiles)
      return { at: ctx.now.toISOString(), tiles: await computeTiles(ctx, body.tiles) }
    }),
    mount(api.createBoard, (ctx, { body }) => createBoard(ctx, body)),
    mount(api.changeBoard, (ctx, { params, body }) => changeBoard(ctx, params.id, body)),
    mount(api.retireBoard, (ctx, { params, body }) => retireBoard(ctx, params.id, body)),
    mount(api.listDisplays, async (ctx) => ({ items: await listDisplays(ctx) })),
    mount(api.createDisplay, (ctx, { body }) => createDisplay(ctx, body)),
    mount(api.changeDisplay, (ctx, { params, body }) => changeDisplay(ctx, params.id, body)),
    mount(api.revokeDisplay, (ctx, { params, body }) => revokeDisplay(ctx, params.id, body.version)),
    mount(api.showDisplay, (ctx, { body }) => showDisplay(ctx, body.token), { perMinute: 120 }),
  ],
  terms: boardTerms,
})
