import styles from './CameraView.module.css'
import { useCamera } from './use-camera.ts'

interface CameraViewProps {
  onText: (text: string) => void
  words: { aim: string; starting: string; refused: string; insecure: string }
}

/** What the camera sees, and what it reads; where it may not be opened, the reason. */
export function CameraView({ onText, words }: CameraViewProps) {
  const { videoRef, state } = useCamera(onText)
  if (state === 'refused' || state === 'insecure') return <p className={styles.closed}>{words[state]}</p>
  return (
    <div className={styles.view}>
      <video ref={videoRef} playsInline muted aria-label={words.aim} />
      <span className={styles.aim} aria-hidden />
      <p>{state === 'starting' ? words.starting : words.aim}</p>
    </div>
  )
}
