import type { Terms } from '../../kernel/i18n/terms.ts'

export const boardTerms = {
  'board.unknown': ['没有这个看板，或已停用。', 'There is no such board, or it is out of use.'],
  'board.tile-needs-by': ['请选择按什么细分。', 'Choose what the tile is split by.'],
  'board.tile-by-time': ['走势只能按时间细分。', 'A trend runs over time only.'],
  'board.tile-twice': ['两个图块编号相同，请刷新后再改。', 'Two tiles have the same name; refresh and change again.'],
  'board.role-unknown': ['没有这个角色。', 'There is no such role.'],
  'board.on-wall': [
    '大屏“{display}”正在展示这个看板：不能停用，也不能加入按人员细分的图块。',
    'The screen “{display}” shows this board: it cannot be taken out of use, and takes no tile by person.',
  ],
  'display.unknown': ['没有这块大屏，请核对地址。', 'There is no such screen; check its address.'],
  'display.revoked': ['这块大屏的展示权限已收回。', 'This screen may no longer show anything.'],
  'display.personal': [
    '看板“{board}”有按人员细分的图块，不能上大屏。',
    'The board “{board}” has a tile by person and cannot hang on a wall.',
  ],
} satisfies Terms
