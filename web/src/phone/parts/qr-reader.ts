/** Reads the first QR code of a picture; undefined where there is none. */
export type QrReader = (picture: HTMLVideoElement | ImageBitmap) => Promise<string | undefined>

interface NativeDetector {
  detect: (picture: HTMLVideoElement | ImageBitmap) => Promise<{ rawValue: string }[]>
}
interface NativeDetectorClass {
  new (options: { formats: string[] }): NativeDetector
  getSupportedFormats: () => Promise<string[]>
}

/** The phone's own detector where it has one, otherwise a decoder that is fetched when first needed (iOS). */
export async function createQrReader(): Promise<QrReader> {
  const Native = (globalThis as { BarcodeDetector?: NativeDetectorClass }).BarcodeDetector
  const formats = (await Native?.getSupportedFormats().catch(() => [])) ?? []
  if (Native === undefined || !formats.includes('qr_code')) return decodeInPage()
  const detector = new Native({ formats: ['qr_code'] })
  return async (picture) => (await detector.detect(picture))[0]?.rawValue
}

/** Longest side that is looked at, in pixels: enough for a code across a third of the picture, quick on old phones. */
const LOOKED_AT = 800

async function decodeInPage(): Promise<QrReader> {
  const { default: decode } = await import('jsqr')
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d', { willReadFrequently: true })
  return async (picture) => {
    const [width, height] =
      'videoWidth' in picture ? [picture.videoWidth, picture.videoHeight] : [picture.width, picture.height]
    if (context === null || width === 0) return undefined
    const scale = Math.min(1, LOOKED_AT / Math.max(width, height))
    canvas.width = Math.round(width * scale)
    canvas.height = Math.round(height * scale)
    context.drawImage(picture, 0, 0, canvas.width, canvas.height)
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height)
    return decode(data, canvas.width, canvas.height)?.data
  }
}
