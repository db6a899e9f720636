import { readFile, mkdtemp, writeFile } from 'node:fs/promises'
import { rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import subsetFont from 'subset-font'

export const CHART_FONT = 'Noto Sans SC'

/** Folder of the font package: about 100 slices, each with the characters of some ranges. */
const FOLDER = dirname(createRequire(import.meta.url).resolve('@fontsource-variable/noto-sans-sc/package.json'))
const WEIGHT = 400

interface Slice {
  name: string
  ranges: (readonly [first: number, last: number])[]
}

let slices: Promise<Slice[]> | undefined
let folder: Promise<string> | undefined
const unpacked = new Map<string, Promise<string>>()

/**
 * Font files that hold the characters of a text. The renderer reads plain TrueType only: a slice is unpacked, set to
 * regular weight and kept in a temporary folder when a character of it is first drawn.
 */
export async function chartFontFiles(text: string): Promise<string[]> {
  slices ??= readSlices()
  const codes = [...new Set(text)].map((char) => char.codePointAt(0)!)
  const needed = (await slices).filter(({ ranges }) =>
    codes.some((code) => ranges.some(([first, last]) => code >= first && code <= last)),
  )
  return Promise.all(needed.map(({ name }) => unpack(name)))
}

async function readSlices(): Promise<Slice[]> {
  const ranges = JSON.parse(await readFile(join(FOLDER, 'unicode.json'), 'utf8')) as Record<string, string>
  return Object.entries(ranges).map(([name, list]) => ({
    name: name.replaceAll(/[[\]]/g, ''),
    ranges: list.split(',').map((range) => {
      const [first = 0, last = first] = range
        .replace('U+', '')
        .split('-')
        .map((code) => Number.parseInt(code, 16))
      return [first, last] as const
    }),
  }))
}

function unpack(name: string): Promise<string> {
  const known = unpacked.get(name)
  if (known !== undefined) return known
  const file = writeSlice(name)
  unpacked.set(name, file)
  file.catch(() => unpacked.delete(name))
  return file
}

async function writeSlice(name: string): Promise<string> {
  folder ??= makeFolder()
  const packed = await readFile(join(FOLDER, 'files', `noto-sans-sc-${name}-wght-normal.woff2`))
  const font = await subsetFont(packed, undefined, {
    keepAllGlyphs: true,
    targetFormat: 'truetype',
    variationAxes: { wght: WEIGHT },
  })
  const file = join(await folder, `${name}.ttf`)
  await writeFile(file, font)
  return file
}

async function makeFolder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'houqin-fonts-'))
  process.once('exit', () => rmSync(path, { recursive: true, force: true }))
  return path
}
