/** The longest side, in pixels, that a photo is sent with. */
const LONGEST = 2048
const PREVIEW = 240

export interface ShrunkPhoto {
  /** JPEG without position data; the file as it came where this device cannot read it, and the server decides. */
  blob: Blob
  /** A small picture for the screen, as a data address; null where this device cannot read the file. */
  preview: string | null
}

/** Shrinks a photo on the device. Drawing it anew turns it upright and leaves the position data behind. */
export async function shrinkPhoto(file: Blob): Promise<ShrunkPhoto> {
  const bitmap = await createImageBitmap(file).catch(() => null)
  if (bitmap === null) return { blob: file, preview: null }
  try {
    const blob = await new Promise<Blob | null>((resolve) => draw(bitmap, LONGEST).toBlob(resolve, 'image/jpeg', 0.82))
    return { blob: blob ?? file, preview: draw(bitmap, PREVIEW).toDataURL('image/jpeg', 0.7) }
  } finally {
    bitmap.close()
  }
}

function draw(bitmap: ImageBitmap, longest: number): HTMLCanvasElement {
  const scale = Math.min(1, longest / Math.max(bitmap.width, bitmap.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(bitmap.width * scale))
  canvas.height = Math.max(1, Math.round(bitmap.height * scale))
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('this device cannot draw pictures')
  context.fillStyle = '#fff' // transparent pictures would turn black in JPEG
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  return canvas
}
