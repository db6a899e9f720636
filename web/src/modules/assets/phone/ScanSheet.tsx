import { useRef } from 'react'
import { useT } from '../../../kernel/i18n.ts'
import { CameraView } from '../../../phone/parts/CameraView.tsx'
import { Sheet } from '../../../phone/parts/Sheet.tsx'
import { assetWords } from '../words.ts'

/** Reads one label after the other; the camera repeats what it sees, which counts once. */
export function ScanSheet({ onText, onClose }: { onText: (text: string) => void; onClose: () => void }) {
  const t = useT(assetWords)
  const lastRef = useRef('')
  const read = (text: string) => {
    if (text === lastRef.current) return
    lastRef.current = text
    onText(text)
  }
  return (
    <Sheet title={t('phone.scan')} onClose={onClose} full>
      <CameraView
        onText={read}
        words={{
          aim: t('scan.aim'),
          starting: t('scan.starting'),
          refused: t('scan.refused'),
          insecure: t('scan.insecure'),
        }}
      />
    </Sheet>
  )
}
