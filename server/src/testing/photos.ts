import sharp from 'sharp'

/** A JPEG with camera data: turned on its side, with a position. */
export const photoWithPosition = (): Promise<Buffer> =>
  sharp({ create: { width: 600, height: 400, channels: 3, background: '#8ab' } })
    .withExif({ IFD0: { Make: 'Camera of Li Qiang' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '30/1 15/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()

/** A form with one file. */
export function formWith(content: Uint8Array, name: string, fields: Record<string, string> = {}): FormData {
  const form = new FormData()
  for (const [key, value] of Object.entries(fields)) form.set(key, value)
  form.set('file', new Blob([Buffer.from(content)]), name)
  return form
}
