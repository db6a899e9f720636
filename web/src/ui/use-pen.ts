import { useRef, useState, type PointerEvent } from 'react'

const WIDTH = 2.5

/** Draws what a finger or pen writes on a canvas; the ink is dark on white in any theme. */
export function usePen() {
  const canvasRef = useRef<HTMLCanvasElement>(null)
  const [isEmpty, setEmpty] = useState(true)
  const isDownRef = useRef(false)

  const draw = (event: PointerEvent<HTMLCanvasElement>, begins: boolean) => {
    const canvas = event.currentTarget
    const context = canvas.getContext('2d')
    if (context === null) return
    if (begins) prepare(canvas, context)
    const box = canvas.getBoundingClientRect()
    const [x, y] = [event.clientX - box.left, event.clientY - box.top]
    if (begins) {
      context.beginPath()
      context.moveTo(x, y)
    }
    context.lineTo(x, y)
    context.stroke()
    setEmpty(false)
  }
  return {
    canvasRef,
    isEmpty,
    clear: () => {
      const canvas = canvasRef.current
      if (canvas !== null) canvas.width = 0 // prepared anew with the next stroke
      setEmpty(true)
    },
    picture: () =>
      new Promise<Blob>((resolve, reject) => {
        canvasRef.current?.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png')
      }),
    handlers: {
      onPointerDown: (event: PointerEvent<HTMLCanvasElement>) => {
        isDownRef.current = true
        event.currentTarget.setPointerCapture(event.pointerId)
        draw(event, true)
      },
      onPointerMove: (event: PointerEvent<HTMLCanvasElement>) => {
        if (isDownRef.current) draw(event, false)
      },
      onPointerUp: () => {
        isDownRef.current = false
      },
      onPointerCancel: () => {
        isDownRef.current = false
      },
    },
  }
}

/** As many pixels as the screen has, once; a canvas that was cleared has none. */
function prepare(canvas: HTMLCanvasElement, context: CanvasRenderingContext2D) {
  const box = canvas.getBoundingClientRect()
  const scale = window.devicePixelRatio
  if (canvas.width !== Math.round(box.width * scale)) {
    canvas.width = Math.round(box.width * scale)
    canvas.height = Math.round(box.height * scale)
    context.fillStyle = '#fff'
    context.fillRect(0, 0, canvas.width, canvas.height)
    context.scale(scale, scale)
  }
  context.lineWidth = WIDTH
  context.lineCap = 'round'
  context.strokeStyle = '#1b1f24'
}
