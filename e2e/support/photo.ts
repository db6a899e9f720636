import sharp from 'sharp'
import { drawScene, type Picture } from '../../server/src/demo/photos/draw-scene.ts'

/** A photo as a phone hands it over: a large JPEG. */
export async function photo(of: Picture): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const buffer = await sharp(await drawScene(of))
    .resize(2400, 1800)
    .jpeg({ quality: 88 })
    .toBuffer()
  return { name: 'IMG_2031.jpg', mimeType: 'image/jpeg', buffer }
}
