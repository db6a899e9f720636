import sharp from 'sharp'
import { LINE, MARGIN, PAGE, SIZE } from '../document-layout.ts'
import { readLayout, type LaidParagraph, type Layout } from './read-layout.ts'
import type { WordPackage } from './word-package.ts'

/** One point of GB/T 9704-2012: what it wants, what was found. */
export interface LayoutFinding {
  point: string
  wanted: string
  found: string
  kept: boolean
}

/** A millimetre either way, as the standard allows for the margins. */
const TOLERANCE = 57
/** Pictures are printed at this many dots to the inch or more. */
const PRINT_DPI = 300

const millimetres = (twips: number): string => (twips / 56.693).toFixed(0)
const near = (found: number, wanted: number): boolean => Math.abs(found - wanted) <= TOLERANCE
const number = (attributes: Readonly<Record<string, string>>, name: string): number => Number(attributes[name] ?? 0)

/** Holds a document against official layout, point by point. Points that it gives no occasion for are left out. */
export async function checkLayout(parts: WordPackage): Promise<LayoutFinding[]> {
  const layout = readLayout(parts)
  return [
    ...pagePoints(layout),
    ...textPoints(layout.paragraphs.filter(({ inTable, text }) => !inTable && text.trim() !== '')),
    ...numberPoints(layout),
    ...tablePoints(layout),
    ...(await picturePoints(parts, layout)),
  ]
}

function pagePoints({ page, margins, grid }: Layout): LayoutFinding[] {
  const [width, height] = [number(page, 'w:w'), number(page, 'w:h')]
  const sides = (['top', 'left', 'right', 'bottom'] as const).map((side) => ({
    wanted: MARGIN[side],
    found: number(margins, `w:${side}`),
  }))
  const lines = Math.floor(
    (height - number(margins, 'w:top') - number(margins, 'w:bottom')) / number(grid, 'w:linePitch'),
  )
  const inPoints = (width - number(margins, 'w:left') - number(margins, 'w:right')) / 20
  const characters = Math.floor(inPoints / (SIZE.body + number(grid, 'w:charSpace') / 4096) + 0.001)
  const isGrid = grid['w:type'] === 'linesAndChars' || grid['w:type'] === 'snapToChars'
  return [
    {
      point: 'page',
      wanted: 'A4 210 × 297 mm',
      found: `${millimetres(width)} × ${millimetres(height)} mm`,
      kept: near(width, PAGE.width) && near(height, PAGE.height),
    },
    {
      point: 'margins',
      wanted: `${sides.map(({ wanted }) => millimetres(wanted)).join(' / ')} mm`,
      found: `${sides.map(({ found }) => millimetres(found)).join(' / ')} mm`,
      kept: sides.every(({ wanted, found }) => near(found, wanted)),
    },
    {
      point: 'grid',
      wanted: '22 × 28',
      found: isGrid && Number.isFinite(lines) ? `${lines} × ${characters}` : '—',
      kept: isGrid && lines === 22 && characters === 28,
    },
  ]
}

const LEVELS = [
  { point: 'level-1', pattern: /^[一二三四五六七八九十]+、/u, faces: /黑体|SimHei|Heiti/iu, face: '黑体' },
  { point: 'level-2', pattern: /^（[一二三四五六七八九十]+）/u, faces: /楷体|KaiTi/iu, face: '楷体' },
  { point: 'level-3', pattern: /^\d+[.．](?!\d)/u, faces: /仿宋|FangSong/iu, face: '仿宋' },
  { point: 'level-4', pattern: /^（\d+）/u, faces: /仿宋|FangSong/iu, face: '仿宋' },
] as const
/** A heading, or the first words of a paragraph that is numbered like one. */
const HEADING_LENGTH = 40

function textPoints(paragraphs: readonly LaidParagraph[]): LayoutFinding[] {
  const [title] = paragraphs
  if (!title) return []
  const look = ({ font, size }: LaidParagraph) => `${font} ${size} pt`
  const levels = LEVELS.flatMap(({ point, pattern, faces, face }): LayoutFinding[] => {
    const headings = paragraphs.filter(
      ({ text, align }) => pattern.test(text) && text.length <= HEADING_LENGTH && align !== 'center',
    )
    const odd = headings.find((one) => !faces.test(one.font) || one.size !== SIZE.body)
    const shown = odd ?? headings[0]
    return shown ? [{ point, wanted: `${face} ${SIZE.body} pt`, found: look(shown), kept: odd === undefined }] : []
  })
  return [
    {
      point: 'title',
      wanted: `小标宋 ${SIZE.title} pt`,
      found: `${look(title)}${title.align === 'center' ? '' : ` · ${title.align}`}`,
      kept: /小标宋|XiaoBiaoSong/iu.test(title.font) && title.size === SIZE.title && title.align === 'center',
    },
    ...bodyPoints(paragraphs.slice(1).filter(({ text, afterTable }) => text.length > HEADING_LENGTH && !afterTable)),
    ...levels,
    ...annexPoint(paragraphs),
    ...datePoint(paragraphs),
  ]
}

