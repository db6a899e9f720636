import { AlignmentType, DocumentGridType, type IFontAttributesProperties, LineRuleType } from 'docx'

/**
 * Official layout, GB/T 9704-2012: A4, type area 156 × 225 mm, 22 lines of 28 characters, body 三号 (16 pt).
 * Lengths are twips, 1/20 pt.
 */
export const PAGE = { width: 11906, height: 16838 }
export const MARGIN = { top: 2098, left: 1587, bottom: 1984, right: 1474 }
const LINES = 22
const CHARACTERS = 28
export const TEXT_WIDTH = PAGE.width - MARGIN.left - MARGIN.right

/** Points. 二号 · 三号 · 四号 · 小四 · 五号 · 小五 */
export const SIZE = { title: 22, body: 16, pageNumber: 14, table: 12, dense: 10.5, annex: 9 }
export const halfPoints = (points: number): number => points * 2

/** Just under 29 pt, so that 22 lines fit. */
export const LINE = Math.floor((PAGE.height - MARGIN.top - MARGIN.bottom) / LINES)
/** One character of the grid, with its share of the space between characters. */
export const CHARACTER = TEXT_WIDTH / CHARACTERS
/** What the grid adds to the body size for each character, in 1/4096 pt. */
const CHARACTER_SPACE = Math.floor((CHARACTER / 20 - SIZE.body) * 4096)

export const GRID = { type: DocumentGridType.LINES_AND_CHARS, linePitch: LINE, charSpace: CHARACTER_SPACE }

/** The page number stands 7 mm below the type area. */
export const FOOTER = MARGIN.bottom - Math.round(7 * 56.7) - SIZE.pageNumber * 20

const font = (eastAsia: string, latin = 'Times New Roman'): IFontAttributesProperties => ({
  ascii: latin,
  hAnsi: latin,
  cs: latin,
  eastAsia,
})

/** The faces the standard names. Where one is not installed, the font table names what stands in for it. */
export const FONT = {
  title: font('方正小标宋简体'),
  body: font('仿宋_GB2312'),
  first: font('黑体'),
  second: font('楷体_GB2312'),
  pageNumber: font('宋体', '宋体'),
}

export const STAND_INS: Readonly<Record<string, string>> = {
  方正小标宋简体: '宋体',
  仿宋_GB2312: '仿宋',
  楷体_GB2312: '楷体',
  黑体: 'SimHei',
  宋体: 'SimSun',
}

export const fixedLine = { line: LINE, lineRule: LineRuleType.EXACT }
/** A line of smaller type, off the line grid. */
export const tightLine = (size: number) => ({ line: Math.round(size * 20 * 1.3), lineRule: LineRuleType.EXACT })
/** Pictures take the height they need. */
export const ownHeight = { line: 240, lineRule: LineRuleType.AUTO }

/** Indent of the first line: two characters, in hundredths of a character as Word keeps it, with its length beside. */
export const firstLine = { firstLine: Math.round(2 * CHARACTER), firstLineChars: 200 }

export const JUSTIFIED = AlignmentType.BOTH
