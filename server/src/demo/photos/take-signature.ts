import { rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import sharp from 'sharp'
import { v7 as uuidv7 } from 'uuid'
import type { Ctx } from '../../kernel/ctx.ts'
import { storePhoto, type StoredPhoto } from '../../kernel/files/index.ts'
import { between, seeded } from '../random.ts'

/** Strokes as a hand draws them, the same for the same person, stored the way an upload is stored. */
export async function takeSignature(ctx: Ctx, code: string): Promise<StoredPhoto> {
  const random = seeded([...code].reduce((sum, char) => sum * 31 + char.charCodeAt(0), 7))
  const strokes = [0, 1, 2].map((word) => {
    const left = 24 + word * 118
    const points = Array.from({ length: 6 }, (_, index) => {
      const x = left + index * 18 + between(random, -14, 14)
      return `${Math.round(x)} ${Math.round(between(random, 18, 122))}`
    })
    return `<path d="M${points[0]} C${points.slice(1, 4).join(',')} S${points.slice(4).join(',')}"/>`
  })
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="145"><rect width="400" height="145" fill="#fff"/>
    <g fill="none" stroke="#1b1f24" stroke-width="5" stroke-linecap="round">${strokes.join('')}</g></svg>`
  const drawn = await sharp(Buffer.from(svg)).png().toBuffer()
  const file = path.join(tmpdir(), `houqin-${uuidv7()}.png`)
  await writeFile(file, drawn, { mode: 0o600 })
  try {
    return await storePhoto(ctx, { file: { path: file, name: 'signature.png', bytes: drawn.length }, fields: {} })
  } finally {
    await rm(file, { force: true })
  }
}