function bodyPoints(paragraphs: readonly LaidParagraph[]): LayoutFinding[] {
  const [first] = paragraphs
  if (!first) return []
  const face = paragraphs.find(({ font, size }) => !/仿宋|FangSong/iu.test(font) || size !== SIZE.body)
  const spaced = paragraphs.find(({ line }) => Math.abs(line - LINE) > 20)
  const indented = paragraphs.find(({ firstLineChars }) => firstLineChars !== 200)
  const shown = face ?? first
  return [
    {
      point: 'body',
      wanted: `仿宋 ${SIZE.body} pt`,
      found: `${shown.font} ${shown.size} pt`,
      kept: face === undefined,
    },
    {
      point: 'line',
      wanted: `${LINE / 20} pt`,
      found: `${(spaced ?? first).line / 20} pt`,
      kept: spaced === undefined,
    },
    {
      point: 'indent',
      wanted: '2',
      found: String((indented ?? first).firstLineChars / 100),
      kept: indented === undefined,
    },
  ]
}

/** 附件1 in 黑体, on a page of its own. */
function annexPoint(paragraphs: readonly LaidParagraph[]): LayoutFinding[] {
  const note = paragraphs.find(({ text }) => text.startsWith('附件：'))
  if (!note) return []
  const mark = paragraphs.find(({ text }) => /^附件\s*\d*$/u.test(text.trim()))
  const kept =
    mark !== undefined && mark.pageBreakBefore && /黑体|SimHei/iu.test(mark.font) && !/[。；]$/u.test(note.text)
  return [{ point: 'annex', wanted: '附件1 · 黑体', found: mark ? `${mark.text} · ${mark.font}` : '—', kept }]
}

/** 2026年1月5日: Arabic figures without leading noughts, to the right. */
function datePoint(paragraphs: readonly LaidParagraph[]): LayoutFinding[] {
  const date = paragraphs.find(({ text }) => /^\d{4}\s*[年./-]\s*\d{1,2}\s*[月./-]\s*\d{1,2}\s*日?$/u.test(text.trim()))
  if (!date) return []
  const kept = /^\d{4}年[1-9]\d?月[1-9]\d?日$/u.test(date.text.trim()) && date.align === 'right'
  return [{ point: 'date', wanted: '2026年1月5日', found: date.text.trim(), kept }]
}

function numberPoints({ footers, oddAndEven }: Layout): LayoutFinding[] {
  const sides = new Set(footers.map(({ align }) => align))
  const written = footers.every(({ text, size }) => /^[—–-]\s*\d+\s*[—–-]$/u.test(text) && size === SIZE.pageNumber)
  return [
    {
      point: 'page-number',
      wanted: `— 1 — ${SIZE.pageNumber} pt`,
      found: footers.length === 0 ? '—' : (footers.map(({ text, size }) => `${text} ${size} pt`)[0] ?? '—'),
      kept: footers.length > 0 && written,
    },
    {
      point: 'page-side',
      wanted: 'right / left',
      found: footers.map(({ align }) => align).join(' / ') || '—',
      kept: oddAndEven && sides.has('right') && sides.has('left'),
    },
  ]
}

function tablePoints({ tables }: Layout): LayoutFinding[] {
  if (tables.length === 0) return []
  const heads = tables.filter(({ head }) => head).length
  const whole = tables.filter(({ rows, whole: kept }) => kept === rows).length
  return [
    { point: 'table-head', wanted: `${tables.length}`, found: `${heads}`, kept: heads === tables.length },
    { point: 'table-rows', wanted: `${tables.length}`, found: `${whole}`, kept: whole === tables.length },
  ]
}

/** Dots to the inch at the size of print; drawings of lines are sharp at any. */
async function picturePoints(parts: WordPackage, { pictures }: Layout): Promise<LayoutFinding[]> {
  const relations = parts.get('word/_rels/document.xml.rels')?.toString('utf8') ?? ''
  const dots: number[] = []
  for (const { relation, inches } of pictures) {
    const tag =
      relations.match(new RegExp(`<Relationship [^>]*Id="${relation.replaceAll(/\W/gu, '')}"[^>]*>`, 'u'))?.[0] ?? ''
    const content = parts.get(`word/${/Target="([^"]*)"/u.exec(tag)?.[1] ?? ''}`)
    if (!content || inches === 0 || !/\.(?:png|jpe?g)"/iu.test(tag)) continue
    dots.push(Math.round((await sharp(content).metadata()).width / inches))
  }
  if (dots.length === 0) return []
  const least = Math.min(...dots)
  return [{ point: 'picture', wanted: `≥ ${PRINT_DPI} dpi`, found: `${least} dpi`, kept: least >= PRINT_DPI }]
}
