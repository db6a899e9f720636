const LONGEST_SIDE = 2048
const QUALITY = 0.85

/**
 * A photo small enough to send from a basement: upright JPEG, at most 2,048 px, without position data.
 * Rejects when the browser cannot read the picture.
 */
export async function shrinkPhoto(file: File, longest = LONGEST_SIDE): Promise<File> {
  const read = await readPicture(file)
  const scale = Math.min(1, longest / Math.max(read.width, read.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(read.width * scale))
  canvas.height = Math.max(1, Math.round(read.height * scale))
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('no canvas')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.drawImage(read.picture, 0, 0, canvas.width, canvas.height)
  read.close()
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY))
  if (blob === null) throw new Error('no picture')
  return new File([blob], file.name.replace(/\.\w+$/, '') + '.jpg', { type: 'image/jpeg' })
}

interface ReadPicture {
  picture: CanvasImageSource
  width: number
  height: number
  close: () => void
}

/** Some browsers show what they cannot make a bitmap of, HEIC on an iPhone for one: then the shown picture is taken. */
async function readPicture(file: File): Promise<ReadPicture> {
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' })
    return { picture, width: picture.width, height: picture.height, close: () => picture.close() }
  } catch {
    const picture = new Image()
    const address = URL.createObjectURL(file)
    picture.src = address
    const close = () => URL.revokeObjectURL(address)
    await picture.decode().catch((error: unknown) => {
      close()
      throw error
    })
    return { picture, width: picture.naturalWidth, height: picture.naturalHeight, close }
  }
}
