import { useEffect, useRef, useState } from 'react'
import { createQrReader } from './qr-reader.ts'

const EVERY = 200

/** `insecure`: browsers open the camera over HTTPS only. */
export type CameraState = 'starting' | 'looking' | 'refused' | 'insecure'

/** Shows the camera in a video element and tells what it reads, until the component goes. */
export function useCamera(onText: (text: string) => void) {
  const videoRef = useRef<HTMLVideoElement>(null)
  const [state, setState] = useState<CameraState>(isSecureContext ? 'starting' : 'insecure')
  const tellRef = useRef(onText)
  useEffect(() => {
    tellRef.current = onText
  }, [onText])
  useEffect(() => {
    if (!isSecureContext) return
    const video = videoRef.current
    let stream: MediaStream | undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    let over = false
    const look = async () => {
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } })
      if (over || video === null) return stop(stream)
      video.srcObject = stream
      await video.play()
      const read = await createQrReader()
      setState('looking')
      const again = async () => {
        const text = await read(video).catch(() => undefined) // a frame that is not ready yet
        if (over) return
        if (text !== undefined) tellRef.current(text)
        timer = setTimeout(() => void again(), EVERY)
      }
      await again()
    }
    look().catch(() => setState('refused'))
    return () => {
      over = true
      clearTimeout(timer)
      stop(stream)
    }
  }, [])
  return { videoRef, state }
}

function stop(stream: MediaStream | undefined) {
  stream?.getTracks().forEach((track) => track.stop())
}
